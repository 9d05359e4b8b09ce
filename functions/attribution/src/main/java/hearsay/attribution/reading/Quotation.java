package hearsay.attribution.reading;

/**
 * The tokens {@code [first, end)} between quotation marks, the marks included.
 *
 * @param closed false where the closing mark is missing: then it ends with the sentence, or with a
 *     paragraph after which it goes on
 */
public record Quotation(int first, int end, boolean closed) {
  /** Tokens between the marks. */
  public int words() {
    return end - first - (closed ? 2 : 1);
  }
}
