package hearsay.ingest;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.ObjectChange;
import hearsay.results.ArticleId;
import hearsay.results.ArticleLists;
import hearsay.results.Environment;
import hearsay.results.LargeReports;
import hearsay.results.ResultTable;
import hearsay.results.SourceLists;
import hearsay.results.StoredArticle;
import hearsay.results.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** A bucket that tells of its changes, a table, and the function called as Lambda calls it. */
final class World implements AutoCloseable {
  static final String RESULTS = "hearsay-results";
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));
  private static final PojoSerializer<SQSEvent> REQUEST =
      LambdaEventSerializers.serializerFor(SQSEvent.class, World.class.getClassLoader());
  private static final PojoSerializer<SQSBatchResponse> RESPONSE =
      JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);

  private final EmbeddedS3 objects;
  private final EmbeddedDynamoDb items;
  final S3Client s3;
  final DynamoDbClient dynamo;
  final List<ObjectChange> changes = Collections.synchronizedList(new ArrayList<>());
  final List<String> log = new ArrayList<>();
  private int number;
  private String bucket = "";
  private String table = "";

  private World() throws IOException {
    objects = EmbeddedS3.start(0, Optional.empty(), changes::add);
    items = EmbeddedDynamoDb.start(0, Optional.empty());
    s3 = s3();
    dynamo = dynamo();
    s3.createBucket(request -> request.bucket(RESULTS));
  }

  static World start() throws IOException {
    return new World();
  }

  S3Client s3(ExecutionInterceptor... interceptors) {
    return S3Client.builder()
        .endpointOverride(objects.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY)
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            settings -> List.of(interceptors).forEach(settings::addExecutionInterceptor))
        .build();
  }

  DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(items.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            settings -> List.of(interceptors).forEach(settings::addExecutionInterceptor))
        .build();
  }

  /** An empty bucket and an empty table. */
  void fresh(boolean versioned) {
    fresh("hearsay-articles-" + (number + 1), versioned);
  }

  void fresh(String name, boolean versioned) {
    number++;
    bucket = name;
    table = "hearsay-" + number;
    s3.createBucket(request -> request.bucket(bucket));
    if (versioned) {
      s3.putBucketVersioning(
          request ->
              request
                  .bucket(bucket)
                  .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    }
    dynamo.createTable(TableDefinition.createTable(table));
    changes.clear();
    log.clear();
  }

  String bucket() {
    return bucket;
  }

  String table() {
    return table;
  }

  /** The event of the upload. */
  ObjectChange put(String key, String text) {
    return put(key, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  ObjectChange put(String key, byte[] bytes, Map<String, String> metadata) {
    s3.putObject(
        request -> request.bucket(bucket).key(key).metadata(metadata),
        RequestBody.fromBytes(bytes));
    return changes.getLast();
  }

  ObjectChange remove(String key) {
    s3.deleteObject(request -> request.bucket(bucket).key(key));
    return changes.getLast();
  }

  IngestHandler handler() {
    return handler(s3, dynamo, Map.of());
  }

  IngestHandler handler(S3Client s3, DynamoDbClient dynamo, Map<String, String> more) {
    var variables = new HashMap<String, String>();
    variables.put("HEARSAY_TABLE", table);
    variables.put("HEARSAY_ARTICLES_BUCKET", bucket);
    variables.put("HEARSAY_RESULTS_BUCKET", RESULTS);
    variables.put("HEARSAY_MAX_ARTICLE_BYTES", "1048576");
    variables.put("AWS_REGION", "us-east-1");
    variables.putAll(more);
    return new IngestHandler(
        new Environment(variables), s3, dynamo, InstantSource.system(), log::add);
  }

  /** Calls the function with one message a body, and tells which messages failed: m0, m1 … */
  static List<String> deliver(IngestHandler handler, int receiveCount, List<String> bodies) {
    var event = new StringBuilder("{\"Records\":[");
    for (int i = 0; i < bodies.size(); i++) {
      event
          .append(i == 0 ? "" : ",")
          .append("{\"messageId\":\"m")
          .append(i)
          .append("\",\"receiptHandle\":\"r\",\"eventSource\":\"aws:sqs\",\"attributes\":")
          .append("{\"ApproximateReceiveCount\":\"")
          .append(receiveCount)
          .append("\"},\"body\":\"")
          .append(JsonStringEncoder.getInstance().quoteAsString(bodies.get(i)))
          .append("\"}");
    }
    SQSBatchResponse answer = RESPONSE.fromJson(call(handler, event.append("]}").toString()));
    return answer.getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  List<String> deliver(ObjectChange... events) {
    return deliver(handler(), 1, List.of(events).stream().map(ObjectChange::notification).toList());
  }

  /** JSON in, JSON out, through the serialisers of the managed runtime. */
  static String call(IngestHandler handler, String json) {
    SQSEvent event =
        REQUEST.fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    var out = new ByteArrayOutputStream();
    RESPONSE.toJson(handle(handler, event), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static SQSBatchResponse handle(IngestHandler handler, SQSEvent event) {
    return handler.handleRequest(event, new Named("ingest"));
  }

  ResultTable results() {
    return new ResultTable(
        dynamo, table, bucket, new LargeReports(s3, RESULTS), InstantSource.system());
  }

  ArticleLists lists() {
    return new ArticleLists(dynamo, table);
  }

  SourceLists sources() {
    return new SourceLists(dynamo, table);
  }

  Optional<StoredArticle> stored(String key) {
    return results().find(ArticleId.of(bucket, key));
  }

  /** All items by their keys, without what differs from run to run of the same events. */
  Map<String, Map<String, AttributeValue>> items() {
    var all = new TreeMap<String, Map<String, AttributeValue>>();
    for (Map<String, AttributeValue> item :
        dynamo.scanPaginator(request -> request.tableName(table).consistentRead(true)).items()) {
      var copy = new HashMap<>(item);
      String name = text(copy.remove("PK")) + " " + text(copy.remove("SK"));
      List.of("revision", "deletedAt", "ttl").forEach(copy::remove);
      all.put(name, copy);
    }
    return all;
  }

  private static String text(@org.jspecify.annotations.Nullable AttributeValue value) {
    return value == null ? "?" : value.s();
  }

  @Override
  public void close() {
    s3.close();
    dynamo.close();
    items.close();
    objects.close();
  }

  /** What Lambda tells of an invocation. */
  private record Named(String getFunctionName) implements Context {
    @Override
    public String getAwsRequestId() {
      return "request";
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:us-east-1:000000000000:function:" + getFunctionName;
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 30_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }

    @Override
    public LambdaLogger getLogger() {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
