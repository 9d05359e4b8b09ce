package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.local.stack.LocalClients;
import hearsay.local.stack.Names;
import hearsay.local.stack.Stack;
import hearsay.local.stack.StackSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The stack from outside, as any AWS client and any HTTP client see it. */
final class LocalStackTest {
  private static final String TEXT =
      "The ferry will sail on Monday, the harbour master said. The mayor confirmed it.\n";
  private static final String OTHER = "The ferry stays in port, two officials said on Tuesday.\n";

  private static Stack stack;
  private static Client client;
  private static SqsClient sqs;
  private static DynamoDbClient dynamoDb;

  @BeforeAll
  static void start() throws IOException {
    stack = Stack.start(StackSettings.forTests());
    client = new Client(stack.s3(), stack.http());
    sqs = LocalClients.sqs(stack.sqs());
    dynamoDb = LocalClients.dynamoDb(stack.dynamoDb());
  }

  @AfterAll
  static void stop() {
    client.close();
    sqs.close();
    dynamoDb.close();
    stack.close();
  }

  @Test
  void anUploadBecomesReadableThroughHttpAndInTheTable() throws Exception {
    client.put("upload.txt", TEXT);
    JsonNode report = client.awaitReport("upload.txt");
    assertThat(report.get("status").asText()).isEqualTo("OK");
    assertThat(report.get("key").asText()).isEqualTo("upload.txt");
    assertThat(report.get("attributions")).isNotEmpty();
    assertThat(attribute("upload.txt", "key")).isEqualTo("upload.txt");
  }

  @Test
  void aKeyWithSpacesSlashesAndSignsArrives() throws Exception {
    String key = "Küste/a b+c%20d&e=f.txt";
    client.put(key, TEXT);
    assertThat(client.awaitReport(key).get("key").asText()).isEqualTo(key);
  }

  @Test
  void aRemovalIsGone() throws Exception {
    client.put("removed.txt", TEXT);
    var _ = client.awaitReport("removed.txt");
    client.remove("removed.txt");
    Eventually.holds("410", () -> client.status("removed.txt") == 410);
  }

  @Test
  void anOldEventSentAgainChangesNothing() throws Exception {
    var first = client.put("again.txt", TEXT);
    var _ = client.awaitReport("again.txt");
    String firstSequence = attribute("again.txt", "seq");
    client.put("again.txt", OTHER);
    Eventually.holds("the second text", () -> !attribute("again.txt", "seq").equals(firstSequence));
    Map<String, AttributeValue> before = item("again.txt");
    send(Names.UPLOADS, created("again.txt", first.eTag(), first.versionId(), firstSequence));
    client.put("after-again.txt", TEXT);
    var _ = client.awaitReport("after-again.txt");
    Eventually.holds("the old event is taken", () -> isEmpty(Names.UPLOADS));
    assertThat(item("again.txt")).isEqualTo(before);
  }

  @Test
  void anUploadEventAfterTheRemovalDoesNotRaiseTheDead() throws Exception {
    var version = client.put("dead.txt", TEXT);
    var _ = client.awaitReport("dead.txt");
    String sequence = attribute("dead.txt", "seq");
    client.remove("dead.txt");
    Eventually.holds("410", () -> client.status("dead.txt") == 410);
    send(Names.UPLOADS, created("dead.txt", version.eTag(), version.versionId(), sequence));
    Eventually.holds("the old event is taken", () -> isEmpty(Names.UPLOADS));
    assertThat(client.status("dead.txt")).isEqualTo(410);
  }

  @Test
  void aPoisonMessageEndsInTheDeadLettersAndTheArticleAfterItIsProcessed() throws Exception {
    send(Names.UPLOADS, "{\"no\":\"event\"}");
    client.put("after-poison.txt", TEXT);
    var _ = client.awaitReport("after-poison.txt");
    Eventually.holds(
        "the dead letter",
        () -> received(Names.deadLetters(Names.UPLOADS)).contains("{\"no\":\"event\"}"));
  }

  @Test
  void anObjectThatIsNoTextIsAResultThatSaysWhy() throws Exception {
    client.put("binary.txt", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0");
    JsonNode report = client.awaitReport("binary.txt");
    assertThat(report.get("status").asText()).isEqualTo("FAILED");
    assertThat(report.get("reason").asText()).isNotBlank();
  }

  @Test
  void oldVersionsStayInTheBucket() {
    client.put("versions.txt", TEXT);
    client.put("versions.txt", OTHER);
    assertThat(
            client
                .s3()
                .listObjectVersions(l -> l.bucket(Names.ARTICLES_BUCKET).prefix("versions.txt"))
                .versions())
        .hasSize(2);
  }

  @Test
  void whatIsPutThroughHttpIsStoredUnderItsNameWithSlashes() throws Exception {
    var request =
        client
            .request("/articles/desk%2Fferry%20%2B1.txt")
            .header("x-api-key", "local")
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(TEXT))
            .build();
    assertThat(client.send(request).statusCode()).isEqualTo(202);
    assertThat(client.awaitReport("desk/ferry +1.txt").get("status").asText()).isEqualTo("OK");
    assertThat(client.send("GET", "/articles/" + Client.id("desk/ferry +1.txt") + "/text").body())
        .isEqualTo(TEXT);
  }

  @Test
  void withoutTheKeyTheGatewayRefuses() throws Exception {
    HttpResponse<String> answer = client.send(client.request("/articles").build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("x-api-key");
  }

  @Test
  void anUnknownRouteIsAProblemDocument() throws Exception {
    HttpResponse<String> answer = client.send("GET", "/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aMethodThatARouteDoesNotHaveIsRefusedByName() throws Exception {
    HttpResponse<String> answer = client.send("PATCH", "/articles");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow"))
        .hasValueSatisfying(v -> assertThat(v).contains("GET"));
  }

  @Test
  void healthNeedsNoKey() throws Exception {
    assertThat(client.send(client.request("/health").build()).statusCode()).isEqualTo(200);
  }

  @Test
  void aJobOverAllArticlesEnds() throws Exception {
    client.put("job.txt", TEXT);
    var _ = client.awaitReport("job.txt");
    String job = client.reprocess("all");
    Eventually.holds("the job's end", () -> client.job(job).get("status").asText().equals("DONE"));
    assertThat(client.job(job).get("failed").asInt()).isZero();
  }

  @Test
  void theCommandLineStartsAJobAndFollowsIt() {
    String port = Integer.toString(stack.http().getPort());
    Output output = CommandLineRun.of("reprocess", "--scope", "stale", "--http-port", port);
    assertThat(output.status()).isZero();
    assertThat(output.out()).contains("\"scope\":\"stale\"", "\"status\":\"DONE\"");
  }

  private static Map<String, AttributeValue> item(String key) {
    return dynamoDb
        .getItem(
            g ->
                g.tableName(Names.TABLE)
                    .consistentRead(true)
                    .key(
                        Map.of(
                            "PK", AttributeValue.fromS("ART#" + Client.id(key)),
                            "SK", AttributeValue.fromS("META"))))
        .item();
  }

  private static String attribute(String key, String name) {
    return Objects.requireNonNull(item(key).get(name), name).s();
  }

  private static void send(String queue, String body) {
    var _ = sqs.sendMessage(m -> m.queueUrl(url(queue)).messageBody(body));
  }

  private static String url(String queue) {
    return sqs.getQueueUrl(q -> q.queueName(queue)).queueUrl();
  }

  private static List<String> received(String queue) {
    return sqs
        .receiveMessage(r -> r.queueUrl(url(queue)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  private static boolean isEmpty(String queue) {
    Map<String, String> attributes =
        sqs.getQueueAttributes(
                q ->
                    q.queueUrl(url(queue))
                        .attributeNamesWithStrings(
                            "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"))
            .attributesAsStrings();
    return attributes.values().stream().allMatch("0"::equals);
  }

  private static String created(String key, String eTag, String version, String sequencer) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
    "eventTime":"2026-11-01T10:00:00.000Z","eventName":"ObjectCreated:Put",
    "s3":{"bucket":{"name":"hearsay-articles"},"object":{"key":"%s","size":10,"eTag":%s,
    "versionId":"%s","sequencer":"%s"}}}]}\
    """
        .formatted(key, eTag, version, sequencer);
  }
}
