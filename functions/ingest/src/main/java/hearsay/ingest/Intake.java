package hearsay.ingest;

import hearsay.articles.Analyst;
import hearsay.articles.Analyst.Finding;
import hearsay.articles.Description;
import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.model.Report;
import hearsay.ingest.RefusedEvent.Reason;
import hearsay.results.Analysed;
import hearsay.results.ArticleObject;
import hearsay.results.ArticlesBucket;
import hearsay.results.Change;
import hearsay.results.ResultTable;
import hearsay.results.Standing;
import hearsay.results.Written;
import java.util.Optional;

/** Takes in one event: reads its object, analyses it and writes the result. */
final class Intake {
  private final ArticlesBucket bucket;
  private final Optional<String> region;
  private final Analyst analyst;
  private final ResultTable table;
  private final long mostBytes;

  /**
   * Over clients that are built once.
   *
   * @param region the only one whose events are ours; absent for any
   * @param mostBytes a larger object is not fetched
   */
  Intake(
      ArticlesBucket bucket,
      Optional<String> region,
      Analyst analyst,
      ResultTable table,
      long mostBytes) {
    this.bucket = bucket;
    this.region = region;
    this.analyst = analyst;
    this.table = table;
    this.mostBytes = mostBytes;
  }

  String engineVersion() {
    return analyst.engineVersion();
  }

  /**
   * What was done.
   *
   * @param report absent when nothing had to be analysed
   */
  record Taken(
      Written written,
      Optional<String> versionId,
      Optional<Report> report,
      Optional<Fault> fault) {}

  /**
   * Applies the event.
   *
   * @param redelivered whether an earlier try may have stopped half way
   * @throws RefusedEvent when it is about another bucket or region
   */
  Taken take(ObjectEvent event, boolean redelivered) {
    requireOurs(event);
    var reading = new Reading(event);
    Written written =
        table.apply(change(event, redelivered), analyst.engineVersion(), reading::object);
    return new Taken(written, reading.version.or(event::versionId), reading.report, reading.fault);
  }

  private void requireOurs(ObjectEvent event) {
    if (!event.bucket().equals(bucket.name())) {
      throw new RefusedEvent(
          Reason.FOREIGN_BUCKET,
          "the event is about the bucket " + event.bucket() + ", not " + bucket.name());
    }
    if (region.isPresent() && !region.get().equals(event.region())) {
      throw new RefusedEvent(
          Reason.FOREIGN_REGION,
          "the event is from the region " + event.region() + ", not " + region.get());
    }
  }

  private static Change change(ObjectEvent event, boolean redelivered) {
    return switch (event.kind()) {
      case CREATED -> new Change.Upload(event.key(), event.sequencer(), event.eTag(), redelivered);
      case DELETED, MARKED -> new Change.Removal(event.key(), event.sequencer(), redelivered);
    };
  }

  /** One event's object, and what was found in it. */
  private final class Reading {
    private final ObjectEvent event;
    private Optional<String> version = Optional.empty();
    private Optional<Report> report = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    Reading(ObjectEvent event) {
      this.event = event;
    }

    Optional<Analysed> object(Standing standing) {
      return switch (event.kind()) {
        case CREATED -> superseded(standing) ? Optional.empty() : analysed(event.versionId());
        case DELETED -> analysed(Optional.empty());
        case MARKED -> standing == Standing.TIE ? analysed(Optional.empty()) : Optional.empty();
      };
    }

    /** Where events have no order of their own, only the current version counts. */
    private boolean superseded(Standing standing) {
      return standing == Standing.TIE
          && event.versionId().isPresent()
          && !bucket
              .current(event.key())
              .flatMap(current -> current.versionId())
              .equals(event.versionId());
    }

    /**
     * Without versions, what is there may be newer than the event; then it counts, since the bucket
     * may send one event for two quick uploads.
     */
    private Optional<Analysed> analysed(Optional<String> versionId) {
      return bucket.get(event.key(), versionId, mostBytes).map(this::analysed);
    }

    private Analysed analysed(ArticleObject object) {
      var description =
          new Description(
              Optional.of(event.key()),
              object.contentType(),
              object.contentEncoding(),
              object.metadata());
      Finding finding = analyst.analyse(object.size(), object.bytes(), description);
      version = object.version().versionId();
      report = Optional.of(finding.report());
      fault = finding.fault();
      return new Analysed(object.version(), finding.report());
    }
  }
}
