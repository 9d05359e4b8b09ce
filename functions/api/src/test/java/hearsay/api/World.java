package hearsay.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.ObjectListener;
import hearsay.results.Analysed;
import hearsay.results.ArticleId;
import hearsay.results.Change;
import hearsay.results.Jobs;
import hearsay.results.LargeReports;
import hearsay.results.ObjectVersion;
import hearsay.results.ResultTable;
import hearsay.results.Scope;
import hearsay.results.Sequencer;
import hearsay.results.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The handler on real servers, with a few articles in the bucket and the table. */
final class World implements AutoCloseable {
  static final Path EVENTS = Path.of("../../events/api");
  static final Path SAMPLES = Path.of("../../events/articles");
  static final String ARTICLES = "hearsay-articles";
  static final String JOB = "5b1f7c0e-6a1c-4b39-9d57-0c4fd2a8e7b1";
  static final int MOST_BYTES = 20_000;
  private static final String RESULTS = "hearsay-results";
  private static final String TABLE = "hearsay";
  private static final Map<String, String> DATED =
      Map.of(
          "title", "Karsia denies buying Velmoran grain terminal",
          "publisher", "The Tarn Valley Mercury",
          "published-at", "2026-10-09T12:00:00Z");
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

  private final EmbeddedS3 objects = EmbeddedS3.start(0, Optional.empty(), ObjectListener.NONE);
  private final EmbeddedDynamoDb database = EmbeddedDynamoDb.start(0, Optional.empty());
  final StepFunctions stepFunctions = StepFunctions.start();
  final S3Client s3;
  private final DynamoDbClient dynamo;
  private final ResultTable table;
  private final Jobs jobs;
  private final ArticleReader reader = new ArticleReader(Limits.standard());
  private final ApiHandler handler;
  private final PojoSerializer<APIGatewayProxyRequestEvent> requests =
      LambdaEventSerializers.serializerFor(
          APIGatewayProxyRequestEvent.class, World.class.getClassLoader());
  private final PojoSerializer<APIGatewayProxyResponseEvent> responses =
      LambdaEventSerializers.serializerFor(
          APIGatewayProxyResponseEvent.class, World.class.getClassLoader());
  private int sequence;

  private World() throws IOException {
    URI storage = objects.endpoint();
    s3 =
        S3Client.builder()
            .endpointOverride(storage)
            .region(Region.US_EAST_1)
            .credentialsProvider(ANY)
            .forcePathStyle(true)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(database.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(ANY)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    table =
        new ResultTable(
            dynamo, TABLE, ARTICLES, new LargeReports(s3, RESULTS), InstantSource.system());
    jobs = new Jobs(dynamo, TABLE, InstantSource.system());
    handler =
        new ApiHandler(
            s3,
            S3Presigner.builder()
                .endpointOverride(storage)
                .region(Region.US_EAST_1)
                .credentialsProvider(ANY)
                .serviceConfiguration(
                    S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build(),
            dynamo,
            SfnClient.builder()
                .endpointOverride(stepFunctions.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build(),
            new Settings(
                TABLE, ARTICLES, RESULTS, StepFunctions.MACHINE, MOST_BYTES, Optional.empty()));
  }

  static World start() throws IOException, UnreadableArticle {
    var world = new World();
    world.s3.createBucket(bucket -> bucket.bucket(ARTICLES));
    world.s3.createBucket(bucket -> bucket.bucket(RESULTS));
    world.s3.putBucketVersioning(
        versioning ->
            versioning
                .bucket(ARTICLES)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    world.dynamo.createTable(TableDefinition.createTable(TABLE));
    world.fill();
    return world;
  }

  private void fill() throws IOException, UnreadableArticle {
    upload("coast/denial.txt", "07-denial.txt", DATED);
    upload("coast/page.html", "11-harbour-page.html", Map.of());
    upload("photo.txt", "13-chart.txt", DATED);
    upload("old/gone.txt", "09-hearsay.txt", Map.of());
    store(new Change.Removal("old/gone.txt", next(), false), Optional.empty());
    upload("old/replaced.txt", "09-hearsay.txt", DATED);
    String version =
        s3.headObject(object -> object.bucket(ARTICLES).key("old/replaced.txt")).versionId();
    s3.deleteObject(o -> o.bucket(ARTICLES).key("old/replaced.txt").versionId(version));
    upload("large.txt", "10-wire-dateline.txt", DATED);
    enlarge("large.txt");
    jobs.start(JOB, Scope.STALE);
  }

  static ArticleId id(String key) {
    return ArticleId.of(ARTICLES, key);
  }

  private Sequencer next() {
    return new Sequencer(String.format("%016X", ++sequence));
  }

  private void upload(String key, String sample, Map<String, String> metadata)
      throws IOException, UnreadableArticle {
    s3.putObject(
        object -> object.bucket(ARTICLES).key(key).metadata(metadata),
        RequestBody.fromBytes(Files.readAllBytes(SAMPLES.resolve(sample))));
    ingest(key);
  }

  /** What the queue's function does with an upload. */
  void ingest(String key) throws UnreadableArticle {
    ResponseBytes<GetObjectResponse> object =
        s3.getObjectAsBytes(get -> get.bucket(ARTICLES).key(key));
    store(
        new Change.Upload(key, next(), eTag(object.response()), false),
        Optional.of(new Analysed(version(object.response()), report(key, object))));
  }

  private Report report(String key, ResponseBytes<GetObjectResponse> object) {
    GetObjectResponse known = object.response();
    try {
      return Attributor.standard()
          .attribute(
              reader.read(
                  object.asByteArray(),
                  new Description(
                      Optional.of(key),
                      Optional.of(known.contentType()),
                      Optional.ofNullable(known.contentEncoding()),
                      known.metadata())));
    } catch (UnreadableArticle e) {
      return Report.without(
          Article.of(""), Status.FAILED, e.reason(), "und", Attributor.standard().version());
    }
  }

  private void enlarge(String key) {
    ResponseBytes<GetObjectResponse> object =
        s3.getObjectAsBytes(get -> get.bucket(ARTICLES).key(key));
    Report small = report(key, object);
    List<Zone> zones =
        IntStream.range(0, 80_000)
            .mapToObj(i -> new Zone(new Span(i, i), ZoneKind.BOILERPLATE, "a zone that tests make"))
            .toList();
    Report large =
        new Report(
            small.article(),
            small.status(),
            small.reason(),
            small.language(),
            small.engineVersion(),
            small.attributions(),
            small.origins(),
            zones,
            small.verdict());
    store(
        new Change.Upload(key, next(), eTag(object.response()), false),
        Optional.of(new Analysed(version(object.response()), large)));
  }

  private void store(Change change, Optional<Analysed> analysed) {
    table.apply(change, Attributor.standard().version(), standing -> analysed);
  }

  private static String eTag(GetObjectResponse object) {
    return object.eTag().replace("\"", "");
  }

  private static ObjectVersion version(GetObjectResponse object) {
    return new ObjectVersion(
        Optional.ofNullable(object.versionId()), eTag(object), object.lastModified());
  }

  /** JSON as API Gateway sends it, through the managed runtime's serialisers, and the answer. */
  String call(String event) {
    APIGatewayProxyRequestEvent request =
        requests.fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    var out = new ByteArrayOutputStream();
    responses.toJson(handler.handleRequest(request, new OneRequest()), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    s3.close();
    dynamo.close();
    stepFunctions.close();
    database.close();
    objects.close();
  }
}
