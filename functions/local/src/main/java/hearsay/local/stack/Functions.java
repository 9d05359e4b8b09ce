package hearsay.local.stack;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import hearsay.api.ApiHandler;
import hearsay.api.Settings;
import hearsay.ingest.IngestHandler;
import hearsay.reprocess.ReprocessHandler;
import hearsay.results.Environment;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The functions that are deployed, with this machine's clients. */
final class Functions {
  /** The most that the engine is made for; on AWS a parameter. */
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private Functions() {}

  static LocalFunction ingest(LocalEnvironment local) {
    var handler =
        new IngestHandler(
            environment(local),
            local.s3(),
            local.dynamoDb(),
            InstantSource.system(),
            local.log()::log);
    return LocalFunction.of("ingest", local.log(), handler, SQSEvent.class, SQSBatchResponse.class);
  }

  static LocalFunction reprocess(LocalEnvironment local) {
    var handler =
        new ReprocessHandler(
            environment(local),
            local.s3(),
            local.dynamoDb(),
            local.sqs(),
            InstantSource.system(),
            local.log()::log);
    return LocalFunction.of("reprocess", local.log(), handler);
  }

  static LocalFunction api(LocalEnvironment local, S3Presigner presigner, SfnClient stepFunctions) {
    var settings =
        new Settings(
            Names.TABLE,
            Names.ARTICLES_BUCKET,
            Names.RESULTS_BUCKET,
            Names.STATE_MACHINE_ARN,
            MOST_BYTES,
            local.engineVersion());
    var handler = new ApiHandler(local.s3(), presigner, local.dynamoDb(), stepFunctions, settings);
    return LocalFunction.of(
        "api",
        local.log(),
        handler,
        APIGatewayProxyRequestEvent.class,
        APIGatewayProxyResponseEvent.class);
  }

  private static Environment environment(LocalEnvironment local) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HEARSAY_TABLE", Names.TABLE);
    variables.put("HEARSAY_ARTICLES_BUCKET", Names.ARTICLES_BUCKET);
    variables.put("HEARSAY_RESULTS_BUCKET", Names.RESULTS_BUCKET);
    variables.put("HEARSAY_REPROCESSING_QUEUE_URL", local.queues().reprocessing());
    variables.put("HEARSAY_MAX_ARTICLE_BYTES", Integer.toString(MOST_BYTES));
    variables.put("AWS_REGION", Names.REGION);
    local.engineVersion().ifPresent(version -> variables.put("HEARSAY_ENGINE_VERSION", version));
    return new Environment(variables);
  }
}
