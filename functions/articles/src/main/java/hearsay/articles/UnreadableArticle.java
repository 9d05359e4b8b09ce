package hearsay.articles;

/** The object cannot be read and never will be; the message says why to a person. */
public final class UnreadableArticle extends Exception {
  /** What kind of fault it is. */
  public enum Fault {
    EMPTY,
    TOO_LARGE,
    BROKEN_PACKING,
    UNKNOWN_FORMAT,
    NOT_TEXT,
    NO_ARTICLE
  }

  private final Fault fault;

  UnreadableArticle(Fault fault, String reason) {
    super(reason);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** The reason, for a person; never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
