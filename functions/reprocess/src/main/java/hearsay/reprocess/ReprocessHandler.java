package hearsay.reprocess;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.articles.Analyst;
import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Report;
import hearsay.results.ArticleLists;
import hearsay.results.ArticlesBucket;
import hearsay.results.Environment;
import hearsay.results.Job;
import hearsay.results.Jobs;
import hearsay.results.JsonObject;
import hearsay.results.LargeReports;
import hearsay.results.Priming;
import hearsay.results.ReportJson;
import hearsay.results.ResultTable;
import hearsay.results.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The two halves of a reprocessing job: an input with {@code Records} is a batch of the worker's
 * queue, any other asks the planner for a page. The package tells their shapes.
 */
public final class ReprocessHandler implements RequestStreamHandler {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int PAGE = 10_000;

  private static final byte[] ARTICLE =
      "The line will close in June, according to two officials who asked not to be named."
          .getBytes(StandardCharsets.UTF_8);

  private final Priming priming;
  private final Planner planner;
  private final Worker worker;
  private final Jobs jobs;
  private final String bucket;
  private final String engineVersion;
  private final InstantSource clock;
  private final Consumer<String> log;

  /** For Lambda. */
  public ReprocessHandler() {
    this(
        Environment.ofProcess(),
        S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        InstantSource.system(),
        System.out::println);
    priming.run();
  }

  /**
   * Over given clients.
   *
   * @param environment HEARSAY_TABLE, HEARSAY_ARTICLES_BUCKET, HEARSAY_RESULTS_BUCKET,
   *     HEARSAY_REPROCESSING_QUEUE_URL; may have HEARSAY_MAX_ARTICLE_BYTES, HEARSAY_ENGINE_VERSION,
   *     HEARSAY_REPROCESSING_PAGE (articles that a page plans at most)
   * @param log takes one line an article
   */
  public ReprocessHandler(
      Environment environment,
      S3Client s3,
      DynamoDbClient dynamo,
      SqsClient sqs,
      InstantSource clock,
      Consumer<String> log) {
    var limits =
        new Limits(environment.number("HEARSAY_MAX_ARTICLE_BYTES", Limits.standard().mostBytes()));
    var articles = new ArticlesBucket(s3, environment.required("HEARSAY_ARTICLES_BUCKET"));
    var analyst =
        new Analyst(
            new ArticleReader(limits),
            Attributor.standard(),
            environment.optional("HEARSAY_ENGINE_VERSION"));
    String table = environment.required("HEARSAY_TABLE");
    var largeReports = new LargeReports(s3, environment.required("HEARSAY_RESULTS_BUCKET"));
    this.jobs = new Jobs(dynamo, table, clock);
    this.planner =
        new Planner(
            jobs,
            new ArticleLists(dynamo, table),
            articles,
            new TaskQueue(sqs, environment.required("HEARSAY_REPROCESSING_QUEUE_URL")),
            analyst.engineVersion(),
            environment.number("HEARSAY_REPROCESSING_PAGE", PAGE));
    this.worker =
        new Worker(
            articles,
            analyst,
            new ResultTable(dynamo, table, articles.name(), largeReports, clock),
            limits.mostBytes());
    this.priming = new Priming(dynamo, table, s3, articles.name(), () -> primed(analyst));
    this.bucket = articles.name();
    this.engineVersion = analyst.engineVersion();
    this.clock = clock;
    this.log = log;
  }

  private static void primed(Analyst analyst) {
    Report report = analyst.analyse(ARTICLE.length, ARTICLE, Description.none()).report();
    ReportJson.write("", Optional.empty(), report);
  }

  /**
   * Reads the input, writes the answer.
   *
   * @throws IllegalArgumentException when the input is neither of both, with what is wrong
   */
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var input = JsonObject.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    if (input.has("Records")) {
      var lines = new TaskLog(context.getFunctionName(), bucket, engineVersion, log, clock);
      write(new Batch(worker, jobs, lines).run(input.objects("Records")), out);
    } else {
      write(planner.plan(job(input), scope(input)), out);
    }
  }

  private static String job(JsonObject input) {
    return input
        .text("job")
        .filter(id -> !id.isEmpty())
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Scope scope(JsonObject input) {
    String text = input.text("scope").orElse(Scope.STALE.text());
    return Scope.of(text)
        .orElseThrow(() -> new IllegalArgumentException("the scope is stale or all, not " + text));
  }

  private static void write(List<String> failures, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (String id : failures) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", id);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Job job, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("job", job.id());
      json.writeStringField("scope", job.scope().text());
      if (job.token().isPresent()) {
        json.writeStringField("token", job.token().get());
      }
      json.writeBooleanField("done", job.allPlanned() || job.state() != Job.State.RUNNING);
      json.writeNumberField("planned", job.planned());
      json.writeEndObject();
    }
  }
}
