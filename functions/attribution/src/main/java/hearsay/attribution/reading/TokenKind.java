package hearsay.attribution.reading;

/** What a token is by its characters. */
public enum TokenKind {
  /** Behind the end or before the beginning of the text. */
  NONE(0),
  WORD(1),
  NUMBER(2),
  MARK(3),
  /** An opening quotation mark. */
  OPEN(4),
  /** A closing quotation mark. */
  CLOSE(5);

  private final byte place;

  TokenKind(int place) {
    this.place = (byte) place;
  }

  /** Its place among all kinds. */
  byte place() {
    return place;
  }

  public boolean isQuote() {
    return this == OPEN || this == CLOSE;
  }
}
