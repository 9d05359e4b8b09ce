package hearsay.attribution.reading;

/** What a token is by its characters. */
public enum TokenKind {
  WORD(0),
  NUMBER(1),
  MARK(2),
  /** An opening quotation mark. */
  OPEN(3),
  /** A closing quotation mark. */
  CLOSE(4),
  /** Behind the end or before the beginning of the text. */
  NONE(5);

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
