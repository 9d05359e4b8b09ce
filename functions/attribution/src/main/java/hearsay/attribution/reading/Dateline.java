package hearsay.attribution.reading;

/** "WASHINGTON, Nov. 3 (Reuters) -" or "WASHINGTON -" at the head of a paragraph. */
public final class Dateline {
  private static final int MOST_WORDS = 14;
  private static final int SHORTEST_PLACE = 4;

  /** The token behind the dash; {@code first} where there is no dateline. */
  public static int end(Tokens tokens, int first, int limit) {
    int bracket = bracket(tokens, first, limit);
    if (bracket < 0) {
      return place(tokens, first, limit);
    }
    for (int i = bracket; i < Math.min(limit, first + MOST_WORDS); i++) {
      if (tokens.hash(i) == Marks.CLOSE_BRACKET) {
        return i > bracket + 1 && tokens.hash(i + 1) == Marks.DASH && i + 2 < limit ? i + 2 : first;
      }
    }
    return first;
  }

  /** Behind the dash of a place in capitals, which no agency follows. */
  private static int place(Tokens tokens, int first, int limit) {
    if (first >= limit || !tokens.capitals(first) || tokens.length(first) < SHORTEST_PLACE) {
      return first;
    }
    for (int i = first + 1; i < Math.min(limit - 2, first + MOST_WORDS); i++) {
      if (tokens.hash(i) == Marks.DASH) {
        return tokens.capital(i + 1) || tokens.kind(i + 1).isQuote() ? i + 1 : first;
      }
      boolean small = tokens.kind(i) == TokenKind.WORD && !tokens.capital(i);
      if (small || tokens.hash(i) == Marks.COLON) {
        return first;
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
