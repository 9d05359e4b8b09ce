package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Status;
import hearsay.results.ArticleId;
import hearsay.results.RemovedArticle;
import hearsay.results.StoredReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Uploads and removals through the deployed stack: bucket, queue, function, table. */
@Tag("aws")
@ExtendWith(OneStack.class)
@Order(OneStack.SHARED)
class UploadsIT {
  /** LocalStack gives every event the same. */
  private static final String LOCALSTACKS_SEQUENCER = "0055AED6DCD90281E5";

  private static final String FERRY =
      """
      The ferry line will close in June, according to two officials who asked not to be named.

      "We have not decided anything," the minister, Orla Venn, told the Lissen Post.
      """;

  private final DeployedStack stack;
  private final DeployedArticles articles;

  UploadsIT(DeployedStack stack) {
    this.stack = stack;
    this.articles = new DeployedArticles(stack);
  }

  @Test
  void anUploadBecomesAnItem() throws Exception {
    articles.put("north coast/ferry + 1 %.txt", FERRY);

    StoredReport report = articles.report("north coast/ferry + 1 %.txt");

    assertThat(report.entry().status()).isEqualTo(Status.OK);
    assertThat(report.entry().attributions()).isPositive();
    assertThat(report.entry().id())
        .isEqualTo(ArticleId.of(articles.bucket, "north coast/ferry + 1 %.txt"));
  }

  @Test
  void twentyFiveUploadsAtOnceAllArrive() throws Exception {
    List<String> keys =
        IntStream.range(0, 25)
            .mapToObj(i -> String.format(Locale.ROOT, "many/%02d.txt", i))
            .toList();

    keys.parallelStream()
        .forEach(key -> articles.put(key, FERRY + "\n\nThis is text " + key + ".\n"));

    for (String key : keys) {
      assertThat(articles.report(key).entry().status()).isEqualTo(Status.OK);
    }
  }

  @Test
  void aSecondVersionReplacesTheFirst() throws Exception {
    articles.put("changing.txt", FERRY);
    StoredReport first = articles.report("changing.txt");
    articles.put("changing.txt", FERRY + "\n\nThe harbour master denied it on Tuesday.\n");

    StoredReport second =
        articles.report("changing.txt", report -> !report.version().equals(first.version()));

    assertThat(second.entry().attributions()).isGreaterThan(first.entry().attributions());
  }

  @Test
  void aRemovalLeavesATombstone() throws Exception {
    articles.put("leaving.txt", FERRY);
    assertThat(articles.report("leaving.txt").entry().status()).isEqualTo(Status.OK);

    var _ = stack.s3.deleteObject(request -> request.bucket(articles.bucket).key("leaving.txt"));

    articles.stored("leaving.txt", RemovedArticle.class::isInstance);
  }

  @Test
  void duplicateAndLateEventsChangeNothing() throws Exception {
    articles.put("twice.txt", FERRY);
    StoredReport before = articles.report("twice.txt");
    String version = before.version().versionId().orElseThrow();

    send(event("twice.txt", version, before.version().eTag(), LOCALSTACKS_SEQUENCER));
    send(event("twice.txt", "an-older-version", "an-older-etag", "00"));
    articles.put("after.txt", FERRY);
    articles.report("after.txt");
    articles.awaitEmpty("UploadQueueUrl");

    assertThat(articles.table.find("twice.txt").orElseThrow().revision())
        .isEqualTo(before.revision());
  }

  @Test
  void aLaterSequencerIsAppliedAndAnEarlierOneIsNot() throws Exception {
    articles.put("ordered.txt", FERRY);
    StoredReport first = articles.report("ordered.txt");
    articles.put("ordered.txt", FERRY + "\n\nThe harbour master denied it on Tuesday.\n");
    StoredReport second =
        articles.report("ordered.txt", report -> !report.version().equals(first.version()));

    // The first version again, as if it had come last; then the second, too late.
    send(event(first, LOCALSTACKS_SEQUENCER + "1"));
    StoredReport later =
        articles.report("ordered.txt", report -> report.version().equals(first.version()));
    send(event(second, LOCALSTACKS_SEQUENCER + "0"));
    articles.awaitEmpty("UploadQueueUrl");

    assertThat(articles.table.find("ordered.txt").orElseThrow().revision())
        .isEqualTo(later.revision());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "the object is empty"),
        Arguments.of(
            "binary.txt", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, "is not text but binary data"),
        Arguments.of("broken.txt.gz", new byte[] {0x1f, (byte) 0x8b, 8}, "the gzip data"),
        Arguments.of("large.txt", utf8("The harbour is quiet. ".repeat(60_000)), "at most"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anObjectAtFaultIsStoredWithTheReason(String name, byte[] bytes, String reason)
      throws Exception {
    articles.put("faults/" + name, bytes);

    StoredReport report = articles.report("faults/" + name);

    assertThat(report.entry().status()).isEqualTo(Status.FAILED);
    assertThat(Template.JSON.readTree(articles.table.json(report)).path("reason").asText())
        .contains(reason);
  }

  @Test
  void aPoisonMessageEndsInTheDeadLettersAndTheRestOfItsBatchIsDone() throws Exception {
    articles.put("beside-poison.txt", FERRY);
    StoredReport before = articles.report("beside-poison.txt");
    var _ =
        stack.dynamo.deleteItem(
            r -> r.tableName(stack.output("Table")).key(articles.key("beside-poison.txt")));

    var _ =
        stack.sqs.sendMessageBatch(
            request ->
                request
                    .queueUrl(stack.output("UploadQueueUrl"))
                    .entries(
                        entry("poison", "{\"Records\":[{\"eventSource\":\"elsewhere\"}]}"),
                        entry("good", event(before, LOCALSTACKS_SEQUENCER))));

    articles.report("beside-poison.txt");
    assertThat(articles.taken("UploadDeadLettersUrl").body()).contains("elsewhere");
    articles.awaitEmpty("UploadQueueUrl");
  }

  @Test
  void eventsOfAnotherBucketOrRegionEndInTheDeadLetters() throws Exception {
    String event = event("elsewhere.txt", "v1", "0", "00");
    send(event.replace(articles.bucket, "somebody-elses-bucket"));
    send(event.replace("us-east-1", "eu-west-3"));

    assertThat(
            List.of(
                articles.taken("UploadDeadLettersUrl").body(),
                articles.taken("UploadDeadLettersUrl").body()))
        .anyMatch(body -> body.contains("somebody-elses-bucket"))
        .anyMatch(body -> body.contains("eu-west-3"));
    assertThat(articles.table.find("elsewhere.txt")).isEmpty();
  }

  private void send(String body) {
    var _ =
        stack.sqs.sendMessage(
            request -> request.queueUrl(stack.output("UploadQueueUrl")).messageBody(body));
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  private String event(StoredReport of, String sequencer) {
    return event(of.key(), of.version().versionId().orElseThrow(), of.version().eTag(), sequencer);
  }

  /** What S3 sends of an upload. */
  private String event(String key, String version, String eTag, String sequencer) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
     "eventTime":"2026-03-02T12:00:00.000Z","eventName":"ObjectCreated:Put",
     "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"%s","arn":"arn:aws:s3:::%s"},
     "object":{"key":"%s","size":200,"eTag":"%s","versionId":"%s","sequencer":"%s"}}}]}
    """
        .formatted(articles.bucket, articles.bucket, key, eTag, version, sequencer);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
