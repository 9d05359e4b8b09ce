package hearsay.deployment;

import hearsay.results.ArticleId;
import hearsay.results.LargeReports;
import hearsay.results.ResultTable;
import hearsay.results.StoredArticle;
import hearsay.results.StoredReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the tests do with the deployed stack from outside: put objects, send messages, look. */
final class DeployedArticles {
  static final Duration SOON = Duration.ofSeconds(90);

  private final DeployedStack stack;
  final String bucket;
  final ResultTable table;

  DeployedArticles(DeployedStack stack) {
    this.stack = stack;
    this.bucket = stack.output("ArticlesBucket");
    this.table =
        new ResultTable(
            stack.dynamo,
            stack.output("Table"),
            bucket,
            new LargeReports(stack.s3, stack.output("ResultsBucket")),
            InstantSource.system());
  }

  void put(String key, String text) {
    put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String key, byte[] bytes) {
    var _ =
        stack.s3.putObject(
            request -> request.bucket(bucket).key(key).contentType("text/plain"),
            RequestBody.fromBytes(bytes));
  }

  /** The report of an object, as soon as there is one. */
  StoredReport report(String key) throws Exception {
    return report(key, _ -> true);
  }

  StoredReport report(String key, Predicate<StoredReport> as) throws Exception {
    return (StoredReport)
        stored(key, article -> article instanceof StoredReport report && as.test(report));
  }

  StoredArticle stored(String key, Predicate<StoredArticle> as) throws Exception {
    try {
      return DeployedStack.await(key, SOON, () -> table.find(key).filter(as));
    } catch (AssertionError late) {
      System.out.println(stack.logs());
      throw late;
    }
  }

  /** A message of the queue with this output, taken out of it. */
  Message taken(String queue) throws Exception {
    return DeployedStack.await("a message of " + queue, SOON, () -> takenNow(queue));
  }

  private Optional<Message> takenNow(String queue) {
    List<Message> messages =
        stack
            .sqs
            .receiveMessage(
                r -> r.queueUrl(stack.output(queue)).maxNumberOfMessages(1).waitTimeSeconds(1))
            .messages();
    for (Message message : messages) {
      var _ =
          stack.sqs.deleteMessage(
              r -> r.queueUrl(stack.output(queue)).receiptHandle(message.receiptHandle()));
    }
    return messages.stream().findFirst();
  }

  void awaitEmpty(String queue) throws Exception {
    DeployedStack.await(
        "an empty " + queue,
        SOON,
        () ->
            waiting(queue).values().stream().allMatch("0"::equals)
                ? Optional.of(true)
                : Optional.empty());
  }

  private Map<QueueAttributeName, String> waiting(String queue) {
    return stack
        .sqs
        .getQueueAttributes(
            r ->
                r.queueUrl(stack.output(queue))
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes();
  }

  Map<String, AttributeValue> key(String object) {
    return Map.of(
        "PK", AttributeValue.fromS("ART#" + ArticleId.of(bucket, object).value()),
        "SK", AttributeValue.fromS("META"));
  }
}
