package hearsay.local.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import hearsay.attribution.model.Report;
import hearsay.results.ReportJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes reports one after another in one format. */
interface Printer {
  void print(String id, Report report) throws IOException;

  /** Writes what stands behind the last report. */
  default void finish() throws IOException {}

  /** The printer for {@code format}; {@code many} when there is more than one article. */
  static Printer of(OutputFormat format, boolean many, Writer out) {
    return switch (format) {
      case PLAIN -> (_, report) -> out.write(report.article().text());
      case JSON -> new Indented(out, many);
      case JSONL ->
          (id, report) -> {
            ReportJson.write(id, Optional.empty(), report, out);
            out.write('\n');
          };
    };
  }

  /** One indented object, or an array of them. */
  final class Indented implements Printer {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Writer out;
    private final boolean array;

    Indented(Writer out, boolean array) {
      this.out = out;
      this.array = array;
      try {
        json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        if (array) {
          json.writeStartArray();
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void print(String id, Report report) throws IOException {
      try (JsonParser parser = JSON.createParser(ReportJson.write(id, Optional.empty(), report))) {
        var _ = parser.nextToken();
        json.copyCurrentStructure(parser);
      }
    }

    @Override
    public void finish() throws IOException {
      if (array) {
        json.writeEndArray();
      }
      json.close();
      out.write('\n');
    }
  }
}
