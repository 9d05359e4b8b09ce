package hearsay.attribution.reading;

/**
 * The tokens {@code [first, end)} of a sentence. A quotation of several sentences stands in one.
 *
 * @param paragraph the index of its paragraph
 * @param title whether most words begin with a capital, as in headlines
 */
public record Sentence(int first, int end, int paragraph, boolean title) {
  /** The words by which a title is told. */
  private static final int MOST_WORDS = 24;

  /** Letters of a word that a title may write small. */
  private static final int SHORT = 3;

  /** With more words that begin small the others are too few, whatever they are. */
  private static final int MOST_SMALL = 7;

  static Sentence of(Tokens tokens, int first, int end, int paragraph) {
    return new Sentence(first, end, paragraph, title(tokens, first, end));
  }

  /** The same sentence from a later token on. */
  public Sentence from(Tokens tokens, int later) {
    return later == first ? this : of(tokens, later, end, paragraph);
  }

  private static boolean title(Tokens tokens, int first, int end) {
    int words = 0;
    int capitals = 0;
    for (int i = first; i < end && words < MOST_WORDS && words - capitals <= MOST_SMALL; i++) {
      int length = tokens.kind(i) == TokenKind.WORD ? tokens.length(i) : 0;
      int word = length > SHORT ? 1 : 0;
      words += word;
      capitals += tokens.capital(i) ? word : 0;
    }
    return words > 2 && capitals * 10 > words * 7;
  }
}
