package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells the language of a text by the share of function words, English before all others. */
public final class Language {
  /** More words than this do not change the answer. */
  private static final int WORDS_LOOKED_AT = 2000;

  /** After so many words a text is English beyond doubt, or else all are looked at. */
  private static final int WORDS_ENOUGH = 128;

  /** A text of fewer words may hold no function word. */
  private static final int SHORT = 20;

  private static final String FILE = "languages.txt";
  private static final int ENGLISH = 1 << 31;

  private final List<String> others;

  /** For each word a bit for each of the languages that have it. */
  private final WordColumn functionWords;

  /** By text of {@link #functionWords}. */
  private final int[] languages;

  public Language(LexiconFiles files) {
    WordList list = files.isText(FILE) ? files.keep(FILE, list(files)) : files.list(FILE);
    others = Entry.parts(list.texts().getFirst(), " ");
    functionWords = files.isText(FILE) ? files.keepColumn(FILE, list) : files.column(FILE);
    languages = list.meanings();
  }

  /** All languages but English, then for each word those that have it. */
  private static WordList list(LexiconFiles files) {
    var codes = new TreeSet<String>();
    Map<Integer, String> words = new LinkedHashMap<>();
    for (Entry entry : files.entries(FILE)) {
      int blank = entry.text().indexOf(' ');
      if (blank != 2) {
        throw entry.expected("a language's two letters, a blank and a word");
      }
      String code = entry.text().substring(0, 2);
      codes.add(code);
      words.merge(Words.phrase(entry.text().substring(3)), code, (one, other) -> one + " " + other);
    }
    codes.remove("en");
    var list = new WordList.Builder().text(String.join(" ", codes));
    words.forEach(list::add);
    List<String> others = List.copyOf(codes);
    for (String text : words.values()) {
      list.meaning(text, bits(text, others));
    }
    return list.build();
  }

  private static int bits(String text, List<String> others) {
    int bits = 0;
    for (String code : Entry.parts(text, " ")) {
      bits |= code.equals("en") ? ENGLISH : 1 << others.indexOf(code);
    }
    return bits;
  }

  /** ISO 639-1, or {@code und} for a language that is neither English nor known. */
  public String of(Reading reading) {
    Tokens tokens = reading.tokens();
    int words = 0;
    int ours = 0;
    int foreignLetters = 0;
    int[] theirs = new int[others.size()];
    for (int i = 0; i < tokens.size() && words < WORDS_LOOKED_AT; i++) {
      if (tokens.kind(i) == TokenKind.WORD) {
        words++;
        foreignLetters += tokens.first(i) > 'ɏ' ? 1 : 0;
        int found = functionWords.meaning(tokens, i, languages, 0);
        ours += found >>> 31;
        for (int bits = found & ~ENGLISH; bits != 0; bits &= bits - 1) {
          theirs[Integer.numberOfTrailingZeros(bits)]++;
        }
        if (words == WORDS_ENOUGH && english(words, ours, theirs)) {
          return "en";
        }
      }
    }
    int best = best(theirs);
    if (foreignLetters * 2 > words) {
      return "und";
    }
    if (theirs[best] > ours + 1 && theirs[best] * 10 > words) {
      return others.get(best);
    }
    return words < SHORT || ours * 12 > words ? "en" : "und";
  }

  /** A sixth of the words are English function words, and less than half as many another's. */
  private static boolean english(int words, int ours, int[] theirs) {
    return ours * 6 > words && theirs[best(theirs)] * 2 < ours;
  }

  private static int best(int[] counts) {
    int best = 0;
    for (int k = 1; k < counts.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return best;
  }
}
