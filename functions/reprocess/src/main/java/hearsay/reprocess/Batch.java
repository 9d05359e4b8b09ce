package hearsay.reprocess;

import hearsay.results.Jobs;
import hearsay.results.JsonObject;
import hearsay.results.Written.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch of the reprocessing queue: does its tasks and adds to the counts of their jobs. */
final class Batch {
  /** After these the queue puts a message to the dead letters. */
  private static final int TRIES = 3;

  private final Worker worker;
  private final Jobs jobs;
  private final TaskLog log;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Counts> counts = new LinkedHashMap<>();

  Batch(Worker worker, Jobs jobs, TaskLog log) {
    this.worker = worker;
    this.jobs = jobs;
    this.log = log;
  }

  /** The ids of the messages that have to come again. */
  List<String> run(List<JsonObject> messages) {
    messages.forEach(this::message);
    counts.forEach(this::count);
    return failures;
  }

  private void message(JsonObject message) {
    String id =
        message
            .text("messageId")
            .filter(given -> !given.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("a message without messageId"));
    Task task;
    try {
      task = Task.parse(message.text("body").orElse(""));
    } catch (IllegalArgumentException e) {
      log.refused(e);
      failures.add(id);
      return;
    }
    Counts job = counts.computeIfAbsent(task.job(), _ -> new Counts());
    work(id, task, receiveCount(message), job);
  }

  private void work(String id, Task task, int receiveCount, Counts job) {
    TaskLog.Entry entry = log.start(task);
    try {
      Worker.Recomputed done = worker.recompute(task, receiveCount > 1);
      entry.recomputed(done);
      job.done.add(id);
      job.recomputed += done.written().outcome() == Outcome.STORED ? 1 : 0;
    } catch (RuntimeException | StackOverflowError e) {
      entry.retried(e);
      failures.add(id);
      // Nobody counts it later: without this its job would never end.
      job.failed += receiveCount >= TRIES ? 1 : 0;
    }
  }

  private void count(String job, Counts counts) {
    try {
      jobs.progress(job, counts.recomputed, counts.done.size() - counts.recomputed, counts.failed);
    } catch (RuntimeException e) {
      log.uncounted(job, e);
      failures.addAll(counts.done);
    }
  }

  private static int receiveCount(JsonObject message) {
    return message.text("attributes", "ApproximateReceiveCount").map(Integer::parseInt).orElse(1);
  }

  /** What to add to a job. */
  private static final class Counts {
    private final List<String> done = new ArrayList<>();
    private int recomputed;
    private int failed;
  }
}
