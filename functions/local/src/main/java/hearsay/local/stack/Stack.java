package hearsay.local.stack;

import hearsay.results.TableDefinition;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole path on one machine; listens and works from start to close. */
public final class Stack implements AutoCloseable {
  /** Enough to keep both processors busy; a batch waits mostly for DynamoDB. */
  private static final int UPLOADS_AT_ONCE = 4;

  /** One, so that a job of any size leaves the machine to live uploads. */
  private static final int REPROCESSINGS_AT_ONCE = 1;

  /** What was started last is closed first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private final UploadNotifications uploads = new UploadNotifications();
  private final Servers servers;
  private final S3Client s3;
  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final Queues queues;
  private final StateMachine machine;
  private final Gateway gateway;

  /**
   * Everything is made and listens when it returns.
   *
   * @throws IOException when a server does not start; {@code PortInUse} names the port
   */
  public static Stack start(StackSettings settings) throws IOException {
    return new Stack(settings);
  }

  private Stack(StackSettings settings) throws IOException {
    // Else the JDK's HTTP server lets a body wait 40 ms for the client's receipt of the headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      servers = opened(Servers.start(settings.ports(), settings.data(), uploads));
      s3 = opened(LocalClients.s3(servers.s3().endpoint()));
      sqs = opened(LocalClients.sqs(servers.sqs().endpoint()));
      dynamoDb = opened(LocalClients.dynamoDb(servers.dynamoDb().endpoint()));
      var buckets = CompletableFuture.runAsync(() -> createBuckets(settings.data().isEmpty()));
      var table = CompletableFuture.runAsync(this::createTable);
      queues = Queues.create(sqs, settings.visibility());
      uploads.to(sqs, queues.uploads());
      table.join();
      buckets.join();
      FunctionLog log = opened(FunctionLog.to(settings.log()));
      var environment =
          new LocalEnvironment(s3, sqs, dynamoDb, queues, settings.engineVersion(), log);
      LocalFunction reprocess = Functions.reprocess(environment);
      machine =
          opened(
              StateMachine.start(
                  reprocess, settings.data().map(d -> d.resolve("executions")), this::markFailed));
      StateMachineEndpoint endpoint = opened(StateMachineEndpoint.start(machine));
      SfnClient stepFunctions = opened(LocalClients.stepFunctions(endpoint.uri()));
      S3Presigner presigner = opened(LocalClients.presigner(servers.s3().endpoint()));
      gateway =
          opened(
              Gateway.start(
                  settings.ports().http(),
                  OpenApi.deployed(),
                  Functions.api(environment, presigner, stepFunctions)));
      poll(Functions.ingest(environment), reprocess);
      settings.schedule().ifPresent(every -> opened(Schedule.start(every, machine)));
      if (settings.data().isPresent()) {
        new Comparison(servers.s3(), s3, dynamoDb).announceDifferences();
      }
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private synchronized <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private void poll(LocalFunction ingest, LocalFunction reprocess) {
    var _ =
        opened(EventSource.start(sqs, Names.UPLOADS, queues.uploads(), ingest, UPLOADS_AT_ONCE));
    var _ =
        opened(
            EventSource.start(
                sqs, Names.REPROCESSING, queues.reprocessing(), reprocess, REPROCESSINGS_AT_ONCE));
  }

  /** S3Proxy's store on disk knows no versions. */
  private void createBuckets(boolean versioned) {
    createBucket(Names.ARTICLES_BUCKET);
    createBucket(Names.RESULTS_BUCKET);
    if (versioned) {
      var _ =
          s3.putBucketVersioning(
              b ->
                  b.bucket(Names.ARTICLES_BUCKET)
                      .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    }
  }

  private void createBucket(String name) {
    try {
      var _ = s3.createBucket(b -> b.bucket(name));
    } catch (BucketAlreadyOwnedByYouException kept) {
      // From the last run.
    }
  }

  private void createTable() {
    try {
      var _ = dynamoDb.createTable(TableDefinition.createTable(Names.TABLE));
    } catch (ResourceInUseException kept) {
      // From the last run.
    }
  }

  /** The state machine's last step when planning fails for good. */
  private void markFailed(String job, String reason) {
    var _ =
        dynamoDb.updateItem(
            u ->
                u.tableName(Names.TABLE)
                    .key(
                        Map.of(
                            "PK", AttributeValue.fromS("JOB#" + job),
                            "SK", AttributeValue.fromS("META")))
                    .updateExpression("SET #status = :failed, #reason = :reason")
                    .expressionAttributeNames(Map.of("#status", "status", "#reason", "reason"))
                    .expressionAttributeValues(
                        Map.of(
                            ":failed", AttributeValue.fromS("FAILED"),
                            ":reason", AttributeValue.fromS(reason))));
  }

  public URI s3() {
    return servers.s3().endpoint();
  }

  public URI sqs() {
    return servers.sqs().endpoint();
  }

  public URI dynamoDb() {
    return servers.dynamoDb().endpoint();
  }

  public URI http() {
    return gateway.uri();
  }

  /** Closes every part, also when one of them fails to; the second time there is none. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("hearsay: while stopping: " + e.getMessage());
      }
    }
  }
}
