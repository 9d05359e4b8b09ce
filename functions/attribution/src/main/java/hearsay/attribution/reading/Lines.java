package hearsay.attribution.reading;

import java.util.Arrays;

/** Where paragraphs begin: at line breaks, but for those in which a line was only wrapped. */
final class Lines {
  private int[] first = new int[16];
  private int size;

  /** The tokens that begin a paragraph, and behind them the number of tokens. */
  static int[] firstTokens(String text, Tokens tokens) {
    var lines = new Lines();
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || breaks(text, tokens.end(i - 1), tokens.start(i))) {
        lines.add(i);
      }
    }
    lines.add(tokens.size());
    return Arrays.copyOf(lines.first, lines.size);
  }

  private void add(int token) {
    if (size == first.length) {
      first = Arrays.copyOf(first, size * 2);
    }
    first[size++] = token;
  }

  private static boolean breaks(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\f') {
        breaks++;
      } else if (c == '\r' && !(i + 1 < to && text.charAt(i + 1) == '\n')) {
        breaks++;
      }
    }
    return breaks > 1 || (breaks == 1 && !Character.isLowerCase(text.charAt(to)));
  }
}
