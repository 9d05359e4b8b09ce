package hearsay.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleLineTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void anAnalysedArticleIsOneLineWithItsMetrics() {
    var line =
        new ArticleLine(
            "0a1b",
            "north/harbour.txt",
            Optional.of("v7"),
            "1.0.0+abc",
            Duration.ofNanos(12_340_000),
            Outcome.ANALYSED,
            Optional.of("ANONYMOUS"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Duration.ofMillis(480)),
            7.0);

    assertThat(line.json("ingest", NOON))
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1772452800000,\"CloudWatchMetrics\":["
                + "{\"Namespace\":\"Hearsay\",\"Dimensions\":[[\"Function\"]],\"Metrics\":["
                + "{\"Name\":\"Duration\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"WriteUnits\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Age\",\"Unit\":\"Milliseconds\"}]},"
                + "{\"Namespace\":\"Hearsay\",\"Dimensions\":[[\"Function\",\"Level\"]],"
                + "\"Metrics\":[{\"Name\":\"Articles\",\"Unit\":\"Count\"}]}]},"
                + "\"Function\":\"ingest\",\"id\":\"0a1b\",\"key\":\"north/harbour.txt\","
                + "\"version\":\"v7\",\"engineVersion\":\"1.0.0+abc\",\"outcome\":\"ANALYSED\","
                + "\"Duration\":12.34,\"Age\":480,\"WriteUnits\":7.0,"
                + "\"Level\":\"ANONYMOUS\",\"Articles\":1}");
  }

  @Test
  void aFailureCountsByItsReasonAndTellsTheDetail() {
    var line =
        new ArticleLine(
            "0a1b",
            "big.txt",
            Optional.empty(),
            "1.0.0+abc",
            Duration.ofMillis(3),
            Outcome.FAILED,
            Optional.empty(),
            Optional.of("TOO_LARGE"),
            Optional.of("the object has 3 MB"),
            Optional.empty(),
            2.0);

    assertThat(line.json("ingest", NOON))
        .contains("\"Dimensions\":[[\"Function\",\"Reason\"]]")
        .contains("\"Reason\":\"TOO_LARGE\",\"Failures\":1")
        .contains("\"detail\":\"the object has 3 MB\"")
        .doesNotContain("Articles");
  }

  @Test
  void writeUnitsCountWithoutAnUploadToo() {
    var line =
        new ArticleLine(
            "0a1b",
            "north/harbour.txt",
            Optional.empty(),
            "1.0.0+abc",
            Duration.ofMillis(12),
            Outcome.ANALYSED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            3.0);

    assertThat(line.json("reprocess", NOON))
        .contains("{\"Name\":\"WriteUnits\",\"Unit\":\"Count\"}]}")
        .contains("\"WriteUnits\":3.0")
        .doesNotContain("Age");
  }

  @Test
  void aLineBreakInAKeyStaysInTheLine() {
    var line =
        new ArticleLine(
            "0a1b",
            "a\nb",
            Optional.empty(),
            "1",
            Duration.ZERO,
            Outcome.REMOVED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1.0);

    assertThat(line.json("ingest", NOON)).doesNotContain("\n").contains("a\\nb");
  }

  @Test
  void aFailureWithoutAReasonIsRefused() {
    assertThatThrownBy(
            () ->
                new ArticleLine(
                    "",
                    "",
                    Optional.empty(),
                    "1",
                    Duration.ZERO,
                    Outcome.REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0))
        .hasMessageContaining("REFUSED needs a reason");
  }
}
