package hearsay.deployment;

import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.EmbeddedSqs;
import hearsay.results.LargeReports;
import hearsay.results.ResultTable;
import hearsay.results.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Real S3, SQS and DynamoDB endpoints for functions that run in processes of their own. */
final class World implements AutoCloseable {
  static final String ARTICLES = "hearsay-articles";
  static final String RESULTS = "hearsay-results";
  static final String TABLE = "hearsay";

  private final EmbeddedS3 s3Server;
  private final EmbeddedSqs sqsServer;
  private final EmbeddedDynamoDb dynamoServer;
  private final Path folder;
  final Relay relay;
  private final Executions executions = Executions.start();
  final S3Client s3;
  final DynamoDbClient dynamo;
  final SqsClient sqs;
  final ResultTable table;
  final String queueUrl;

  World(Path folder) throws IOException {
    this.folder = folder;
    s3Server = EmbeddedS3.start(0, Optional.empty(), change -> {});
    sqsServer = EmbeddedSqs.start(0, Optional.empty());
    dynamoServer = EmbeddedDynamoDb.start(0, Optional.empty());
    relay = Relay.to(s3Server.endpoint());
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "anything"));
    var http = UrlConnectionHttpClient.create();
    s3 =
        S3Client.builder()
            .endpointOverride(s3Server.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(credentials)
            .forcePathStyle(true)
            .httpClient(http)
            .build();
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(dynamoServer.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
    sqs =
        SqsClient.builder()
            .endpointOverride(sqsServer.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
    var _ = s3.createBucket(request -> request.bucket(RESULTS));
    createArticlesAndTable(ARTICLES, TABLE);
    queueUrl = sqs.createQueue(request -> request.queueName("hearsay-reprocessing")).queueUrl();
    table =
        new ResultTable(
            dynamo, TABLE, ARTICLES, new LargeReports(s3, RESULTS), InstantSource.system());
  }

  private void createArticlesAndTable(String bucket, String table) {
    var _ = s3.createBucket(request -> request.bucket(bucket));
    var _ =
        s3.putBucketVersioning(
            request ->
                request
                    .bucket(bucket)
                    .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    var _ = dynamo.createTable(TableDefinition.createTable(table));
  }

  /** The environment with a bucket and a table that nobody else uses. */
  Map<String, String> environment(String own) {
    createArticlesAndTable(own, own);
    Map<String, String> environment = environment();
    environment.put("HEARSAY_TABLE", own);
    environment.put("HEARSAY_ARTICLES_BUCKET", own);
    return environment;
  }

  /** What the template gives every function, with the endpoints of these servers. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("HEARSAY_TABLE", TABLE);
    environment.put("HEARSAY_ARTICLES_BUCKET", ARTICLES);
    environment.put("HEARSAY_RESULTS_BUCKET", RESULTS);
    environment.put("HEARSAY_MAX_ARTICLE_BYTES", "1048576");
    environment.put("HEARSAY_REPROCESSING_QUEUE_URL", queueUrl);
    environment.put("HEARSAY_REPROCESSING_PAGE", "10");
    environment.put(
        "HEARSAY_STATE_MACHINE_ARN", "arn:aws:states:eu-west-1:000000000000:stateMachine:hearsay");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "anybody");
    environment.put("AWS_SECRET_ACCESS_KEY", "anything");
    environment.put("AWS_ENDPOINT_URL_S3", relay.endpoint());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoServer.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SQS", sqsServer.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SFN", executions.endpoint());
    return environment;
  }

  /** A package as it is deployed. */
  Path task(Function function) throws IOException {
    Path task = folder.resolve(function.lower());
    return Files.exists(task) ? task : Unpacked.into(folder, function);
  }

  /** A package with one jar more: the recorder of calls. */
  Path recordedTask(Function function) throws IOException {
    Path task = Unpacked.into(folder.resolve("recorded"), function);
    try (var jar = new JarOutputStream(Files.newOutputStream(task.resolve("lib/recorder.jar")))) {
      for (String entry : CallRecorder.entries()) {
        jar.putNextEntry(new JarEntry(entry));
        jar.write(resource(entry));
      }
      jar.putNextEntry(
          new JarEntry("software/amazon/awssdk/global/handlers/execution.interceptors"));
      jar.write((CallRecorder.class.getName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return task;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not on the class path: " + name);
      }
      var bytes = new ByteArrayOutputStream();
      var _ = in.transferTo(bytes);
      return bytes.toByteArray();
    }
  }

  /** Puts an object and returns the event that S3 would send, as a message of a batch. */
  String upload(String key, String text) {
    return upload(key, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  String upload(String key, byte[] bytes, Map<String, String> metadata) {
    PutObjectResponse put = put(ARTICLES, key, bytes, metadata);
    return batch(event("ObjectCreated:Put", key, put.eTag().replace("\"", ""), put.versionId()));
  }

  PutObjectResponse put(String bucket, String key, byte[] bytes, Map<String, String> metadata) {
    return s3.putObject(
        request -> request.bucket(bucket).key(key).metadata(metadata),
        RequestBody.fromBytes(bytes));
  }

  String removal(String key) {
    var marker = s3.deleteObject(request -> request.bucket(ARTICLES).key(key));
    return batch(event("ObjectRemoved:DeleteMarkerCreated", key, "", marker.versionId()));
  }

  private static int sequence = 0x10;

  private static String event(String name, String key, String eTag, String version) {
    sequence++;
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
     "eventTime":"2026-03-02T12:00:00.000Z","eventName":"%s",
     "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"%s","arn":"arn:aws:s3:::%s"},
     "object":{"key":"%s","size":200,"eTag":"%s","versionId":"%s",
     "sequencer":"%016X"}}}]}
    """
        .formatted(name, ARTICLES, ARTICLES, key, eTag, version, sequence);
  }

  /** What API Gateway sends of an HTTP call. */
  static String call(String method, String path, String body) {
    try {
      String[] parts = path.split("[?]", 2);
      var event = Template.JSON.createObjectNode();
      event.put("httpMethod", method).put("path", parts[0]).put("isBase64Encoded", false);
      String type = path.equals("/reprocessings") ? "application/json" : "text/plain";
      event.putObject("headers").put("Content-Type", type);
      var query = event.putObject("queryStringParameters");
      if (parts.length > 1) {
        String[] pair = parts[1].split("=", 2);
        query.put(pair[0], pair[1]);
      }
      event.putObject("requestContext").put("requestId", "r1");
      if (!body.isEmpty()) {
        event.put("body", body);
      }
      return Template.JSON.writeValueAsString(event);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One message of SQS, as Lambda gives it to a function. */
  static String batch(String body) {
    try {
      return """
      {"Records":[{"messageId":"m1","receiptHandle":"r1","body":%s,
       "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1772452800000"},
       "messageAttributes":{},"eventSource":"aws:sqs","awsRegion":"eu-west-1",
       "eventSourceARN":"arn:aws:sqs:eu-west-1:000000000000:hearsay-uploads"}]}
      """
          .formatted(Template.JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    relay.close();
    executions.close();
    s3Server.close();
    sqsServer.close();
    dynamoServer.close();
  }
}
