package hearsay.reprocess;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.EmbeddedSqs;
import hearsay.embedded.ObjectListener;
import hearsay.results.Environment;
import hearsay.results.Job;
import hearsay.results.Jobs;
import hearsay.results.JsonObject;
import hearsay.results.LargeReports;
import hearsay.results.ResultTable;
import hearsay.results.StoredReport;
import hearsay.results.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A bucket, a table, a queue, and the function called as Lambda calls it. */
final class World implements AutoCloseable {
  private static final String RESULTS = "hearsay-results";
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

  private final EmbeddedS3 objects;
  private final EmbeddedDynamoDb items;
  private final EmbeddedSqs queues;
  final S3Client s3;
  final DynamoDbClient dynamo;
  final SqsClient sqs;
  final List<String> log = new ArrayList<>();
  private int number;
  private String bucket = "";
  private String table = "";
  private String queue = "";

  private World() throws IOException {
    objects = EmbeddedS3.start(0, Optional.empty(), ObjectListener.NONE);
    items = EmbeddedDynamoDb.start(0, Optional.empty());
    queues = EmbeddedSqs.start(0, Optional.empty());
    s3 =
        configured(S3Client.builder().endpointOverride(objects.endpoint()).forcePathStyle(true))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    sqs =
        configured(SqsClient.builder().endpointOverride(queues.endpoint()))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    dynamo = dynamo();
    s3.createBucket(request -> request.bucket(RESULTS));
  }

  static World start() throws IOException {
    return new World();
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return builder.region(Region.US_EAST_1).credentialsProvider(ANY);
  }

  DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return configured(DynamoDbClient.builder().endpointOverride(items.endpoint()))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            settings -> List.of(interceptors).forEach(settings::addExecutionInterceptor))
        .build();
  }

  void fresh() {
    number++;
    bucket = "hearsay-articles-" + number;
    table = "hearsay-" + number;
    s3.createBucket(request -> request.bucket(bucket));
    queue = sqs.createQueue(request -> request.queueName("reprocessing-" + number)).queueUrl();
    dynamo.createTable(TableDefinition.createTable(table));
    log.clear();
  }

  String table() {
    return table;
  }

  void put(String key, String text) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(text));
  }

  void remove(String key) {
    s3.deleteObject(request -> request.bucket(bucket).key(key));
  }

  /** The function of a release. */
  ReprocessHandler handler(String engineVersion, Map<String, String> more) {
    return handler(engineVersion, dynamo, more);
  }

  ReprocessHandler handler(String engineVersion, DynamoDbClient dynamo, Map<String, String> more) {
    var variables = new HashMap<String, String>();
    variables.put("HEARSAY_TABLE", table);
    variables.put("HEARSAY_ARTICLES_BUCKET", bucket);
    variables.put("HEARSAY_RESULTS_BUCKET", RESULTS);
    variables.put("HEARSAY_REPROCESSING_QUEUE_URL", queue);
    variables.put("HEARSAY_ENGINE_VERSION", engineVersion);
    variables.putAll(more);
    return new ReprocessHandler(
        new Environment(variables), s3, dynamo, sqs, InstantSource.system(), log::add);
  }

  static JsonObject call(ReprocessHandler handler, String input) throws IOException {
    var out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, context());
    return JsonObject.parse(out.toString(StandardCharsets.UTF_8));
  }

  /** Knows its function's name and nothing else. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            World.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              if (method.getName().equals("getFunctionName")) {
                return "reprocess";
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  /** Calls the planner as the state machine does, and tells how often. */
  static int planAll(ReprocessHandler handler, String job, String scope) throws IOException {
    String input = "{\"job\":\"" + job + "\",\"scope\":\"" + scope + "\"}";
    for (int pages = 1; ; pages++) {
      JsonObject answer = call(handler, input);
      if (answer.text("done").equals(Optional.of("true"))) {
        return pages;
      }
      input =
          "{\"job\":\"%s\",\"scope\":\"%s\",\"token\":\"%s\",\"done\":false}"
              .formatted(job, scope, answer.text("token").orElseThrow());
    }
  }

  List<Message> receive() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queue)
                    .maxNumberOfMessages(10)
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages();
  }

  /** The queue's messages as the function gets them, until there are none. */
  void work(ReprocessHandler handler) throws IOException {
    List<Message> messages = receive();
    while (!messages.isEmpty()) {
      List<String> failures = deliver(handler, messages);
      for (Message message : messages) {
        if (!failures.contains(message.messageId())) {
          sqs.deleteMessage(
              request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
      }
      messages = receive();
    }
  }

  /** The ids of the messages that have to come again. */
  static List<String> deliver(ReprocessHandler handler, List<Message> messages) throws IOException {
    var records = new ArrayList<String>();
    for (Message message : messages) {
      String count =
          message
              .attributes()
              .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
      records.add(
          "{\"messageId\":\"%s\",\"attributes\":{\"ApproximateReceiveCount\":\"%s\"},\"body\":\"%s\"}"
              .formatted(
                  message.messageId(),
                  count,
                  String.valueOf(JsonStringEncoder.getInstance().quoteAsString(message.body()))));
    }
    return call(handler, "{\"Records\":[" + String.join(",", records) + "]}")
        .objects("batchItemFailures")
        .stream()
        .map(failure -> failure.text("itemIdentifier").orElseThrow())
        .toList();
  }

  /** Stores the bucket's articles as a release would have done. */
  void storeAll(String engineVersion) throws IOException {
    ReprocessHandler handler = handler(engineVersion, Map.of());
    planAll(handler, "store-" + engineVersion, "all");
    work(handler);
  }

  Job job(String id) {
    return new Jobs(dynamo, table, InstantSource.system()).find(id).orElseThrow();
  }

  ResultTable results() {
    return new ResultTable(
        dynamo, table, bucket, new LargeReports(s3, RESULTS), InstantSource.system());
  }

  StoredReport stored(String key) {
    return (StoredReport) results().find(key).orElseThrow();
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
    dynamo.close();
    queues.close();
    items.close();
    objects.close();
  }
}
