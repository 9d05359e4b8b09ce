package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.results.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code Predict IN.jsonl OUT.jsonl [LEXICON-FOLDER]}: the report of every article of a corpus
 * file.
 */
final class Predict {
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: Predict IN.jsonl OUT.jsonl [LEXICON-FOLDER]");
      System.exit(2);
    }
    Attributor attributor =
        args.length == 3 ? Attributor.withLexicon(Path.of(args[2])) : Attributor.standard();
    try (var out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (JsonNode article : Corpus.read(Path.of(args[0]))) {
        var report = attributor.attribute(Article.of(article.get("text").asText()));
        out.println(ReportJson.write(article.get("id").asText(), Optional.empty(), report));
      }
    }
  }

  private Predict() {}
}
