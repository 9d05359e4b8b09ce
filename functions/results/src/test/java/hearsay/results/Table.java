package hearsay.results;

import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.ObjectListener;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** A table and a results bucket on real servers; one of each for the tests of a class. */
final class Table implements AutoCloseable {
  static final String ARTICLES = "hearsay-articles";
  static final String RESULTS = "hearsay-results";
  static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

  private final EmbeddedDynamoDb server;
  private final EmbeddedS3 objects;
  private final AtomicInteger tables = new AtomicInteger();
  final DynamoDbClient dynamo;
  final S3Client s3;
  private String name = "";

  private Table(EmbeddedDynamoDb server, EmbeddedS3 objects) {
    this.server = server;
    this.objects = objects;
    this.dynamo = client();
    this.s3 =
        S3Client.builder()
            .endpointOverride(objects.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(ANY)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  static Table start() throws IOException {
    var table =
        new Table(
            EmbeddedDynamoDb.start(0, Optional.empty()),
            EmbeddedS3.start(0, Optional.empty(), ObjectListener.NONE));
    table.s3.createBucket(request -> request.bucket(RESULTS));
    return table;
  }

  /** An empty table under a new name. */
  void empty() {
    name = "hearsay-" + tables.incrementAndGet();
    dynamo.createTable(TableDefinition.createTable(name));
  }

  String name() {
    return name;
  }

  DynamoDbClient client(ExecutionInterceptor... interceptors) {
    URI endpoint = server.endpoint();
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            settings -> {
              for (ExecutionInterceptor interceptor : interceptors) {
                settings.addExecutionInterceptor(interceptor);
              }
            })
        .build();
  }

  ResultTable results(ExecutionInterceptor... interceptors) {
    DynamoDbClient client = interceptors.length == 0 ? dynamo : client(interceptors);
    return new ResultTable(client, name, ARTICLES, new LargeReports(s3, RESULTS), NOON);
  }

  ArticleLists lists() {
    return new ArticleLists(dynamo, name);
  }

  SourceLists sources() {
    return new SourceLists(dynamo, name);
  }

  Jobs jobs() {
    return new Jobs(dynamo, name, NOON);
  }

  /** All items, by their keys. */
  Map<String, Map<String, AttributeValue>> items() {
    var items = new java.util.TreeMap<String, Map<String, AttributeValue>>();
    dynamo.scanPaginator(request -> request.tableName(name).consistentRead(true)).items().stream()
        .forEach(item -> items.put(keyOf(new Attributes(item)), item));
    return items;
  }

  private static String keyOf(Attributes item) {
    return item.required(TableDefinition.PK) + " " + item.required(TableDefinition.SK);
  }

  @Override
  public void close() {
    dynamo.close();
    s3.close();
    server.close();
    objects.close();
  }
}
