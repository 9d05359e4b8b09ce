package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder keeps when the process is killed. */
final class DataFolderTest {
  private static final int ARTICLES = 60;
  private static final String CHANGED = "article-7.txt";

  @TempDir Path folder;

  @Test
  void aJobThatWasKilledFinishesAndAnUploadInTheMiddleWins() throws Exception {
    StackProcess first = start("one");
    try (var client = new Client(first.s3(), first.http())) {
      for (int i = 0; i < ARTICLES; i++) {
        client.put(key(i), text(i));
      }
      for (int i = 0; i < ARTICLES; i++) {
        assertThat(version(client.awaitReport(key(i)))).isEqualTo("one");
      }
    } finally {
      first.kill();
    }
    String job;
    StackProcess second = start("two");
    try (var client = new Client(second.s3(), second.http())) {
      assertThat(version(client.awaitReport(key(0)))).isEqualTo("one");
      job = client.reprocess("stale");
      client.put(CHANGED, "Nothing was decided, the mayor said on Friday.\n");
      Eventually.holds(
          "the job's first articles", () -> client.job(job).get("recomputed").asInt() > 0);
    } finally {
      second.kill();
    }
    try (StackProcess third = start("two");
        var client = new Client(third.s3(), third.http())) {
      Eventually.holds(
          "the job's end", () -> client.job(job).get("status").asText().equals("DONE"));
      for (int i = 0; i < ARTICLES; i++) {
        String key = key(i);
        Eventually.holds(key, () -> version(client.awaitReport(key)).equals("two"));
      }
      Eventually.holds(
          "the upload in the middle",
          () -> client.awaitReport(CHANGED).toString().contains("the mayor"));
      assertThat(client.awaitReport(CHANGED).toString()).doesNotContain("harbour master");
    }
  }

  private StackProcess start(String engineVersion) throws java.io.IOException {
    return StackProcess.start(
        Map.of("HEARSAY_ENGINE_VERSION", engineVersion),
        List.of("--data", folder.toString(), "--retry-after", "10s"));
  }

  private static String version(JsonNode report) {
    return report.get("engineVersion").asText();
  }

  private static String key(int number) {
    return "article-" + number + ".txt";
  }

  private static String text(int number) {
    return "Pier %d will be closed, the harbour master said. A pilot denied it.\n"
        .formatted(number);
  }
}
