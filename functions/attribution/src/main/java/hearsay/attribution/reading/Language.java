package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the language of a text by the share of function words, English before all others. */
public final class Language {
  /** More words than this do not change the answer. */
  private static final int WORDS_LOOKED_AT = 2000;

  /** A text of fewer words may hold no function word. */
  private static final int SHORT = 20;

  private final WordSet english;
  private final List<String> others = new ArrayList<>();

  /** For each word a bit for each of the other languages that have it. */
  private final WordMap<Integer> theirWords = new WordMap<>();

  public Language(LexiconFiles files) {
    Map<String, List<String>> words = new TreeMap<>();
    for (Entry entry : files.entries("languages.txt")) {
      int blank = entry.text().indexOf(' ');
      if (blank != 2) {
        throw entry.expected("a language's two letters, a blank and a word");
      }
      String code = entry.text().substring(0, 2);
      List<String> list = words.get(code);
      if (list == null) {
        list = new ArrayList<>();
        words.put(code, list);
      }
      list.add(entry.text().substring(3));
    }
    english = WordSet.of(words.getOrDefault("en", List.of()));
    Map<Integer, Integer> bits = new HashMap<>();
    for (var language : words.entrySet()) {
      if (!language.getKey().equals("en")) {
        for (String word : language.getValue()) {
          int hash = Words.phrase(word);
          bits.put(hash, bits.getOrDefault(hash, 0) | 1 << others.size());
        }
        others.add(language.getKey());
      }
    }
    for (var word : bits.entrySet()) {
      theirWords.put(word.getKey(), word.getValue());
    }
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
        ours += english.has(tokens.hash(i)) ? 1 : 0;
        foreignLetters += tokens.first(i) > 'ɏ' ? 1 : 0;
        for (int bits = theirWords.get(tokens.hash(i), 0); bits != 0; bits &= bits - 1) {
          theirs[Integer.numberOfTrailingZeros(bits)]++;
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

  private static int best(int[] counts) {
    int best = 0;
    for (int k = 1; k < counts.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return best;
  }
}
