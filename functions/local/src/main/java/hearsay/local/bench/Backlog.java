package hearsay.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.local.StackProcess;
import hearsay.local.stack.LocalClients;
import hearsay.local.stack.Names;
import hearsay.results.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What a live upload takes while stale articles wait to be computed again. */
final class Backlog implements AutoCloseable {
  private static final int QUEUED = 10_000;
  private static final int BATCH = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final String queue;

  private Backlog(StackProcess stack) {
    this.sqs = LocalClients.sqs(stack.sqs());
    this.dynamoDb = LocalClients.dynamoDb(stack.dynamoDb());
    this.queue = sqs.getQueueUrl(q -> q.queueName(Names.REPROCESSING)).queueUrl();
  }

  /**
   * The row.
   *
   * @param articles what {@code load} stored
   * @param alone the median without a backlog
   */
  static Row row(StackProcess stack, Load load, int articles, double alone)
      throws InterruptedException {
    try (var backlog = new Backlog(stack)) {
      for (int i = 0; i < articles; i++) {
        backlog.makeStale(Load.key(Load.LOAD, i));
      }
      backlog.queue(articles);
      double behind = load.medianMillisToReadable("behind");
      int taken = QUEUED - backlog.left();
      Row row =
          Row.atMost(
              "the same with "
                  + QUEUED
                  + " stale articles queued, "
                  + taken
                  + " of them done by then",
              2 * alone,
              behind,
              "ms");
      // From the second round on they are stale no more.
      return new Row(row.what(), row.goal(), row.measured(), row.met() && taken <= articles);
    }
  }

  private void makeStale(String key) {
    var _ =
        dynamoDb.updateItem(
            u ->
                u.tableName(Names.TABLE)
                    .key(
                        Map.of(
                            "PK",
                            AttributeValue.fromS(
                                "ART#" + ArticleId.of(Names.ARTICLES_BUCKET, key).value()),
                            "SK",
                            AttributeValue.fromS("META")))
                    .updateExpression("SET engineVersion = :old")
                    .expressionAttributeValues(Map.of(":old", AttributeValue.fromS("old"))));
  }

  /** All articles in turn, and again until there are enough. */
  private void queue(int articles) {
    List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
    for (int i = 0; i < QUEUED; i++) {
      String task = task(Load.key(Load.LOAD, i % articles));
      String id = Integer.toString(batch.size());
      batch.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(task).build());
      if (batch.size() == BATCH) {
        List<SendMessageBatchRequestEntry> entries = List.copyOf(batch);
        var _ = sqs.sendMessageBatch(s -> s.queueUrl(queue).entries(entries));
        batch.clear();
      }
    }
  }

  private static String task(String key) {
    ObjectNode task = JSON.createObjectNode();
    return task.put("job", "bench").put("key", key).toString();
  }

  private int left() {
    QueueAttributeName waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(a -> a.queueUrl(queue).attributeNames(waiting))
            .attributes()
            .getOrDefault(waiting, "0"));
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
  }
}
