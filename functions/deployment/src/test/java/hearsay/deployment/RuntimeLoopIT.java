package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.RemovedArticle;
import hearsay.results.StoredReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function out of process, under the loop of the managed runtime. */
class RuntimeLoopIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";
  private static final String FERRY =
      "The ferry line will close in June, according to two officials who asked not to be named.\n";

  @TempDir static Path folder;
  private static World world;

  @BeforeAll
  static void startServers() throws Exception {
    world = new World(folder);
  }

  @AfterAll
  static void stopServers() throws Exception {
    world.close();
  }

  @Test
  void ingestAnswersTheFirstInvocationAndWarmOnes() throws Exception {
    try (var function = start(Function.INGEST)) {
      for (int i = 0; i < 20; i++) {
        Answer answer = function.invoke(world.upload("warm/" + i + ".txt", FERRY), TIMEOUT);

        assertThat(answer).isEqualTo(new Answer(Answer.Kind.RESPONSE, NOTHING_FAILED));
        assertThat(world.table.find("warm/" + i + ".txt")).get().isInstanceOf(StoredReport.class);
      }
      assertThat(function.invoke(world.removal("warm/0.txt"), TIMEOUT).body())
          .isEqualTo(NOTHING_FAILED);
      assertThat(world.table.find("warm/0.txt")).get().isInstanceOf(RemovedArticle.class);
    }
  }

  @Test
  void ingestNamesTheMessageThatFailedAndLogsWhy() throws Exception {
    try (var function = start(Function.INGEST)) {
      Answer answer = function.invoke(World.batch("{\"hello\":1}"), TIMEOUT);

      assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
      assertThat(function.log()).contains("\"outcome\":\"REFUSED\"");
    }
  }

  @Test
  void anErrorEndsTheInvocationAndNotTheFunction() throws Exception {
    try (var function = start(Function.INGEST)) {
      Answer error = function.invoke("{}", TIMEOUT);

      assertThat(error.kind()).isEqualTo(Answer.Kind.ERROR);
      assertThat(error.json().path("errorType").asText())
          .isEqualTo("java.lang.IllegalArgumentException");
      assertThat(error.json().path("errorMessage").asText()).contains("Records");
      assertThat(function.invoke(world.upload("after-error.txt", FERRY), TIMEOUT).body())
          .isEqualTo(NOTHING_FAILED);
    }
  }

  @Test
  void afterATimeOutTheSameEventIsDoneByAFreshFunction() throws Exception {
    String event = world.upload("slow.txt", FERRY);
    try (var function = start(Function.INGEST)) {
      world.relay.silent(true);
      Answer answer = function.invoke(event, Duration.ofSeconds(2));
      assertThat(answer.kind()).isEqualTo(Answer.Kind.TIMED_OUT);
    } finally {
      world.relay.silent(false);
    }
    assertThat(world.table.find("slow.txt")).isEmpty();

    try (var function = start(Function.INGEST)) {
      assertThat(function.invoke(event, TIMEOUT).body()).isEqualTo(NOTHING_FAILED);
    }
    assertThat(world.table.find("slow.txt")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aMissingVariableStopsTheStartAndIsNamed(Function function) throws Exception {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.remove("HEARSAY_TABLE");

    assertThat(failedStart(function, environment)).contains("HEARSAY_TABLE");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aMissingTableStopsTheStartAndIsNamed(Function function) throws Exception {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("HEARSAY_TABLE", "not-there");

    assertThat(failedStart(function, environment)).contains("the table not-there", "is missing");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aMissingBucketStopsTheStartAndIsNamed(Function function) throws Exception {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("HEARSAY_ARTICLES_BUCKET", "no-such-bucket");

    assertThat(failedStart(function, environment)).contains("the bucket no-such-bucket");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aFunctionIsPrimedAgainBeforeItsSnapshot(Function function) throws Exception {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (var process = FunctionProcess.launch(function, world.task(function), environment)) {
      assertThat(process.awaitCheckpoint()).as(process.log()).isTrue();
      process.restored();
      assertThat(process.awaitReady()).as(process.log()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aSettingOutOfRangeStopsTheStartAndIsNamed(Function function) throws Exception {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("HEARSAY_MAX_ARTICLE_BYTES", "0");

    assertThat(failedStart(function, environment)).contains("HEARSAY_MAX_ARTICLE_BYTES", "above 0");
  }

  @Test
  void aDeniedCallIsLoggedWithItsActionAndResource() throws Exception {
    String event = world.upload("denied.txt", FERRY);
    try (var function = start(Function.INGEST)) {
      world.relay.denying(true);
      Answer answer = function.invoke(event, TIMEOUT);

      assertThat(answer.body()).contains("\"itemIdentifier\":\"m1\"");
      assertThat(function.log())
          .contains("\"outcome\":\"RETRIED\"", "\"Reason\":\"AccessDenied\"")
          .contains("s3:GetObjectVersion on hearsay-articles/denied.txt was denied");
    } finally {
      world.relay.denying(false);
    }
  }

  static Stream<String> sayings() {
    return Stream.of(
        "Mayor Ilse Brandt said on Monday.",
        "мэр города Ильзе Брандт and Mayor Ilse Brandt said.",
        // Each takes four bytes in the answer: twice a string of JSON.
        "in the place " + "\\".repeat(120) + ", Mayor Ilse Brandt said.");
  }

  /**
   * The longest text that is answered, found by halving: whatever its report looks like, the answer
   * passes the limit of the Runtime API or is refused as too large by the function itself.
   */
  @ParameterizedTest
  @MethodSource("sayings")
  void anAnswerAtTheSizeLimitPassesAndOneAboveIsAProblem(String said) throws Exception {
    try (var function = start(Function.API)) {
      int answered = 100;
      int refused = 8_000;
      int bytes = 0;
      while (refused - answered > 20) {
        int half = (answered + refused) / 2;
        String text = LargeArticle.text(said, half);
        Answer answer = function.invoke(World.call("POST", "/attributions", text), TIMEOUT);
        assertThat(answer.kind()).as(answer.body()).isEqualTo(Answer.Kind.RESPONSE);
        int status = answer.json().path("statusCode").asInt();
        assertThat(status).isIn(200, 413);
        answered = status == 200 ? half : answered;
        refused = status == 200 ? refused : half;
        bytes = status == 200 ? answer.body().getBytes(StandardCharsets.UTF_8).length : bytes;
      }
      System.out.printf(
          Locale.ROOT, "largest answer: %,d bytes of %,d%n", bytes, RuntimeApi.MOST_BYTES);
      assertThat(bytes).isGreaterThan(RuntimeApi.MOST_BYTES * 3 / 4);
    }
  }

  @Test
  void reprocessPlansPagesAndItsWorkerAnswersABatch() throws Exception {
    for (int i = 0; i < 12; i++) {
      world.upload("again/" + i + ".txt", FERRY);
    }
    try (var function = start(Function.REPROCESS)) {
      String input = "{\"job\":\"j1\",\"scope\":\"all\"}";
      Answer first = function.invoke(input, TIMEOUT);
      assertThat(first.json().path("planned").asInt()).isEqualTo(10);
      assertThat(first.json().path("done").asBoolean()).isFalse();

      Answer worked =
          function.invoke(World.batch("{\"job\":\"j1\",\"key\":\"again/1.txt\"}"), TIMEOUT);
      assertThat(worked.body()).isEqualTo(NOTHING_FAILED);
      assertThat(world.table.find("again/1.txt")).isPresent();

      Answer wrong = function.invoke("{\"scope\":\"some\"}", TIMEOUT);
      assertThat(wrong.kind()).isEqualTo(Answer.Kind.ERROR);
      assertThat(wrong.body()).contains("the scope is stale or all, not some");
    }
  }

  private static String failedStart(Function function, Map<String, String> environment)
      throws Exception {
    try (var process = FunctionProcess.launch(function, world.task(function), environment)) {
      var _ = process.awaitReady();
      return process.reported().map(Answer::body).orElse("") + process.log();
    }
  }

  private static FunctionProcess start(Function function) throws Exception {
    return FunctionProcess.start(function, world.task(function), world.environment());
  }
}
