package hearsay.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code events/reprocess}: what the state machine and SQS send and what the function answers. Four
 * articles, {@code articles/01.txt} and so on, are in the bucket; another engine stored the first
 * three by the job {@code stored-before}. A page has three articles.
 */
class EventsTest {
  private static final Path EVENTS = Path.of("../../events/reprocess");
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".request.json"))
          .map(name -> name.replace(".request.json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRequestGetsItsResponse(String name) throws IOException {
    world.fresh();
    for (int i = 1; i <= 3; i++) {
      world.put("articles/0" + i + ".txt", "Mayor Ilse Brandt said ferry " + i + " had left.");
    }
    ReprocessHandler before = world.handler("before", Map.of());
    World.planAll(before, "stored-before", "all");
    world.work(before);
    world.put("articles/04.txt", "Mayor Ilse Brandt said ferry 4 had left.");
    ReprocessHandler handler = world.handler("now", Map.of("HEARSAY_REPROCESSING_PAGE", "3"));
    String request = Files.readString(EVENTS.resolve(name + ".request.json"));
    String response = Files.readString(EVENTS.resolve(name + ".response.json"));

    assertThat(World.call(handler, request)).isEqualTo(JsonObject.parse(response));
  }
}
