package hearsay.reprocess;

import hearsay.attribution.model.Report;
import hearsay.attribution.model.Verdict;
import hearsay.metrics.ArticleLine;
import hearsay.metrics.Outcome;
import hearsay.reprocess.Worker.Recomputed;
import hearsay.results.ArticleId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes one line an article. */
final class TaskLog {
  private final String function;
  private final String bucket;
  private final String engineVersion;
  private final Consumer<String> out;
  private final InstantSource clock;

  TaskLog(
      String function,
      String bucket,
      String engineVersion,
      Consumer<String> out,
      InstantSource clock) {
    this.function = function;
    this.bucket = bucket;
    this.engineVersion = engineVersion;
    this.out = out;
    this.clock = clock;
  }

  /** A message that is no task. */
  void refused(IllegalArgumentException e) {
    failed("", "", Duration.ZERO, Outcome.REFUSED, "WRONG_SHAPE", e);
  }

  /** The articles were done, but their job does not know it yet. */
  void uncounted(String job, RuntimeException e) {
    failed("", job, Duration.ZERO, Outcome.RETRIED, ArticleLine.reasonOf(e), e);
  }

  Entry start(Task task) {
    return new Entry(task, System.nanoTime());
  }

  private void failed(
      String id, String key, Duration duration, Outcome outcome, String reason, Throwable e) {
    write(
        new ArticleLine(
            id,
            key,
            Optional.empty(),
            engineVersion,
            duration,
            outcome,
            Optional.empty(),
            Optional.of(reason),
            Optional.of(e.toString()),
            Optional.empty(),
            0));
  }

  private void write(ArticleLine line) {
    out.accept(line.json(function, clock.instant()));
  }

  /** The line of one article. */
  final class Entry {
    private final Task task;
    private final long started;

    private Entry(Task task, long started) {
      this.task = task;
      this.started = started;
    }

    void recomputed(Recomputed done) {
      Outcome outcome = outcome(done);
      Optional<Report> written = done.report().filter(_ -> outcome != Outcome.SUPERSEDED);
      write(
          new ArticleLine(
              id(),
              task.key(),
              done.versionId(),
              engineVersion,
              duration(),
              outcome,
              written.flatMap(Report::verdict).map(Verdict::level).map(Enum::name),
              outcome.failure()
                  ? Optional.of(done.fault().map(Enum::name).orElse(outcome.name()))
                  : Optional.empty(),
              written.flatMap(Report::reason),
              Optional.empty(),
              done.written().writeUnits()));
    }

    void retried(Throwable e) {
      failed(id(), task.key(), duration(), Outcome.RETRIED, ArticleLine.reasonOf(e), e);
    }

    private String id() {
      return ArticleId.of(bucket, task.key()).value();
    }

    private Duration duration() {
      return Duration.ofNanos(System.nanoTime() - started);
    }
  }

  private static Outcome outcome(Recomputed done) {
    return switch (done.written().outcome()) {
      case REMOVED -> Outcome.REMOVED;
      case DUPLICATE, SUPERSEDED -> Outcome.SUPERSEDED;
      case STORED ->
          switch (done.report().orElseThrow().status()) {
            case OK -> Outcome.ANALYSED;
            case FAILED -> Outcome.FAILED;
            case UNSUPPORTED -> Outcome.UNSUPPORTED;
          };
    };
  }
}
