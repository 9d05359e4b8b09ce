package hearsay.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import hearsay.articles.Analyst;
import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Report;
import hearsay.results.ArticlesBucket;
import hearsay.results.Environment;
import hearsay.results.LargeReports;
import hearsay.results.Priming;
import hearsay.results.ReportJson;
import hearsay.results.ResultTable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Uploads and removals: batches of S3 events from SQS. The answer names the messages that have to
 * come again; all others are done.
 */
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final byte[] ARTICLE =
      "The line will close in June, according to two officials who asked not to be named."
          .getBytes(StandardCharsets.UTF_8);

  private final Intake intake;
  private final Priming priming;
  private final Consumer<String> log;
  private final InstantSource clock;

  /** For Lambda. */
  public IngestHandler() {
    this(
        Environment.ofProcess(),
        S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        InstantSource.system(),
        System.out::println);
    priming.run();
  }

  /**
   * Over given clients.
   *
   * @param environment HEARSAY_TABLE, HEARSAY_ARTICLES_BUCKET, HEARSAY_RESULTS_BUCKET; may have
   *     HEARSAY_MAX_ARTICLE_BYTES, HEARSAY_ENGINE_VERSION, AWS_REGION
   * @param log takes one line an article
   */
  public IngestHandler(
      Environment environment,
      S3Client s3,
      DynamoDbClient dynamo,
      InstantSource clock,
      Consumer<String> log) {
    var limits =
        new Limits(environment.number("HEARSAY_MAX_ARTICLE_BYTES", Limits.standard().mostBytes()));
    var bucket = new ArticlesBucket(s3, environment.required("HEARSAY_ARTICLES_BUCKET"));
    var analyst =
        new Analyst(
            new ArticleReader(limits),
            Attributor.standard(),
            environment.optional("HEARSAY_ENGINE_VERSION"));
    var table =
        new ResultTable(
            dynamo,
            environment.required("HEARSAY_TABLE"),
            bucket.name(),
            new LargeReports(s3, environment.required("HEARSAY_RESULTS_BUCKET")),
            clock);
    this.intake =
        new Intake(bucket, environment.optional("AWS_REGION"), analyst, table, limits.mostBytes());
    this.priming =
        new Priming(
            dynamo,
            environment.required("HEARSAY_TABLE"),
            s3,
            bucket.name(),
            () -> primed(analyst));
    this.log = log;
    this.clock = clock;
  }

  private static void primed(Analyst analyst) {
    Report report = analyst.analyse(ARTICLE.length, ARTICLE, Description.none()).report();
    ReportJson.write("", Optional.empty(), report);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    if (event.getRecords() == null) {
      throw new IllegalArgumentException("not a batch of SQS messages: there are no Records");
    }
    var failures = new ArrayList<BatchItemFailure>();
    for (SQSMessage message : event.getRecords()) {
      if (!done(message, new ArticleLog(context.getFunctionName(), log, clock))) {
        failures.add(failure(message));
      }
    }
    return SQSBatchResponse.builder().withBatchItemFailures(failures).build();
  }

  /** Without the message's id Lambda would take the whole batch for failed or for done. */
  private static BatchItemFailure failure(SQSMessage message) {
    return Optional.ofNullable(message.getMessageId())
        .filter(id -> !id.isEmpty())
        .map(BatchItemFailure::new)
        .orElseThrow(() -> new IllegalArgumentException("a message without messageId failed"));
  }

  /** False when the message has to come again. */
  private boolean done(SQSMessage message, ArticleLog log) {
    List<ObjectEvent> events;
    try {
      events = S3Notification.parse(Optional.ofNullable(message.getBody()).orElse(""));
    } catch (RefusedEvent e) {
      log.refused(intake.engineVersion(), e);
      return false;
    }
    boolean allDone = true;
    for (ObjectEvent event : events) {
      allDone &= done(event, redelivered(message), log);
    }
    return allDone;
  }

  private boolean done(ObjectEvent event, boolean redelivered, ArticleLog log) {
    ArticleLog.Entry entry = log.start(event, intake.engineVersion());
    try {
      entry.taken(intake.take(event, redelivered));
      return true;
    } catch (RefusedEvent e) {
      entry.refused(e);
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever it is, the articles after it must not suffer.
      entry.retried(e);
    }
    return false;
  }

  private static boolean redelivered(SQSMessage message) {
    return Optional.ofNullable(message.getAttributes())
        .map(attributes -> attributes.get("ApproximateReceiveCount"))
        .filter(count -> !count.equals("1"))
        .isPresent();
  }
}
