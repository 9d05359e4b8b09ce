package hearsay.attribution.lexicon;

/** A lexicon file that cannot be used; the message names file, line and what is expected. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LexiconException(String message) {
    super(message);
  }
}
