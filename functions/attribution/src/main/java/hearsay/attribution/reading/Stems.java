package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One number for all forms of a verb or noun: its beginning, or its base form's if irregular. */
public final class Stems {
  private static final String FILE = "irregular.txt";
  private static final String STEMS = FILE + " stems";

  /** Of words that are irregular or often seen, which of the {@link #stems} is theirs, from 1. */
  private final WordColumn words;

  private final int[] stems;

  public Stems(LexiconFiles files) {
    if (isText(files)) {
      Map<Integer, Integer> found = known(files);
      int[] order =
          found.values().stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
      found.replaceAll((word, stem) -> 1 + Arrays.binarySearch(order, stem));
      words = files.keepColumn(STEMS, found);
      stems = files.keepNumbers(STEMS, order);
    } else {
      words = files.column(STEMS);
      stems = files.numbers(STEMS);
    }
  }

  /** Words that are irregular or often seen, each with its stem. */
  static Map<Integer, Integer> known(LexiconFiles files) {
    var known = new HashMap<Integer, Integer>();
    if (files.isText(WordClasses.FILE)) {
      for (Entry entry : files.entries(WordClasses.FILE)) {
        String word = entry.parts(" ").getFirst();
        known.put(Words.hash(word), Words.hash(regular(word)));
      }
    }
    WordList irregular = irregular(files);
    for (int place = 0; place < irregular.numbers().length; place++) {
      if (irregular.words(place) > 0) {
        known.put(irregular.numbers()[place], irregular.meanings()[irregular.text(place)]);
      }
    }
    return known;
  }

  /**
   * Each form of an irregular verb with all of its forms, the base form first; these mean a stem.
   */
  public static WordList irregular(LexiconFiles files) {
    if (!isText(files)) {
      return files.list(FILE);
    }
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      List<String> words = entry.parts(" ");
      if (words.size() < 2) {
        throw entry.expected("a base form and its other forms");
      }
      for (String word : words) {
        list.add(Words.hash(word), entry.text());
      }
      list.meaning(entry.text(), Words.hash(regular(words.getFirst())));
    }
    return files.keep(FILE, list.build());
  }

  /** Whether irregular verbs are other ones than the engine ships with. */
  public static boolean isText(LexiconFiles files) {
    return files.isText(FILE);
  }

  /** The stem of the word at a token. */
  int of(Tokens tokens, int token) {
    int listed = words.meaning(tokens, token, stems, 0);
    if (listed != 0) {
      return listed;
    }
    int start = tokens.start(token);
    int end = tokens.end(token);
    int cut = cut(tokens.text(), start, end);
    return cut == end ? tokens.hash(token) : Words.hash(tokens.text(), start, cut);
  }

  /** The stem of a word that is in no list. */
  public static String regular(String word) {
    return word.substring(0, cut(word, 0, word.length()));
  }

  private static int cut(String text, int start, int end) {
    int length = end - start;
    if (length <= 3) {
      return end;
    }
    int at = end;
    if (length > 4 && (ends(text, at, 'i', 'e', 's') || ends(text, at, 'i', 'e', 'd'))) {
      return at - 3;
    }
    if (length > 5 && ends(text, at, 'i', 'n', 'g')) {
      at = single(text, at - 3);
    } else if (length > 4 && letter(text, at - 1) == 'd' && letter(text, at - 2) == 'e') {
      at = single(text, at - 2);
    } else if (length > 3 && letter(text, at - 1) == 's' && plural(letter(text, at - 2))) {
      at = hissing(text, at, length) ? at - 2 : at - 1;
    }
    char last = letter(text, at - 1);
    boolean mute = last == 'e' || (last == 'y' && "aeiou".indexOf(letter(text, at - 2)) < 0);
    return at - start > 3 && mute ? at - 1 : at;
  }

  private static boolean plural(char before) {
    return before != 's' && before != 'u' && before != 'i';
  }

  private static boolean hissing(String text, int at, int length) {
    char c = letter(text, at - 3);
    return length > 4 && letter(text, at - 2) == 'e' && (c == 's' || c == 'x' || c == 'h');
  }

  /** Without the second of two equal consonants. */
  private static int single(String text, int at) {
    char last = letter(text, at - 1);
    boolean twice = last == letter(text, at - 2) && "lsz".indexOf(last) < 0;
    return twice ? at - 1 : at;
  }

  private static boolean ends(String text, int at, char one, char two, char three) {
    return letter(text, at - 3) == one
        && letter(text, at - 2) == two
        && letter(text, at - 1) == three;
  }

  private static char letter(String text, int at) {
    char c = text.charAt(at);
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
