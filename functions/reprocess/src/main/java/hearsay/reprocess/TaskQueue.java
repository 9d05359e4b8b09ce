package hearsay.reprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The reprocessing queue, as the planner fills it. */
final class TaskQueue {
  /** What SQS takes at once. */
  private static final int BATCH = 10;

  private static final int AT_ONCE = 8;
  private static final int ATTEMPTS = 4;

  private final SqsClient sqs;
  private final String url;

  TaskQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /** Returns when the queue has all of them. */
  void send(List<Task> tasks) {
    var sent = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (int from = 0; from < tasks.size(); from += BATCH) {
        List<Task> batch = tasks.subList(from, Math.min(from + BATCH, tasks.size()));
        sent.add(threads.submit(() -> sendBatch(batch)));
      }
    }
    sent.forEach(TaskQueue::requireSent);
  }

  private static void requireSent(Future<?> batch) {
    try {
      batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a page was sent", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "a page did not reach the reprocessing queue: " + e.getCause(), e);
    }
  }

  private void sendBatch(List<Task> tasks) {
    List<SendMessageBatchRequestEntry> open = entries(tasks);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<SendMessageBatchRequestEntry> next = open;
      List<String> refused =
          sqs.sendMessageBatch(request -> request.queueUrl(url).entries(next)).failed().stream()
              .map(BatchResultErrorEntry::id)
              .toList();
      if (refused.isEmpty()) {
        return;
      }
      open = next.stream().filter(entry -> refused.contains(entry.id())).toList();
    }
    throw new IllegalStateException("SQS refused " + open.size() + " messages of a batch");
  }

  private static List<SendMessageBatchRequestEntry> entries(List<Task> tasks) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (Task task : tasks) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id("t" + entries.size())
              .messageBody(task.json())
              .build());
    }
    return entries;
  }
}
