package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.ArticleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call that a function makes is allowed by a statement of its role, and every statement
 * serves a recorded call or a reason that is named here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String FERRY =
      "The ferry line will close in June, according to two officials who asked not to be named.\n";

  /** What no call of the code shows, by the statement's id. */
  private static final Map<String, String> REASONS =
      Map.of(
          "Logs", "the runtime writes the function's log",
          "Tracing", "the runtime sends traces to X-Ray, which knows no resources",
          "EventSource", "Lambda reads the queue with the function's role",
          "MissingKeyIs404", "without it S3 answers 403 for an object that is not there");

  /** No code of ours runs under them: their calls stand in a definition. */
  private static final Set<String> DEFINED = Set.of("StateMachineRole", "SchedulerRole");

  private final Map<String, Set<String>> calls = new TreeMap<>();
  private final World world;

  PermissionsIT(@TempDir Path folder) throws Exception {
    world = new World(folder);
  }

  @BeforeAll
  void record() throws Exception {
    calls.put("IngestRole", recorded(Function.INGEST, this::ingest));
    calls.put("ApiRole", recorded(Function.API, this::api));
    calls.put("ReprocessRole", recorded(Function.REPROCESS, this::reprocess));
    calls.put("StateMachineRole", stateMachine());
    calls.put("SchedulerRole", schedule());
  }

  @AfterAll
  void stop() throws Exception {
    world.close();
  }

  @Test
  void everyCallHasAStatement() {
    calls.forEach(
        (role, made) -> assertThat(Permissions.of(role).actions()).as(role).containsAll(made));
  }

  @Test
  void everyStatementServesACallOrAReasonAndIsPrinted() throws Exception {
    var lines = new ArrayList<String>();
    var reasons = new TreeSet<String>();
    var useless = new ArrayList<String>();
    for (String role : Template.hearsay().ofType("AWS::IAM::Role")) {
      for (Permissions.Statement statement : Permissions.of(role).statements()) {
        for (String action : statement.actions()) {
          Optional<String> why = why(role, statement.sid(), action);
          if (why.isEmpty()) {
            useless.add(role + " " + statement.sid() + " " + action);
          }
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%-16s %-20s %-66s %s",
                  role,
                  statement.sid(),
                  action,
                  why.orElse("nothing")));
          if (REASONS.containsKey(statement.sid())) {
            reasons.add(statement.sid());
          }
        }
      }
    }
    String table =
        "statements of the roles, and what each serves\n" + String.join("\n", lines) + "\n";
    System.out.println(table);
    Files.writeString(Path.of("target/permissions.txt"), table);
    assertThat(useless).isEmpty();
    assertThat(reasons).isEqualTo(REASONS.keySet());
  }

  private Optional<String> why(String role, String sid, String action) {
    return calls.getOrDefault(role, Set.of()).contains(action)
        ? Optional.of(DEFINED.contains(role) ? "its definition calls it" : "recorded")
        : Optional.ofNullable(REASONS.get(sid));
  }

  private interface Scenario {
    void play(FunctionProcess function) throws Exception;
  }

  private Set<String> recorded(Function function, Scenario scenario) throws Exception {
    Path file = Files.createTempFile("hearsay-calls", ".txt");
    Map<String, String> environment = world.environment();
    environment.put(CallRecorder.FILE, file.toString());
    try (var process = FunctionProcess.start(function, world.recordedTask(function), environment)) {
      scenario.play(process);
    }
    var needed = new TreeSet<String>();
    Files.readAllLines(file).forEach(line -> needed.add(Permissions.needed(line)));
    Files.delete(file);
    return needed;
  }

  private void ingest(FunctionProcess function) throws Exception {
    done(function, world.upload("small.txt", FERRY));
    String large = world.upload("large.txt", LargeArticle.text());
    done(function, large);
    // Comes again, and too late.
    done(function, again(large.replaceFirst("sequencer[^,}]+", "sequencer\\\\\":\\\\\"00\\\\\"")));
    // Another object in the same place of the order.
    done(function, large.replaceFirst("eTag[^,]+", "eTag\\\\\":\\\\\"another\\\\\""));
    done(function, world.upload("large.txt", FERRY));
    done(function, world.removal("large.txt"));
  }

  private void api(FunctionProcess function) throws Exception {
    try (var ingest =
        FunctionProcess.start(Function.INGEST, world.task(Function.INGEST), world.environment())) {
      done(ingest, world.upload("told.txt", "Mayor Ilse Brandt said the ferry had left."));
      done(ingest, world.upload("huge.txt", LargeArticle.text()));
    }
    String told = ArticleId.of(World.ARTICLES, "told.txt").value();
    String huge = ArticleId.of(World.ARTICLES, "huge.txt").value();
    answered(function, 200, World.call("POST", "/attributions", FERRY));
    answered(function, 200, World.call("GET", "/articles/" + told, ""));
    answered(function, 200, World.call("GET", "/articles/" + told + "/text", ""));
    answered(function, 303, World.call("GET", "/articles/" + huge, ""));
    answered(function, 200, World.call("GET", "/articles", ""));
    answered(function, 200, World.call("GET", "/articles?key=told.txt", ""));
    answered(function, 200, World.call("GET", "/sources/Ilse%20Brandt/attributions", ""));
    answered(function, 202, World.call("PUT", "/articles/put.txt", FERRY));
    answered(function, 202, World.call("DELETE", "/articles/put.txt", ""));
    var job = answered(function, 202, World.call("POST", "/reprocessings", "{\"scope\":\"all\"}"));
    String id = Template.JSON.readTree(job.json().path("body").asText()).path("id").asText();
    answered(function, 200, World.call("GET", "/reprocessings/" + id, ""));
  }

  private void reprocess(FunctionProcess function) throws Exception {
    world.upload("again.txt", FERRY);
    world.upload("again-large.txt", LargeArticle.text());
    for (String scope : List.of("all", "stale")) {
      Answer page =
          function.invoke("{\"job\":\"" + scope + "\",\"scope\":\"" + scope + "\"}", TIMEOUT);
      assertThat(page.kind()).as(page.body()).isEqualTo(Answer.Kind.RESPONSE);
    }
    done(function, task("again.txt"));
    done(function, task("again-large.txt"));
    // Comes again, although it was done.
    done(function, again(World.batch("{\"job\":\"all\",\"key\":\"again-large.txt\"}")));
    // Small now, and nobody told: the large report goes.
    world.upload("again-large.txt", FERRY);
    done(function, task("again-large.txt"));
  }

  private static String task(String key) {
    return World.batch("{\"job\":\"all\",\"key\":\"" + key + "\",\"eTag\":\"any\"}");
  }

  private static String again(String batch) {
    return batch.replace("\"ApproximateReceiveCount\":\"1\"", "\"ApproximateReceiveCount\":\"2\"");
  }

  private static void done(FunctionProcess function, String batch) throws Exception {
    assertThat(function.invoke(batch, TIMEOUT))
        .as(function.log())
        .isEqualTo(new Answer(Answer.Kind.RESPONSE, "{\"batchItemFailures\":[]}"));
  }

  private static Answer answered(FunctionProcess function, int status, String call)
      throws Exception {
    Answer answer = function.invoke(call, TIMEOUT);
    assertThat(answer.json().path("statusCode").asInt()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  /** What its definition calls. */
  private static Set<String> stateMachine() {
    String definition = Project.read(Project.INFRA.resolve("reprocessing.asl.json"));
    var needed = new TreeSet<String>();
    if (definition.contains("arn:aws:states:::lambda:invoke")
        && definition.contains("${Planner}")) {
      needed.add("lambda:InvokeFunction ReprocessFunctionAliaslive");
    }
    if (definition.contains("arn:aws:states:::dynamodb:updateItem")
        && definition.contains("${Table}")) {
      needed.add("dynamodb:UpdateItem Table");
    }
    return needed;
  }

  /** What its target is. */
  private static Set<String> schedule() {
    String target =
        Template.hearsay().properties("ReprocessingScheduler").at("/Target/Arn/Ref").asText();
    assertThat(Template.hearsay().resource(target).path("Type").asText())
        .isEqualTo("AWS::Serverless::StateMachine");
    return Set.of("states:StartExecution " + target);
  }
}
