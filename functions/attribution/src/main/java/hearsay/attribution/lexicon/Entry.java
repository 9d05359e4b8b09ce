package hearsay.attribution.lexicon;

/** One line of a lexicon file. */
public record Entry(String file, int line, String text) {
  /** The error to throw where the line is not as expected. */
  public LexiconException expected(String what) {
    return new LexiconException(
        file + " line " + line + ": expected " + what + ", found \"" + text + "\"");
  }
}
