package hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code events/ingest}: what SQS sends and what the function answers. The bucket {@code
 * hearsay-articles}, without versions, holds the sample articles below {@code articles/}, and one
 * under an odd key.
 */
class EventsTest {
  private static final Path EVENTS = Path.of("../../events");
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
    world.fresh("hearsay-articles", false);
    for (Path article : files("articles", "")) {
      world.put("articles/" + article.getFileName(), Files.readAllBytes(article), Map.of());
    }
    world.put(
        "odd/two words + 100% Høst.txt",
        Files.readAllBytes(EVENTS.resolve("articles/09-hearsay.txt")), Map.of());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<String> cases() throws IOException {
    return files("ingest", ".request.json").stream()
        .map(file -> file.getFileName().toString().replace(".request.json", ""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRequestGetsItsResponse(String name) throws IOException {
    String request = Files.readString(EVENTS.resolve("ingest/" + name + ".request.json"));
    String response = Files.readString(EVENTS.resolve("ingest/" + name + ".response.json"));

    String answer = World.call(world.handler(), request);

    assertThat(JsonObject.parse(answer)).isEqualTo(JsonObject.parse(response));
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .filter(file -> !file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
