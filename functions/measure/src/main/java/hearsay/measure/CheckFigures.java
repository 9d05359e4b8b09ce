package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code CheckFigures CORPUS-FOLDER FIGURES.json [write]}: scores dev, and fails with status 1
 * where linked F1 is more than half a point below the figure on file; {@code write} puts the new
 * ones there.
 */
final class CheckFigures {
  private static final double MOST_LOSS = 0.5;

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: CheckFigures CORPUS-FOLDER FIGURES.json [write]");
      System.exit(2);
    }
    var score = new Score();
    for (JsonNode article : Corpus.read(Path.of(args[0], "dev.jsonl"))) {
      var report = Attributor.standard().attribute(Article.of(article.get("text").asText()));
      score.add(Score.parts(article), Score.parts(report));
    }
    double found = score.f1(score.found);
    double linked = score.f1(score.linked);
    Path file = Path.of(args[1]);
    System.out.printf(Locale.ROOT, "dev: found %.1f, linked %.1f%n", found, linked);
    if (args.length > 2) {
      Files.writeString(
          file,
          String.format(
              Locale.ROOT, "{ \"dev\": { \"found\": %.1f, \"linked\": %.1f } }%n", found, linked));
      return;
    }
    double before =
        JsonMapper.builder().build().readTree(file.toFile()).at("/dev/linked").asDouble();
    if (linked < before - MOST_LOSS) {
      System.err.printf(Locale.ROOT, "linked F1 on dev fell from %.1f to %.1f%n", before, linked);
      System.exit(1);
    }
  }

  private CheckFigures() {}
}
