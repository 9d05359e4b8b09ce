package hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Status;
import hearsay.embedded.ObjectChange;
import hearsay.results.RemovedArticle;
import hearsay.results.StoredArticle;
import hearsay.results.StoredReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestHandlerTest {
  static final String FERRY =
      """
      The night ferry to Lissen left an hour early, Mayor Ilse Brandt said on Tuesday.

      "Nobody told the passengers," she said. The harbour office declined to comment, while two \
      officials familiar with the timetable said the captain had asked for the change.
      """;
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void fresh() {
    world.fresh(true);
  }

  @Test
  void anUploadBecomesAReport() {
    assertThat(world.deliver(world.put("ferry.txt", FERRY))).isEmpty();

    StoredReport stored = report("ferry.txt");
    assertThat(stored.entry().status()).isEqualTo(Status.OK);
    assertThat(stored.entry().dated()).isFalse();
    assertThat(new String(world.results().json(stored), StandardCharsets.UTF_8))
        .contains("\"key\":\"ferry.txt\"");
    assertThat(world.log)
        .singleElement()
        .asString()
        .contains("\"outcome\":\"ANALYSED\"", "\"key\":\"ferry.txt\"", "\"WriteUnits\":")
        .doesNotContain("passengers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words.txt",
        "a+b.txt",
        "100%.txt",
        "%2B.txt",
        "Zürich/høst 日本.txt",
        "a&b=c.txt",
        "😀.txt"
      })
  void keysAreReadAsS3EncodesThem(String key) {
    assertThat(world.deliver(world.put(key, FERRY))).isEmpty();

    assertThat(report(key).entry().key()).isEqualTo(key);
  }

  @Test
  void metadataGivesTitlePublisherAndDate() {
    ObjectChange put =
        world.put(
            "ferry.txt",
            FERRY.getBytes(StandardCharsets.UTF_8),
            Map.of("title", "Ferry leaves early", "published-at", "2026-11-03T07:00:00Z"));

    world.deliver(put);

    assertThat(report("ferry.txt").entry().title()).contains("Ferry leaves early");
    assertThat(report("ferry.txt").entry().dated()).isTrue();
    assertThat(report("ferry.txt").entry().publishedAt())
        .isEqualTo(Instant.parse("2026-11-03T07:00:00Z"));
  }

  @Test
  void aRemovalLeavesATombstone() {
    world.deliver(world.put("ferry.txt", FERRY));

    assertThat(world.deliver(world.remove("ferry.txt"))).isEmpty();

    assertThat(world.stored("ferry.txt")).containsInstanceOf(RemovedArticle.class);
    assertThat(world.items().keySet()).noneMatch(key -> key.startsWith("SRC#"));
  }

  @Test
  void theEventOfTheSetupIsAcknowledged() {
    String body =
        """
        {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-11-20T10:00:00.000Z",\
        "Bucket":"hearsay-articles","RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X"}\
        """;

    assertThat(World.deliver(world.handler(), 1, List.of(body))).isEmpty();
    assertThat(world.items()).isEmpty();
  }

  private static StoredReport report(String key) {
    StoredArticle stored = world.stored(key).orElseThrow();
    assertThat(stored).isInstanceOf(StoredReport.class);
    return (StoredReport) stored;
  }
}
