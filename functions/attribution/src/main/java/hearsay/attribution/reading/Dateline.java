package hearsay.attribution.reading;

/** "WASHINGTON, Nov. 3 (Reuters) -" at the head of a paragraph. */
public final class Dateline {
  private static final int MOST_WORDS = 14;

  /** The token behind the dash; {@code first} where there is no dateline. */
  public static int end(Tokens tokens, int first, int limit) {
    int bracket = bracket(tokens, first, limit);
    for (int i = Math.max(first, bracket); i < Math.min(limit, first + MOST_WORDS); i++) {
      if (tokens.hash(i) == Marks.CLOSE_BRACKET && bracket >= 0) {
        return i > bracket + 1 && tokens.hash(i + 1) == Marks.DASH && i + 2 < limit ? i + 2 : first;
      }
    }
    return first;
  }

  /** The opening bracket of the agency's name, or −1. */
  public static int bracket(Tokens tokens, int first, int limit) {
    for (int i = first; i < Math.min(limit, first + MOST_WORDS - 3); i++) {
      if (tokens.hash(i) == Marks.OPEN_BRACKET) {
        return tokens.capital(i + 1) ? i : -1;
      }
      boolean place = tokens.capital(i) || tokens.kind(i) == TokenKind.NUMBER;
      if ((!place && tokens.kind(i) == TokenKind.WORD) || tokens.kind(i).isQuote()) {
        return -1;
      }
    }
    return -1;
  }

  private Dateline() {}
}
