package hearsay.results.rendering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A report as a page of W3C Web Annotations (JSON-LD), one an attribution. Its parts are the
 * annotation's targets, each found by quotation and by position; positions count code points, as
 * the recommendation wants, not the UTF-16 units of the report.
 */
public final class WebAnnotations {
  /** The media type with the profile of the recommendation. */
  public static final String MEDIA_TYPE =
      "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String VOCABULARY = "urn:hearsay:vocabulary:";

  /** How many characters before and after a quotation tell it from its like. */
  private static final int NEIGHBOURS = 32;

  private WebAnnotations() {}

  /**
   * One JSON object.
   *
   * @param iri names the report; its attributions get it with their id as fragment
   * @param source where the text is to be had
   */
  public static String render(String iri, String source, Report report) {
    var out = new StringWriter(4096);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new Writing(json, iri, source, report.article().text(), codePoints(report)).page(report);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** At each UTF-16 offset, how many code points stand before it. */
  private static int[] codePoints(Report report) {
    String text = report.article().text();
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
    return before;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Writing(
      JsonGenerator json, String iri, String source, String text, int[] codePoints) {

    void page(Report report) throws IOException {
      json.writeStartObject();
      json.writeArrayFieldStart("@context");
      json.writeString(CONTEXT);
      json.writeStartObject();
      json.writeStringField("hearsay", VOCABULARY);
      json.writeEndObject();
      json.writeEndArray();
      json.writeStringField("id", iri);
      json.writeStringField("type", "AnnotationPage");
      json.writeArrayFieldStart("items");
      for (Attribution attribution : report.attributions()) {
        annotation(attribution, report);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void annotation(Attribution a, Report report) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", iri + "#" + a.id());
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "classifying");
      json.writeObjectFieldStart("generator");
      json.writeStringField("id", "urn:hearsay:engine:" + report.engineVersion());
      json.writeStringField("type", "Software");
      json.writeStringField("name", "Hearsay " + report.engineVersion());
      json.writeEndObject();
      body(a);
      json.writeArrayFieldStart("target");
      for (Mark mark : Mark.of(a)) {
        target(mark);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void body(Attribution a) throws IOException {
      json.writeObjectFieldStart("body");
      json.writeStringField("type", "hearsay:Attribution");
      json.writeStringField("purpose", "classifying");
      json.writeStringField("hearsay:sourceType", a.sourceType().name());
      json.writeBooleanField("hearsay:anonymous", a.anonymous());
      json.writeStringField("hearsay:stance", a.stance().name());
      json.writeStringField("hearsay:factuality", a.factuality().code());
      json.writeStringField("hearsay:contentKind", a.contentKind().name());
      json.writeBooleanField("hearsay:verbatim", a.verbatim());
      json.writeStringField("hearsay:level", a.level().name());
      if (a.score().isPresent()) {
        json.writeNumberField("hearsay:score", a.score().get().tenths() / 10.0);
      }
      if (a.nestedIn().isPresent()) {
        json.writeStringField("hearsay:nestedIn", iri + "#" + a.nestedIn().get());
      }
      json.writeArrayFieldStart("hearsay:chain");
      for (Link link : a.chain()) {
        json.writeStartObject();
        json.writeStringField("hearsay:name", link.name());
        json.writeStringField("hearsay:sourceType", link.type().name());
        json.writeBooleanField("hearsay:inferred", link.inferred());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void target(Mark mark) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "SpecificResource");
      json.writeStringField("source", source);
      json.writeStringField("hearsay:part", mark.part().label());
      json.writeArrayFieldStart("selector");
      quote(mark.span());
      position(mark.span());
      json.writeEndArray();
      json.writeEndObject();
    }

    private void quote(Span span) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", span.of(text));
      json.writeStringField(
          "prefix", text.substring(whole(span.start() - NEIGHBOURS), span.start()));
      json.writeStringField("suffix", text.substring(span.end(), whole(span.end() + NEIGHBOURS)));
      json.writeEndObject();
    }

    /** The offset within the text, moved off the middle of a surrogate pair. */
    private int whole(int offset) {
      int inside = Math.clamp(offset, 0, text.length());
      boolean middle =
          inside > 0
              && inside < text.length()
              && Character.isLowSurrogate(text.charAt(inside))
              && Character.isHighSurrogate(text.charAt(inside - 1));
      return middle ? inside - 1 : inside;
    }

    private void position(Span span) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "TextPositionSelector");
      json.writeNumberField("start", codePoints[span.start()]);
      json.writeNumberField("end", codePoints[span.end()]);
      json.writeEndObject();
    }
  }
}
