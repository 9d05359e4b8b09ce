package hearsay.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import hearsay.results.ArticleLists;
import hearsay.results.Environment;
import hearsay.results.Jobs;
import hearsay.results.LargeReports;
import hearsay.results.Priming;
import hearsay.results.ResultTable;
import hearsay.results.SourceLists;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * HTTP calls. The gateway in front has checked the API key and, where data change, the signature.
 */
public final class ApiHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  /** An id that no article has. */
  private static final String NOBODY = "0".repeat(32);

  private final Router router;
  private final Priming priming;

  /** For Lambda: settings from the environment, clients built once. */
  public ApiHandler() {
    this(
        S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        S3Presigner.create(),
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        SfnClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        Settings.of(Environment.ofProcess()));
    priming.run();
  }

  /** Before a snapshot is taken: the engine, the table's client and all between them once. */
  private void prime() {
    var post =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("POST")
            .withPath("/attributions")
            .withHeaders(Map.of("Accept", "text/html"))
            .withBody("The harbour will close, two officials told the Courier on Friday.");
    var get =
        new APIGatewayProxyRequestEvent().withHttpMethod("GET").withPath("/articles/" + NOBODY);
    for (APIGatewayProxyRequestEvent event : List.of(post, get)) {
      try {
        var _ = router.answer(Request.of(event));
      } catch (Problem | SdkException unimportant) {
        // The first real request will tell.
      }
    }
  }

  public ApiHandler(
      S3Client s3,
      S3Presigner presigner,
      DynamoDbClient dynamo,
      SfnClient stepFunctions,
      Settings settings) {
    InstantSource clock = InstantSource.system();
    var table =
        new ResultTable(
            dynamo,
            settings.table(),
            settings.articlesBucket(),
            new LargeReports(s3, settings.resultsBucket()),
            clock);
    var objects = new ArticleObjects(s3, settings.articlesBucket());
    var analysis = new Analyses(settings.maxArticleBytes(), settings.engineVersion());
    var articles =
        new Articles(
            table, objects, analysis, new ReportLinks(presigner, settings.resultsBucket()));
    var uploads = new Uploads(objects);
    var lists =
        new Lists(
            new ArticleLists(dynamo, settings.table()),
            new SourceLists(dynamo, settings.table()),
            table);
    var jobs =
        new Reprocessings(
            new Jobs(dynamo, settings.table(), clock), stepFunctions, settings.stateMachineArn());
    this.priming =
        new Priming(dynamo, settings.table(), s3, settings.articlesBucket(), this::prime);
    this.router =
        new Router(
            List.of(
                Route.of("POST", "/attributions", analysis::answer),
                Route.of("GET", "/articles", lists::articles, Lists.ARTICLE_PARAMETERS),
                Route.of("GET", "/articles/{id}", articles::report),
                Route.of("GET", "/articles/{id}/text", articles::text),
                Route.of("PUT", "/articles/{name}", uploads::put),
                Route.of("DELETE", "/articles/{name}", uploads::delete),
                Route.of(
                    "GET",
                    "/sources/{source}/attributions",
                    lists::source,
                    Lists.SOURCE_PARAMETERS),
                Route.of("POST", "/reprocessings", jobs::start),
                Route.of("GET", "/reprocessings/{id}", jobs::find),
                Route.of(
                    "GET",
                    "/health",
                    (request, none) -> health(request, analysis.engineVersion()))));
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    try {
      return router.answer(Request.of(event)).event();
    } catch (Problem problem) {
      return problem.answer(context.getAwsRequestId()).event();
    } catch (SdkException unavailable) {
      log(unavailable, context);
      return Problem.of(
              Problem.Kind.SERVICE_UNAVAILABLE,
              "A service behind this one did not answer as it should; try again in a moment.")
          .with("Retry-After", "1")
          .answer(context.getAwsRequestId())
          .event();
    } catch (RuntimeException fault) {
      log(fault, context);
      return Problem.of(
              Problem.Kind.INTERNAL_SERVER_ERROR,
              "This is a fault of the service; the log has it under this request's id.")
          .answer(context.getAwsRequestId())
          .event();
    }
  }

  private static void log(RuntimeException fault, Context context) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    context.getLogger().log(context.getAwsRequestId() + " " + trace);
  }

  private static Answer health(Request request, String version) {
    Accept.best(request, List.of(Answer.JSON));
    return Answer.json(
        Json.object(
            json -> {
              json.writeStringField("status", "UP");
              json.writeStringField("engineVersion", version);
            }));
  }
}
