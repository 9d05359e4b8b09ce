package hearsay.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Verdict;
import hearsay.attribution.model.Zone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;

/** The report as JSON: the public contract, the same on the command line, in the API and table. */
public final class ReportJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  /**
   * One line of JSON, without a line end.
   *
   * @param key the object's key, absent for a text that is no object
   */
  public static String write(String id, Optional<String> key, Report report) {
    var out = new StringWriter(4096);
    try {
      write(id, key, report, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** Writes one object and leaves {@code out} open. */
  public static void write(String id, Optional<String> key, Report report, Writer out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new Writing(json, report.article().text()).report(id, key, report);
    }
  }

  private record Writing(JsonGenerator json, String text) {
    void report(String id, Optional<String> key, Report report) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("status", report.status().name());
      optional("reason", report.reason());
      optional("key", key);
      optional("title", report.article().title());
      optional("publisher", report.article().publisher());
      optional("publishedAt", report.article().publishedAt());
      json.writeStringField("language", report.language());
      json.writeStringField("format", report.article().format());
      json.writeStringField("engineVersion", report.engineVersion());
      json.writeArrayFieldStart("attributions");
      for (Attribution attribution : report.attributions()) {
        attribution(attribution);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("origins");
      for (Origin origin : report.origins()) {
        origin(origin);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("zones");
      for (Zone zone : report.zones()) {
        zone(zone);
      }
      json.writeEndArray();
      json.writeFieldName("verdict");
      if (report.verdict().isPresent()) {
        verdict(report.verdict().get());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }

    private void attribution(Attribution a) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", a.id());
      json.writeStringField("zone", a.zone().name());
      json.writeStringField("rule", a.rule());
      span("source", a.source());
      spans("cue", a.cue());
      spans("content", a.content());
      optional("nestedIn", a.nestedIn());
      json.writeStringField("sourceType", a.sourceType().name());
      json.writeBooleanField("anonymous", a.anonymous());
      json.writeNumberField("specificity", a.specificity());
      json.writeStringField("access", a.access().name());
      json.writeBooleanField("firstParty", a.firstParty());
      optional("party", a.party());
      json.writeStringField("stance", a.stance().name());
      json.writeStringField("factuality", a.factuality().code());
      json.writeStringField("contentKind", a.contentKind().name());
      json.writeBooleanField("verbatim", a.verbatim());
      strings("hedges", a.hedges());
      json.writeArrayFieldStart("chain");
      for (Link link : a.chain()) {
        json.writeStartObject();
        json.writeStringField("name", link.name());
        json.writeStringField("type", link.type().name());
        json.writeBooleanField("inferred", link.inferred());
        json.writeEndObject();
      }
      json.writeEndArray();
      optional("origin", a.origin());
      json.writeStringField("level", a.level().name());
      number("score", a.score());
      strings("reasons", a.reasons());
      json.writeEndObject();
    }

    private void origin(Origin o) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", o.id());
      json.writeStringField("name", o.name());
      json.writeStringField("type", o.type().name());
      optional("party", o.party());
      strings("labels", o.labels());
      json.writeEndObject();
    }

    private void zone(Zone z) throws IOException {
      json.writeStartObject();
      json.writeNumberField("start", z.span().start());
      json.writeNumberField("end", z.span().end());
      json.writeStringField("kind", z.kind().name());
      json.writeStringField("why", z.why());
      json.writeEndObject();
    }

    private void verdict(Verdict v) throws IOException {
      json.writeStartObject();
      span("claim", v.claim());
      json.writeStringField("level", v.level().name());
      number("score", v.score());
      json.writeNumberField("index", v.parts().index());
      json.writeObjectFieldStart("parts");
      json.writeNumberField("A", v.parts().a());
      json.writeNumberField("B", v.parts().b());
      json.writeNumberField("C", v.parts().c());
      json.writeNumberField("D", v.parts().d());
      json.writeNumberField("E", v.parts().e());
      json.writeNumberField("penalty", v.parts().penalty());
      json.writeEndObject();
      strings("flags", v.flags().stream().sorted().map(Enum::name).toList());
      json.writeStringField("credibility", v.credibility());
      strings("reasons", v.reasons());
      json.writeEndObject();
    }

    private void span(String name, Optional<Span> span) throws IOException {
      json.writeFieldName(name);
      if (span.isPresent()) {
        span(span.get());
      } else {
        json.writeNull();
      }
    }

    private void spans(String name, Collection<Span> spans) throws IOException {
      json.writeArrayFieldStart(name);
      for (Span span : spans) {
        span(span);
      }
      json.writeEndArray();
    }

    private void span(Span span) throws IOException {
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeStringField("text", span.of(text));
      json.writeEndObject();
    }

    private void strings(String name, Collection<String> values) throws IOException {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }

    private void optional(String name, Optional<?> value) throws IOException {
      json.writeStringField(name, value.map(Object::toString).orElse(null));
    }

    private void number(String name, Optional<?> value) throws IOException {
      json.writeFieldName(name);
      if (value.isPresent()) {
        json.writeNumber(value.get().toString());
      } else {
        json.writeNull();
      }
    }
  }
}
