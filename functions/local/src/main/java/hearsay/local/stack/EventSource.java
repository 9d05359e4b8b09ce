package hearsay.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What AWS runs between a queue and a function: batches of ten, partial batch failures, several at
 * once. A message that is not deleted comes back when its visibility ends.
 */
final class EventSource implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 10;
  private static final int WAIT_SECONDS = 20;
  private static final int PAUSE_MILLIS = 200;
  private static final int STOP_MILLIS = 1_000;

  private final SqsClient sqs;
  private final String name;
  private final String url;
  private final LocalFunction function;

  /** Held for reading while a batch is worked on, so that stopping can wait for it. */
  private final ReentrantReadWriteLock working = new ReentrantReadWriteLock();

  private volatile boolean open = true;

  private EventSource(SqsClient sqs, String name, String url, LocalFunction function) {
    this.sqs = sqs;
    this.name = name;
    this.url = url;
    this.function = function;
  }

  /**
   * Polls until it is closed.
   *
   * @param concurrency the most batches at once
   */
  static EventSource start(
      SqsClient sqs, String name, String url, LocalFunction function, int concurrency) {
    var source = new EventSource(sqs, name, url, function);
    for (int i = 0; i < concurrency; i++) {
      var _ = Thread.ofPlatform().daemon().name(name + "-poller-" + i).start(source::poll);
    }
    return source;
  }

  private void poll() {
    while (open) {
      try {
        List<Message> messages = receive();
        if (!messages.isEmpty()) {
          deliver(messages);
        }
      } catch (RuntimeException e) {
        // Also what a closed client throws while the stack stops.
        pause();
      }
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(url)
                    .maxNumberOfMessages(BATCH)
                    .waitTimeSeconds(WAIT_SECONDS)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void deliver(List<Message> messages) {
    working.readLock().lock();
    try {
      Set<String> failed = failures(function.invoke(event(messages)));
      // AWS takes an empty or unknown id for a fault of the whole batch.
      Set<String> known = new HashSet<>();
      messages.forEach(message -> known.add(message.messageId()));
      if (known.containsAll(failed)) {
        delete(messages.stream().filter(m -> !failed.contains(m.messageId())).toList());
      }
    } catch (FunctionFailed | IOException e) {
      // The whole batch comes back; the log says why.
    } finally {
      working.readLock().unlock();
    }
  }

  private byte[] event(List<Message> messages) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> record(message, records.addObject()));
    return JSON.writeValueAsBytes(event);
  }

  private void record(Message message, ObjectNode record) {
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    ObjectNode attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    record.putObject("messageAttributes");
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", Names.queueArn(name));
    record.put("awsRegion", Names.REGION);
  }

  private static Set<String> failures(byte[] answer) throws IOException {
    Set<String> failed = new HashSet<>();
    if (answer.length > 0) {
      for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
        failed.add(failure.path("itemIdentifier").asText(""));
      }
    }
    return failed;
  }

  private void delete(List<Message> done) {
    List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Message message : done) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .build());
    }
    if (!entries.isEmpty()) {
      var _ = sqs.deleteMessageBatch(d -> d.queueUrl(url).entries(entries));
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits a second for the batches at work; what is not done by then comes back. */
  @Override
  public void close() {
    open = false;
    try {
      if (working.writeLock().tryLock(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
        working.writeLock().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
