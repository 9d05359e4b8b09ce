package hearsay.results.rendering;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row an attribution, as RFC 4180 has it: CRLF, quotation marks doubled. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class Csv {
  private static final List<String> COLUMNS =
      List.of(
          "article",
          "attribution",
          "zone",
          "rule",
          "start",
          "end",
          "source",
          "cue",
          "content",
          "nestedIn",
          "sourceType",
          "anonymous",
          "specificity",
          "access",
          "firstParty",
          "party",
          "stance",
          "factuality",
          "contentKind",
          "verbatim",
          "hedges",
          "chain",
          "origin",
          "level",
          "score",
          "reasons");

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** The names of the columns, with the line end. */
  public static String header() {
    return row(COLUMNS);
  }

  /**
   * The rows of one article, without the header; nothing when it has no attribution.
   *
   * @param article what names the article in the first column
   */
  public static String rows(String article, Report report) {
    String text = report.article().text();
    return report.attributions().stream()
        .map(attribution -> row(cells(article, attribution, text)))
        .collect(Collectors.joining());
  }

  private static List<String> cells(String article, Attribution a, String text) {
    Span whole = Mark.of(a).stream().map(Mark::span).reduce(Span::to).orElse(new Span(0, 0));
    return List.of(
        article,
        a.id(),
        a.zone().name(),
        a.rule(),
        Integer.toString(whole.start()),
        Integer.toString(whole.end()),
        a.source().map(span -> span.of(text)).orElse(""),
        joined(a.cue(), text),
        joined(a.content(), text),
        a.nestedIn().orElse(""),
        a.sourceType().name(),
        Boolean.toString(a.anonymous()),
        Integer.toString(a.specificity()),
        a.access().name(),
        Boolean.toString(a.firstParty()),
        a.party().orElse(""),
        a.stance().name(),
        a.factuality().code(),
        a.contentKind().name(),
        Boolean.toString(a.verbatim()),
        String.join("; ", a.hedges()),
        a.chain().stream().map(Link::name).collect(Collectors.joining(" < ")),
        a.origin().orElse(""),
        a.level().name(),
        a.score().map(Object::toString).orElse(""),
        String.join("; ", a.reasons()));
  }

  private static String joined(List<Span> spans, String text) {
    return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
