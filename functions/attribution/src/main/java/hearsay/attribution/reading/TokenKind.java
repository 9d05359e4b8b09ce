package hearsay.attribution.reading;

/** What a token is by its characters. */
public enum TokenKind {
  WORD,
  NUMBER,
  MARK,
  /** An opening quotation mark. */
  OPEN,
  /** A closing quotation mark. */
  CLOSE,
  /** Behind the end or before the beginning of the text. */
  NONE;

  public boolean isQuote() {
    return this == OPEN || this == CLOSE;
  }
}
