package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.results.rendering.MarkedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "The ferry will sail on Monday, the harbour master said.\n";

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("ferry.v2.txt"), TEXT);
  }

  @Test
  void aReportCarriesTheFileNameWithoutExtensionAsItsId() throws IOException {
    Output output = CommandLineRun.of("analyze", "--format", "jsonl", file.toString());
    assertThat(output.status()).isZero();
    JsonNode report = JSON.readTree(output.out());
    assertThat(report.get("id").asText()).isEqualTo("ferry.v2");
    assertThat(report.get("status").asText()).isEqualTo("OK");
  }

  @Test
  void plainPrintsExactlyTheTextThatTheOffsetsCount() throws IOException {
    Path html =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><body><article><h1>Ferry</h1><p>The ferry sails, the harbour master said."
                + "</p></article></body></html>");
    Output plain = CommandLineRun.of("analyze", "-f", "plain", html.toString());
    JsonNode report =
        JSON.readTree(CommandLineRun.of("analyze", "-f", "jsonl", html.toString()).out());
    assertThat(plain.out()).doesNotContain("<").contains("the harbour master said.");
    report
        .findValues("cue")
        .forEach(
            cues ->
                cues.forEach(
                    cue ->
                        assertThat(
                                plain
                                    .out()
                                    .substring(cue.get("start").asInt(), cue.get("end").asInt()))
                            .isEqualTo(cue.get("text").asText())));
  }

  @Test
  void textShowsTheArticleWithMarksAndTheVerdict() {
    Output output = CommandLineRun.of("analyze", file.toString());
    Report report = Attributor.standard().attribute(Article.of(TEXT));
    assertThat(output.out()).isEqualTo(MarkedText.render(report, false) + "\n");
  }

  @Test
  void textOfManyNamesEachFile() {
    Output output = CommandLineRun.of("analyze", file.toString(), file.toString());
    assertThat(output.out()).contains("== " + file + " ==");
  }

  @Test
  void csvHasARowAnAttributionUnderOneHeader() {
    Output output = CommandLineRun.of("analyze", "-f", "csv", file.toString(), file.toString());
    List<String> lines = output.out().lines().toList();
    assertThat(lines.getFirst()).startsWith("article,");
    assertThat(lines).hasSize(3).last().asString().startsWith("ferry.v2,");
  }

  @Test
  void annotationsAreWebAnnotationsOfTheFile() throws IOException {
    Output output = CommandLineRun.of("analyze", "-f", "annotations", file.toString());
    JsonNode page = JSON.readTree(output.out());
    assertThat(page.get("@context").toString()).contains("http://www.w3.org/ns/anno.jsonld");
    assertThat(output.out()).contains(file.toUri().toString());
  }

  @Test
  void htmlIsOnePage() {
    Output output = CommandLineRun.of("analyze", "-f", "html", file.toString());
    assertThat(output.out()).startsWith("<!DOCTYPE html>").contains("harbour master");
  }

  @Test
  void plainTakesOneArticle() {
    Output output = CommandLineRun.of("analyze", "-f", "plain", file.toString(), file.toString());
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("--format plain takes one article, there are 2");
  }

  @Test
  void jsonOfManyIsAnArray() throws IOException {
    Output output = CommandLineRun.of("analyze", "-f", "json", file.toString(), file.toString());
    assertThat(JSON.readTree(output.out())).hasSize(2);
  }

  @Test
  void everyLineOfAJsonlFileIsAnArticle() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("many.jsonl"),
            """
            {"id": "first", "text": "The bridge is shut, police said."}
            not json

            {"text": "no id"}
            {"extra": {"a": [1]}, "text": "It opened, the mayor said.", "id": "second"}
            """);
    Output output = CommandLineRun.of("analyze", "-fjsonl", lines.toString());
    assertThat(output.status()).isEqualTo(1);
    assertThat(output.out().lines().map(AnalyzeCommandTest::id)).containsExactly("first", "second");
    assertThat(output.err())
        .contains("many.jsonl:2: not JSON", "many.jsonl:4: no \"id\" in the object");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(folder.resolve(".hidden"), TEXT);
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more").resolve("z.txt"), TEXT);
    Output output = CommandLineRun.of("analyze", "-fjsonl", folder.toString());
    assertThat(output.out().lines().map(AnalyzeCommandTest::id))
        .containsExactly("a", "ferry.v2", "z");
  }

  @Test
  void aFileThatFailsDoesNotStopTheOthers() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Output output =
        CommandLineRun.of("analyze", "-fjsonl", "nowhere.txt", empty.toString(), file.toString());
    assertThat(output.status()).isEqualTo(1);
    List<String> lines = output.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.getFirst()).get("status").asText()).isEqualTo("FAILED");
    assertThat(id(lines.getLast())).isEqualTo("ferry.v2");
    assertThat(output.err()).contains("nowhere.txt: no such file", "empty.txt: ");
  }

  @Test
  void manyArticlesShowAProgressBarOnStandardError() throws IOException {
    List<String> lines =
        IntStream.range(0, 30)
            .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"It rained.\"}")
            .toList();
    Path many = Files.write(folder.resolve("many.jsonl"), lines);
    assertThat(CommandLineRun.of("analyze", many.toString()).err()).contains("analyze", "30/30");
    assertThat(CommandLineRun.of("analyze", "--no-progress", many.toString()).err()).isEmpty();
    assertThat(CommandLineRun.of("analyze", file.toString()).err()).isEmpty();
  }

  @Test
  void standardInputIsCalledDash() throws IOException {
    Output output = CommandLineRun.withInput(TEXT, "analyze", "-fjsonl", "-");
    assertThat(id(output.out())).isEqualTo("stdin");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    Output output = CommandLineRun.of("analyze", "--format", "xml", file.toString());
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("--format", "xml");
  }

  private static String id(String line) {
    try {
      return JSON.readTree(line).get("id").asText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
