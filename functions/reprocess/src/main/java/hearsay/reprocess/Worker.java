package hearsay.reprocess;

import hearsay.articles.Analyst;
import hearsay.articles.Description;
import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.model.Report;
import hearsay.results.Analysed;
import hearsay.results.ArticleObject;
import hearsay.results.ArticlesBucket;
import hearsay.results.Change;
import hearsay.results.ResultTable;
import hearsay.results.Standing;
import hearsay.results.Written;
import java.util.Optional;

/**
 * Computes one article again, from the object that is current. It writes over what it found in the
 * table and under that event's place in the order, so that every upload wins.
 */
final class Worker {
  private final ArticlesBucket bucket;
  private final Analyst analyst;
  private final ResultTable table;
  private final long mostBytes;

  Worker(ArticlesBucket bucket, Analyst analyst, ResultTable table, long mostBytes) {
    this.bucket = bucket;
    this.analyst = analyst;
    this.table = table;
    this.mostBytes = mostBytes;
  }

  /**
   * What was done.
   *
   * @param report absent when nothing had to be analysed
   */
  record Recomputed(
      Written written,
      Optional<String> versionId,
      Optional<Report> report,
      Optional<Fault> fault) {}

  Recomputed recompute(Task task, boolean redelivered) {
    var reading = new Reading(task.key());
    Written written =
        table.apply(
            new Change.Recomputation(task.key(), task.eTag(), redelivered),
            analyst.engineVersion(),
            reading::object);
    return new Recomputed(written, reading.version, reading.report, reading.fault);
  }

  /** One article's object, and what was found in it. */
  private final class Reading {
    private final String key;
    private Optional<String> version = Optional.empty();
    private Optional<Report> report = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    Reading(String key) {
      this.key = key;
    }

    Optional<Analysed> object(Standing standing) {
      return bucket.get(key, Optional.empty(), mostBytes).map(this::analysed);
    }

    private Analysed analysed(ArticleObject object) {
      var description =
          new Description(
              Optional.of(key), object.contentType(), object.contentEncoding(), object.metadata());
      Analyst.Finding finding = analyst.analyse(object.size(), object.bytes(), description);
      version = object.version().versionId();
      report = Optional.of(finding.report());
      fault = finding.fault();
      return new Analysed(object.version(), finding.report());
    }
  }
}
