package hearsay.articles;

import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import java.util.Optional;

/**
 * Bytes in, report out: an object that is no article gets a report that says why. Immutable and
 * safe for many threads.
 */
public final class Analyst {
  private final ArticleReader reader;
  private final Attributor attributor;
  private final String engineVersion;

  /**
   * Over an engine.
   *
   * @param engineVersion stands in for the engine's own version; absent for that
   */
  public Analyst(ArticleReader reader, Attributor attributor, Optional<String> engineVersion) {
    this.reader = reader;
    this.attributor = attributor;
    this.engineVersion = engineVersion.orElse(attributor.version());
  }

  /** The version that its reports carry. */
  public String engineVersion() {
    return engineVersion;
  }

  /**
   * What an analysis found.
   *
   * @param fault of the object, when it could not be read
   */
  public record Finding(Report report, Optional<Fault> fault) {}

  /**
   * What is in an object.
   *
   * @param size bytes of the object
   * @param bytes left empty by a caller who does not fetch an object that is too large
   */
  public Finding analyse(long size, byte[] bytes, Description description) {
    try {
      reader.requireReadable(size);
      Report report = attributor.attribute(reader.read(bytes, description));
      return new Finding(versioned(report), Optional.empty());
    } catch (UnreadableArticle e) {
      return failed(e);
    }
  }

  private Finding failed(UnreadableArticle e) {
    Report report = Report.without(Article.of(""), Status.FAILED, e.reason(), "und", engineVersion);
    return new Finding(report, Optional.of(e.fault()));
  }

  private Report versioned(Report report) {
    return report.engineVersion().equals(engineVersion)
        ? report
        : new Report(
            report.article(),
            report.status(),
            report.reason(),
            report.language(),
            engineVersion,
            report.attributions(),
            report.origins(),
            report.zones(),
            report.verdict());
  }
}
