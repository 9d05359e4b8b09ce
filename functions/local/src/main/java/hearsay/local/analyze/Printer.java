package hearsay.local.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import hearsay.attribution.model.Report;
import hearsay.results.ReportJson;
import hearsay.results.rendering.AnnotatedPage;
import hearsay.results.rendering.Csv;
import hearsay.results.rendering.MarkedText;
import hearsay.results.rendering.WebAnnotations;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes reports one after another in one format. */
interface Printer {
  void print(Input input, Report report) throws IOException;

  /** Writes what stands behind the last report. */
  default void finish() throws IOException {}

  /**
   * Writes what stands before the first report.
   *
   * @param many when there is more than one article
   */
  static Printer start(OutputFormat format, boolean many, Writer out) throws IOException {
    return switch (format) {
      case TEXT -> text(many, out);
      case PLAIN -> (_, report) -> out.write(report.article().text());
      case JSON -> Indented.start(out, many);
      case JSONL ->
          (input, report) -> {
            ReportJson.write(input.id(), Optional.empty(), report, out);
            out.write('\n');
          };
      case HTML -> (input, report) -> out.write(AnnotatedPage.render(input.id(), report));
      case ANNOTATIONS ->
          (input, report) -> {
            out.write(WebAnnotations.render("urn:hearsay:" + input.urn(), input.uri(), report));
            out.write('\n');
          };
      case CSV -> csv(out);
    };
  }

  private static Printer text(boolean many, Writer out) {
    boolean colour = Terminal.hasColours();
    return (input, report) -> {
      if (many) {
        out.write("== " + input.name() + " ==\n");
      }
      out.write(MarkedText.render(report, colour));
      out.write('\n');
    };
  }

  private static Printer csv(Writer out) throws IOException {
    out.write(Csv.header());
    return (input, report) -> out.write(Csv.rows(input.id(), report));
  }

  /** One indented object, or an array of them. */
  final class Indented implements Printer {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Writer out;
    private final boolean array;

    private Indented(JsonGenerator json, Writer out, boolean array) {
      this.json = json;
      this.out = out;
      this.array = array;
    }

    static Indented start(Writer out, boolean array) throws IOException {
      JsonGenerator json = JSON.createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      var _ = json.useDefaultPrettyPrinter();
      if (array) {
        json.writeStartArray();
      }
      return new Indented(json, out, array);
    }

    @Override
    public void print(Input input, Report report) throws IOException {
      try (JsonParser parser =
          JSON.createParser(ReportJson.write(input.id(), Optional.empty(), report))) {
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
