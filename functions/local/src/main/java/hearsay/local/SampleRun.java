package hearsay.local;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Report;
import hearsay.local.analyze.Terminal;
import hearsay.local.stack.LocalClients;
import hearsay.local.stack.Names;
import hearsay.local.stack.Stack;
import hearsay.results.ArticleId;
import hearsay.results.rendering.MarkedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads a folder and prints what HTTP tells of each article as soon as it does. */
final class SampleRun {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAUSE_MILLIS = 10;
  private static final String ROW = "%-18s %5s  %5s  %12s  %7s  %s%n";

  private final Stack stack;
  private final LocalApi api;
  private final PrintWriter out;

  SampleRun(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.api = new LocalApi(stack.http());
    this.out = out;
  }

  /** False when a result is missing after half a minute. */
  boolean show(Path folder) throws IOException, InterruptedException {
    List<Path> files = articles(folder);
    upload(files);
    out.println();
    out.printf(ROW, "level", "score", "index", "attributions", "origins", "article");
    List<Path> missing = showAsTheyCome(files);
    missing.forEach(file -> out.println("missing: " + name(file)));
    out.println();
    showInFull(files);
    out.flush();
    return missing.isEmpty();
  }

  private static List<Path> articles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !name(file).startsWith(".") && !name(file).endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private void upload(List<Path> files) {
    try (S3Client s3 = LocalClients.s3(stack.s3())) {
      for (Path file : files) {
        var _ = s3.putObject(p -> p.bucket(Names.ARTICLES_BUCKET).key(name(file)), file);
      }
    }
  }

  private List<Path> showAsTheyCome(List<Path> files) throws IOException, InterruptedException {
    List<Path> waiting = new ArrayList<>(files);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!waiting.isEmpty() && System.nanoTime() < end) {
      for (Iterator<Path> next = waiting.iterator(); next.hasNext(); ) {
        Path file = next.next();
        Optional<JsonNode> report = api.get("/articles/" + id(file));
        if (report.isPresent()) {
          row(file, report.get());
          next.remove();
        }
      }
      out.flush();
      Thread.sleep(PAUSE_MILLIS);
    }
    return waiting;
  }

  private static String id(Path file) {
    return ArticleId.of(Names.ARTICLES_BUCKET, name(file)).value();
  }

  private void row(Path file, JsonNode report) {
    JsonNode verdict = report.path("verdict");
    boolean judged = verdict.isObject();
    out.printf(
        ROW,
        judged ? verdict.path("level").asText() : report.path("status").asText(),
        verdict.path("score").asText("-"),
        verdict.path("index").asText("-"),
        report.path("attributions").size(),
        report.path("origins").size(),
        name(file) + (judged ? "" : ": " + report.path("reason").asText()));
  }

  /** The first article that is one. */
  private void showInFull(List<Path> files) throws IOException {
    var reader = new ArticleReader(Limits.standard());
    for (Path file : files) {
      try {
        Report report =
            Attributor.standard()
                .attribute(reader.read(Files.readAllBytes(file), Description.named(name(file))));
        out.println(name(file));
        out.println(MarkedText.render(report, Terminal.hasColours()));
        return;
      } catch (UnreadableArticle next) {
        // Its row says so.
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
