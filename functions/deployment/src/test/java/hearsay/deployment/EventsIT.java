package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.results.Jobs;
import hearsay.results.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample events of {@code events/}, out of process under the managed runtime's loop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Path EVENTS = Project.ROOT.resolve("events");
  private static final String JOB = "5b1f7c0e-6a1c-4b39-9d57-0c4fd2a8e7b1";
  private static final Map<String, String> DATED =
      Map.of(
          "title", "Karsia denies buying Velmoran grain terminal",
          "publisher", "The Tarn Valley Mercury",
          "published-at", "2026-10-09T12:00:00Z");

  private final World world;

  EventsIT(@TempDir Path folder) throws IOException {
    world = new World(folder);
  }

  @AfterAll
  void stop() throws IOException {
    world.close();
  }

  @Test
  void ingestAnswersItsEvents() throws Exception {
    Map<String, String> environment = world.environment();
    environment.put("AWS_REGION", "us-east-1");
    for (Path article : files("articles", "")) {
      world.put(
          World.ARTICLES,
          "articles/" + article.getFileName(),
          Files.readAllBytes(article),
          Map.of());
    }
    world.put(World.ARTICLES, "odd/two words + 100% Høst.txt", sample("09-hearsay.txt"), Map.of());

    try (var function = start(Function.INGEST, environment)) {
      for (Path request : files("ingest", ".request.json")) {
        assertThat(answer(function, request).json())
            .as(request.toString())
            .isEqualTo(response(request));
      }
    }
  }

  @Test
  void reprocessAnswersItsEvents() throws Exception {
    Map<String, String> environment = world.environment("hearsay-again");
    for (int i = 1; i <= 3; i++) {
      ferry("articles/0" + i + ".txt", i);
    }
    environment.put("HEARSAY_ENGINE_VERSION", "before");
    try (var function = start(Function.REPROCESS, environment)) {
      function.invoke("{\"job\":\"stored-before\",\"scope\":\"all\"}", TIMEOUT);
      for (int i = 1; i <= 3; i++) {
        String task = "{\"job\":\"stored-before\",\"key\":\"articles/0" + i + ".txt\"}";
        assertThat(function.invoke(World.batch(task), TIMEOUT).body())
            .isEqualTo("{\"batchItemFailures\":[]}");
      }
    }
    ferry("articles/04.txt", 4);

    environment.put("HEARSAY_ENGINE_VERSION", "now");
    environment.put("HEARSAY_REPROCESSING_PAGE", "3");
    try (var function = start(Function.REPROCESS, environment)) {
      for (Path request : files("reprocess", ".request.json")) {
        assertThat(answer(function, request).json())
            .as(request.toString())
            .isEqualTo(response(request));
      }
    }
  }

  private void ferry(String key, int number) {
    String text = "Mayor Ilse Brandt said ferry " + number + " had left.";
    world.put("hearsay-again", key, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Their bodies are compared by the api module's own test, which makes the same articles. */
  @Test
  void apiAnswersItsEventsWithTheirStatusAndType() throws Exception {
    storeWhatTheEventsAskFor();
    Map<String, String> environment = world.environment();
    environment.put("HEARSAY_MAX_ARTICLE_BYTES", "20000");

    try (var function = start(Function.API, environment)) {
      List<Path> requests = files("api", ".request.json");
      assertThat(requests).hasSizeGreaterThan(40);
      for (Path request : requests) {
        JsonNode told = answer(function, request).json();
        JsonNode expected = response(request);
        assertThat(told.path("statusCode"))
            .as(request.getFileName() + ": " + told.path("body").asText())
            .isEqualTo(expected.path("statusCode"));
        assertThat(told.at("/headers/Content-Type"))
            .as(request.toString())
            .isEqualTo(expected.at("/headers/Content-Type"));
      }
    }
  }

  private void storeWhatTheEventsAskFor() throws Exception {
    try (var ingest = start(Function.INGEST, world.environment())) {
      upload(ingest, "coast/denial.txt", sample("07-denial.txt"), DATED);
      upload(ingest, "coast/page.html", sample("11-harbour-page.html"), Map.of());
      upload(ingest, "photo.txt", sample("13-chart.txt"), DATED);
      upload(ingest, "old/gone.txt", sample("09-hearsay.txt"), Map.of());
      var _ = ingest.invoke(world.removal("old/gone.txt"), TIMEOUT);
      upload(ingest, "old/replaced.txt", sample("09-hearsay.txt"), DATED);
      upload(ingest, "large.txt", LargeArticle.text().getBytes(StandardCharsets.UTF_8), DATED);
    }
    var head = world.s3.headObject(r -> r.bucket(World.ARTICLES).key("old/replaced.txt"));
    var _ =
        world.s3.deleteObject(
            r -> r.bucket(World.ARTICLES).key("old/replaced.txt").versionId(head.versionId()));
    new Jobs(world.dynamo, World.TABLE, InstantSource.system()).start(JOB, Scope.STALE);
  }

  private void upload(
      FunctionProcess ingest, String key, byte[] bytes, Map<String, String> metadata)
      throws Exception {
    assertThat(ingest.invoke(world.upload(key, bytes, metadata), TIMEOUT).body())
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  private static Answer answer(FunctionProcess function, Path request) throws Exception {
    Answer answer = function.invoke(Files.readString(request), TIMEOUT);
    assertThat(answer.kind()).as(request + ": " + answer.body()).isEqualTo(Answer.Kind.RESPONSE);
    return answer;
  }

  private static JsonNode response(Path request) throws IOException {
    String name = request.getFileName().toString().replace(".request.", ".response.");
    return Template.JSON.readTree(request.resolveSibling(name).toFile());
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(EVENTS.resolve("articles").resolve(name));
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(end) && !file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private FunctionProcess start(Function function, Map<String, String> environment)
      throws Exception {
    return FunctionProcess.start(function, world.task(function), environment);
  }
}
