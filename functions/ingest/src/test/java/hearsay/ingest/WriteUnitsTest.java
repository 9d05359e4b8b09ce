package hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.JsonObject;
import hearsay.results.StoredReport;
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
 * The budget: 4 write units an article of 3 KB and one for each distinct source, as DynamoDB
 * counts; a longer article may cost one more for each further KB, because its report takes it.
 */
class WriteUnitsTest {
  private static final Path ARTICLES = Path.of("../../events/articles");
  private static final int BUDGETED = 3 * 1024;
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
    world.fresh(true);
    // A month costs one unit once: not this article's.
    world.deliver(world.put("first.txt", IngestHandlerTest.FERRY));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<String> articles() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleCostsFourUnitsAndOneForEachSource(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(ARTICLES.resolve(name));
    Map<String, String> dated = Map.of("published-at", "2026-11-03T07:00:00Z");
    world.deliver(world.put("warm-up-of-the-month.txt", bytes, dated));

    double first = units(name, bytes, dated);
    int sources = ((StoredReport) world.stored(name).orElseThrow()).sources().size();
    double over = units(name, bytes, dated);

    System.out.printf(
        "%s: %d bytes, %d sources, %.0f write units, %.0f when uploaded again%n",
        name, bytes.length, sources, first, over);
    int budget = 4 + sources + Math.ceilDiv(Math.max(0, bytes.length - BUDGETED), 1024);
    assertThat(first).isGreaterThan(sources).isLessThanOrEqualTo(budget);
    assertThat(over).isPositive().isLessThanOrEqualTo(budget);
  }

  private static double units(String name, byte[] bytes, Map<String, String> metadata) {
    world.log.clear();
    List<String> failures = world.deliver(world.put(name, bytes, metadata));
    assertThat(failures).isEmpty();
    return Double.parseDouble(
        JsonObject.parse(world.log.getLast()).text("WriteUnits").orElseThrow());
  }
}
