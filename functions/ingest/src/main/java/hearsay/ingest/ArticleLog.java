package hearsay.ingest;

import hearsay.attribution.model.Report;
import hearsay.attribution.model.Verdict;
import hearsay.ingest.Intake.Taken;
import hearsay.metrics.ArticleLine;
import hearsay.metrics.Outcome;
import hearsay.results.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes one line an article. */
final class ArticleLog {
  private final String function;
  private final Consumer<String> out;
  private final InstantSource clock;

  ArticleLog(String function, Consumer<String> out, InstantSource clock) {
    this.function = function;
    this.out = out;
    this.clock = clock;
  }

  /** A message that names no object. */
  void refused(String engineVersion, RefusedEvent e) {
    write(
        new ArticleLine(
            "",
            "",
            Optional.empty(),
            engineVersion,
            Duration.ZERO,
            Outcome.REFUSED,
            Optional.empty(),
            Optional.of(e.reason().name()),
            Optional.ofNullable(e.getMessage()),
            Optional.empty(),
            0));
  }

  Entry start(ObjectEvent event, String engineVersion) {
    return new Entry(event, engineVersion, System.nanoTime());
  }

  private void write(ArticleLine line) {
    out.accept(line.json(function, clock.instant()));
  }

  /** The line of one article. */
  final class Entry {
    private final ObjectEvent event;
    private final String engineVersion;
    private final long started;

    private Entry(ObjectEvent event, String engineVersion, long started) {
      this.event = event;
      this.engineVersion = engineVersion;
      this.started = started;
    }

    void taken(Taken taken) {
      Instant now = clock.instant();
      Outcome outcome = outcome(taken);
      boolean written =
          switch (taken.written().outcome()) {
            case STORED, REMOVED -> true;
            case DUPLICATE, SUPERSEDED -> false;
          };
      line(
          taken.versionId(),
          outcome,
          taken.report().filter(_ -> written),
          outcome.failure() ? reason(taken, outcome) : Optional.empty(),
          taken.report().flatMap(Report::reason),
          written ? Optional.of(Duration.between(event.time(), now)) : Optional.empty(),
          taken.written().writeUnits());
    }

    void refused(RefusedEvent e) {
      failed(Outcome.REFUSED, e.reason().name(), e);
    }

    void retried(Throwable e) {
      failed(Outcome.RETRIED, ArticleLine.reasonOf(e), e);
    }

    private void failed(Outcome outcome, String reason, Throwable e) {
      line(
          event.versionId(),
          outcome,
          Optional.empty(),
          Optional.of(reason),
          Optional.of(e.toString()),
          Optional.empty(),
          0);
    }

    private void line(
        Optional<String> version,
        Outcome outcome,
        Optional<Report> report,
        Optional<String> reason,
        Optional<String> detail,
        Optional<Duration> age,
        double writeUnits) {
      write(
          new ArticleLine(
              ArticleId.of(event.bucket(), event.key()).value(),
              event.key(),
              version,
              engineVersion,
              Duration.ofNanos(System.nanoTime() - started),
              outcome,
              report.flatMap(Report::verdict).map(Verdict::level).map(Enum::name),
              reason,
              detail,
              age,
              writeUnits));
    }
  }

  private static Outcome outcome(Taken taken) {
    return switch (taken.written().outcome()) {
      case REMOVED -> Outcome.REMOVED;
      case DUPLICATE, SUPERSEDED -> Outcome.SUPERSEDED;
      case STORED ->
          switch (taken.report().orElseThrow().status()) {
            case OK -> Outcome.ANALYSED;
            case FAILED -> Outcome.FAILED;
            case UNSUPPORTED -> Outcome.UNSUPPORTED;
          };
    };
  }

  private static Optional<String> reason(Taken taken, Outcome outcome) {
    return Optional.of(taken.fault().map(Enum::name).orElse(outcome.name()));
  }
}
