package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of annotated articles, one JSON object a line: {@code {"id", "text", "attributions"}}. */
public final class Corpus {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** The articles of a file in its order. */
  public static List<JsonNode> read(Path file) throws IOException {
    var articles = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        articles.add(JSON.readTree(line));
      }
    }
    return articles;
  }

  private Corpus() {}
}
