package hearsay.attribution.reading;

import java.util.HashMap;
import java.util.Map;

/** "LINDQVIST: No." The lines of a transcript, whose speakers have the word more than once. */
final class Speakers {
  private static final int MOST_WORDS_OF_A_NAME = 4;

  static boolean[] of(Tokens tokens, PageLines lines) {
    Map<Integer, Integer> lastLines = new HashMap<>();
    boolean[] speaks = new boolean[lines.size()];
    for (int line = 0; line < speaks.length; line++) {
      int name = name(tokens, lines, line);
      Integer last = name == 0 ? null : lastLines.put(name, line);
      if (last != null) {
        speaks[last] = true;
        speaks[line] = true;
      }
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
