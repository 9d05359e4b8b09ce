package hearsay.attribution.reading;

import java.util.HashMap;
import java.util.Map;

/** "LINDQVIST: No." The lines of a transcript, whose speakers have the word more than once. */
final class Speakers {
  private static final int MOST_WORDS_OF_A_NAME = 4;

  static boolean[] of(Tokens tokens, PageLines lines) {
    int[] names = new int[lines.size()];
    Map<Integer, Integer> times = new HashMap<>();
    for (int line = 0; line < names.length; line++) {
      names[line] = name(tokens, lines, line);
      if (names[line] != 0) {
        times.put(names[line], times.getOrDefault(names[line], 0) + 1);
      }
    }
    boolean[] speaks = new boolean[names.length];
    for (int line = 0; line < names.length; line++) {
      speaks[line] = times.getOrDefault(names[line], 0) > 1;
    }
    return speaks;
  }

  /** The number of the words before a colon at the head of the line, 0 where there is none. */
  private static int name(Tokens tokens, PageLines lines, int line) {
    int first = lines.first(line);
    int most = Math.min(first + MOST_WORDS_OF_A_NAME, lines.end(line) - 2);
    for (int i = first; i <= most && (i == first || tokens.capital(i)); i++) {
      if (tokens.capital(i) && tokens.hash(i + 1) == Marks.COLON) {
        return lines.key(first, i + 1);
      }
    }
    return 0;
  }

  private Speakers() {}
}
