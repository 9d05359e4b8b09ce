package hearsay.attribution;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;

/** The only door of the engine: article in, report out. Immutable and safe for many threads. */
public final class Attributor {
  private static final Attributor STANDARD = new Attributor("1.0.0");

  private final String version;

  private Attributor(String version) {
    this.version = version;
  }

  /** The engine with the lexicon it ships with. */
  public static Attributor standard() {
    return STANDARD;
  }

  /** Release and hash of the lexicon; a stored report of another version is stale. */
  public String version() {
    return version;
  }

  /** Never throws: a text that the engine does not understand gives a report that says why. */
  public Report attribute(Article article) {
    return Report.without(
        article, Status.UNSUPPORTED, "the engine has no rules yet", "und", version);
  }
}
