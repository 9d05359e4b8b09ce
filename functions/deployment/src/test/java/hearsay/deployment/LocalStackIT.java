package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Status;
import hearsay.results.ArticleId;
import hearsay.results.Job;
import hearsay.results.Jobs;
import hearsay.results.LargeReports;
import hearsay.results.RemovedArticle;
import hearsay.results.ResultTable;
import hearsay.results.StoredArticle;
import hearsay.results.StoredReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The deployed stack from outside: real events through it, and the table read. */
@Tag("aws")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  /** LocalStack gives every event the same. */
  private static final String LOCALSTACKS_SEQUENCER = "0055AED6DCD90281E5";

  private static final String FERRY =
      """
      The ferry line will close in June, according to two officials who asked not to be named.

      "We have not decided anything," the minister, Orla Venn, told the Lissen Post.
      """;

  private final DeployedStack stack;
  private final Map<String, String> outputs;
  private final String articles;
  private final ResultTable table;

  LocalStackIT() throws Exception {
    stack = DeployedStack.create();
    outputs = stack.outputs();
    articles = output("ArticlesBucket");
    table =
        new ResultTable(
            stack.dynamo,
            output("Table"),
            articles,
            new LargeReports(stack.s3, output("ResultsBucket")),
            InstantSource.system());
  }

  @BeforeAll
  void tellsWhatWasMade() {
    System.out.println("stack outputs: " + new TreeMap<>(outputs));
  }

  @AfterAll
  void stops() throws Exception {
    stack.close();
  }

  @Test
  @Order(1)
  void anUploadBecomesAnItem() throws Exception {
    put("north coast/ferry + 1 %.txt", FERRY);

    StoredReport report = report("north coast/ferry + 1 %.txt", _ -> true);

    assertThat(report.entry().status()).isEqualTo(Status.OK);
    assertThat(report.entry().attributions()).isPositive();
    assertThat(report.entry().id())
        .isEqualTo(ArticleId.of(articles, "north coast/ferry + 1 %.txt"));
  }

  @Test
  @Order(2)
  void twentyFiveUploadsAtOnceAllArrive() throws Exception {
    List<String> keys =
        IntStream.range(0, 25)
            .mapToObj(i -> String.format(Locale.ROOT, "many/%02d.txt", i))
            .toList();

    keys.parallelStream().forEach(key -> put(key, FERRY + "\n\nThis is text " + key + ".\n"));

    for (String key : keys) {
      assertThat(report(key, _ -> true).entry().status()).isEqualTo(Status.OK);
    }
  }

  @Test
  @Order(3)
  void aSecondVersionReplacesTheFirst() throws Exception {
    put("changing.txt", FERRY);
    StoredReport first = report("changing.txt", _ -> true);
    put("changing.txt", FERRY + "\n\nThe harbour master denied it on Tuesday.\n");

    StoredReport second =
        report("changing.txt", report -> !report.version().equals(first.version()));

    assertThat(second.entry().attributions()).isGreaterThan(first.entry().attributions());
  }

  @Test
  @Order(4)
  void aRemovalLeavesATombstone() throws Exception {
    put("leaving.txt", FERRY);
    StoredReport before = report("leaving.txt", _ -> true);
    assertThat(before.entry().status()).isEqualTo(Status.OK);

    var _ = stack.s3.deleteObject(request -> request.bucket(articles).key("leaving.txt"));

    stored("leaving.txt", RemovedArticle.class::isInstance);
  }

  @Test
  @Order(5)
  void duplicateAndLateEventsChangeNothing() throws Exception {
    put("twice.txt", FERRY);
    StoredReport before = report("twice.txt", _ -> true);
    String version = before.version().versionId().orElseThrow();

    send(event("twice.txt", version, before.version().eTag(), LOCALSTACKS_SEQUENCER));
    send(event("twice.txt", "an-older-version", "an-older-etag", "00"));
    put("after.txt", FERRY);
    report("after.txt", _ -> true);
    awaitEmpty("UploadQueueUrl");

    assertThat(table.find("twice.txt").orElseThrow().revision()).isEqualTo(before.revision());
  }

  @Test
  @Order(6)
  void objectsAtFaultAreStoredWithTheReason() throws Exception {
    put("faults/empty.txt", "");
    put("faults/binary.txt", "\0\1\2\3\4\5\6\7");
    put("faults/broken.txt.gz", "\u001f\u008b\b");
    put("faults/large.txt", "The harbour is quiet. ".repeat(60_000));

    for (String key : List.of("empty.txt", "binary.txt", "broken.txt.gz", "large.txt")) {
      StoredReport report = report("faults/" + key, _ -> true);
      assertThat(report.entry().status()).as(key).isEqualTo(Status.FAILED);
      assertThat(new String(table.json(report), StandardCharsets.UTF_8))
          .as(key)
          .contains("\"reason\":\"the ");
    }
  }

  @Test
  @Order(7)
  void aPoisonMessageEndsInTheDeadLettersAndTheRestOfItsBatchIsDone() throws Exception {
    put("beside-poison.txt", FERRY);
    StoredReport before = report("beside-poison.txt", _ -> true);
    var _ =
        stack.dynamo.deleteItem(r -> r.tableName(output("Table")).key(key("beside-poison.txt")));

    var _ =
        stack.sqs.sendMessageBatch(
            request ->
                request
                    .queueUrl(output("UploadQueueUrl"))
                    .entries(
                        entry("poison", "{\"Records\":[{\"eventSource\":\"elsewhere\"}]}"),
                        entry(
                            "good",
                            event(
                                "beside-poison.txt",
                                before.version().versionId().orElseThrow(),
                                before.version().eTag(),
                                LOCALSTACKS_SEQUENCER))));

    report("beside-poison.txt", _ -> true);
    Message dead = dead("UploadDeadLettersUrl");
    assertThat(dead.body()).contains("elsewhere");
    awaitEmpty("UploadQueueUrl");
  }

  @Test
  @Order(8)
  void anEventOfAnotherBucketEndsInTheDeadLetters() throws Exception {
    send(event("elsewhere.txt", "v1", "0", "00").replace(articles, "somebody-elses-bucket"));

    assertThat(dead("UploadDeadLettersUrl").body()).contains("somebody-elses-bucket");
    assertThat(table.find("elsewhere.txt")).isEmpty();
  }

  @Test
  @Order(99)
  void theStackIsDeletedAndItsArticlesStay() throws Exception {
    assertThat(stack.delete()).isEqualTo("DELETE_COMPLETE");
    // LocalStack deletes a table that is to be retained; the template test asserts that it is.
    assertThat(stack.s3.listBuckets().buckets()).extracting(Bucket::name).contains(articles);
    assertThat(stack.sqs.listQueues().queueUrls()).isEmpty();
    assertThat(stack.stateMachines.listStateMachines().stateMachines()).isEmpty();
  }

  @Test
  @Order(20)
  void anExecutionOverThirtyStaleArticlesInPagesOfTenFinishesAndReports() throws Exception {
    List<String> keys =
        IntStream.range(0, 30)
            .mapToObj(i -> String.format(Locale.ROOT, "stale/%02d.txt", i))
            .toList();
    keys.parallelStream().forEach(key -> put(key, FERRY));
    String version = report(keys.getFirst(), _ -> true).entry().engineVersion();
    for (String key : keys) {
      report(key, _ -> true);
      var _ =
          stack.dynamo.updateItem(
              r ->
                  r.tableName(output("Table"))
                      .key(key(key))
                      .updateExpression("SET engineVersion = :old")
                      .expressionAttributeValues(Map.of(":old", text("0.9.0+old"))));
    }

    String execution =
        stack
            .stateMachines
            .startExecution(
                r ->
                    r.stateMachineArn(output("ReprocessingStateMachineArn"))
                        .name("thirty-stale")
                        .input("{\"scope\":\"stale\"}"))
            .executionArn();

    String status =
        DeployedStack.await(
            "the execution's end",
            SOON,
            () ->
                Optional.of(
                        stack
                            .stateMachines
                            .describeExecution(r -> r.executionArn(execution))
                            .statusAsString())
                    .filter(now -> !now.equals("RUNNING")));
    assertThat(status).isEqualTo("SUCCEEDED");
    assertThat(
            stack
                .stateMachines
                .getExecutionHistory(r -> r.executionArn(execution).maxResults(1000))
                .events()
                .stream()
                .filter(event -> event.typeAsString().equals("TaskSucceeded")))
        .as("pages")
        .hasSizeGreaterThanOrEqualTo(3);
    for (String key : keys) {
      report(key, report -> report.entry().engineVersion().equals(version));
    }
    var jobs = new Jobs(stack.dynamo, output("Table"), InstantSource.system());
    Job job =
        DeployedStack.await(
            "the job's end",
            SOON,
            () -> jobs.find("thirty-stale").filter(found -> found.state() != Job.State.RUNNING));
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.planned()).isEqualTo(30);
    assertThat(job.recomputed()).isEqualTo(30);
  }

  private void put(String key, String text) {
    var _ =
        stack.s3.putObject(
            request -> request.bucket(articles).key(key).contentType("text/plain"),
            RequestBody.fromBytes(
                text.getBytes(
                    text.startsWith("\u001f")
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8)));
  }

  private StoredReport report(String key, Predicate<StoredReport> as) throws Exception {
    return (StoredReport)
        stored(key, article -> article instanceof StoredReport report && as.test(report));
  }

  private StoredArticle stored(String key, Predicate<StoredArticle> as) throws Exception {
    try {
      return DeployedStack.await(key, SOON, () -> table.find(key).filter(as));
    } catch (AssertionError late) {
      System.out.println(stack.logs());
      throw late;
    }
  }

  private void send(String body) {
    var _ =
        stack.sqs.sendMessage(
            request -> request.queueUrl(output("UploadQueueUrl")).messageBody(body));
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  private Message dead(String queue) throws Exception {
    return DeployedStack.await(
        "a dead letter",
        SOON,
        () -> {
          List<Message> messages =
              new ArrayList<>(
                  stack
                      .sqs
                      .receiveMessage(r -> r.queueUrl(output(queue)).waitTimeSeconds(1))
                      .messages());
          messages.forEach(
              message -> {
                var _ =
                    stack.sqs.deleteMessage(
                        r -> r.queueUrl(output(queue)).receiptHandle(message.receiptHandle()));
              });
          return messages.stream().findFirst();
        });
  }

  private void awaitEmpty(String queue) throws Exception {
    DeployedStack.await(
        "an empty " + queue,
        SOON,
        () -> {
          Map<QueueAttributeName, String> counts =
              stack
                  .sqs
                  .getQueueAttributes(
                      r ->
                          r.queueUrl(output(queue))
                              .attributeNames(
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                  .attributes();
          return counts.values().stream().allMatch("0"::equals)
              ? Optional.of(true)
              : Optional.empty();
        });
  }

  private Map<String, AttributeValue> key(String object) {
    return Map.of("PK", text("ART#" + ArticleId.of(articles, object).value()), "SK", text("META"));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** What S3 sends of an upload. */
  private String event(String key, String version, String eTag, String sequencer) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
     "eventTime":"2026-03-02T12:00:00.000Z","eventName":"ObjectCreated:Put",
     "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"%s","arn":"arn:aws:s3:::%s"},
     "object":{"key":"%s","size":200,"eTag":"%s","versionId":"%s","sequencer":"%s"}}}]}
    """
        .formatted(articles, articles, key, eTag, version, sequencer);
  }

  private String output(String name) {
    String value = outputs.get(name);
    if (value == null) {
      throw new AssertionError("the stack has no output " + name + ", only " + outputs.keySet());
    }
    return value;
  }
}
