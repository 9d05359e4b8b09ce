package hearsay.api;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Report;
import hearsay.results.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-halden-herald.txt",
        "03-lissen-post.txt",
        "06-confirmation.txt",
        "07-denial.txt",
        "11-harbour-page.html",
        "14-spanish.txt"
      })
  void aReportThatWasWrittenIsReadBackTheSame(String sample) throws IOException, UnreadableArticle {
    byte[] bytes = Files.readAllBytes(World.SAMPLES.resolve(sample));
    Report report =
        Attributor.standard()
            .attribute(new ArticleReader(Limits.standard()).read(bytes, Description.named(sample)));
    String json = ReportJson.write("id", Optional.of(sample), report);
    Report parsed =
        ReportParser.parse(json.getBytes(StandardCharsets.UTF_8), report.article().text());
    assertThat(ReportJson.write("id", Optional.of(sample), parsed)).isEqualTo(json);
    assertThat(parsed.attributions()).isEqualTo(report.attributions());
    assertThat(parsed.verdict()).isEqualTo(report.verdict());
  }
}
