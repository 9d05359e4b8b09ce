package hearsay.api;

import hearsay.articles.JsonTree;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Flag;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Verdict;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A stored report as values again, so that it is shown as it was made, by whatever engine. */
final class ReportParser {
  private ReportParser() {}

  /**
   * The report.
   *
   * @param json as {@code ReportJson} writes it
   * @param text of the article, which the report's spans count
   */
  static Report parse(byte[] json, String text) {
    if (!(JsonTree.read(new String(json, StandardCharsets.UTF_8)) instanceof Map<?, ?> tree)) {
      throw new IllegalArgumentException("a stored report is no JSON object");
    }
    var report = new Fields(tree);
    List<Zone> zones = report.list("zones", ReportParser::zone);
    return new Report(
        new Article(
            text,
            report.optional("title"),
            report.optional("publisher"),
            report.optional("publishedAt").map(Instant::parse),
            report.text("format"),
            List.of()),
        Status.valueOf(report.text("status")),
        report.optional("reason"),
        report.text("language"),
        report.text("engineVersion"),
        report.list("attributions", ReportParser::attribution),
        report.list("origins", ReportParser::origin),
        zones,
        report.object("verdict").map(ReportParser::verdict));
  }

  private static Attribution attribution(Fields a) {
    Level level = Level.valueOf(a.text("level"));
    return new Attribution(
        a.text("id"),
        ZoneKind.valueOf(a.text("zone")),
        a.text("rule"),
        a.object("source").map(ReportParser::span),
        a.list("cue", ReportParser::span),
        a.list("content", ReportParser::span),
        a.optional("nestedIn"),
        SourceType.valueOf(a.text("sourceType")),
        a.flag("anonymous"),
        a.number("specificity"),
        Access.valueOf(a.text("access")),
        a.flag("firstParty"),
        a.optional("party"),
        Stance.valueOf(a.text("stance")),
        Factuality.of(a.text("factuality")),
        ContentKind.valueOf(a.text("contentKind")),
        a.flag("verbatim"),
        a.texts("hedges"),
        a.list("chain", ReportParser::link),
        a.optional("origin"),
        level,
        a.optional("score").map(ReportParser::score),
        a.texts("reasons"));
  }

  private static Verdict verdict(Fields v) {
    Fields parts = v.object("parts").orElseThrow();
    return new Verdict(
        v.object("claim").map(ReportParser::span),
        Level.valueOf(v.text("level")),
        v.optional("score").map(ReportParser::score),
        new IndexParts(
            parts.number("A"),
            parts.number("B"),
            parts.number("C"),
            parts.number("D"),
            parts.number("E"),
            parts.number("penalty")),
        v.texts("flags").stream().map(Flag::valueOf).collect(Collectors.toSet()),
        v.text("credibility"),
        v.texts("reasons"));
  }

  private static Link link(Fields l) {
    return new Link(l.text("name"), SourceType.valueOf(l.text("type")), l.flag("inferred"));
  }

  private static Origin origin(Fields o) {
    return new Origin(
        o.text("id"),
        o.text("name"),
        SourceType.valueOf(o.text("type")),
        o.optional("party"),
        o.texts("labels"));
  }

  private static Zone zone(Fields z) {
    return new Zone(span(z), ZoneKind.valueOf(z.text("kind")), z.text("why"));
  }

  private static Span span(Fields s) {
    return new Span(s.number("start"), s.number("end"));
  }

  /** {@code 4.3}. */
  private static Score score(String text) {
    int tenths = Math.round(Float.parseFloat(text) * 10);
    for (Level level : Level.values()) {
      if (level.number() == tenths / 10) {
        return new Score(level, tenths % 10);
      }
    }
    throw new IllegalArgumentException("not a score: " + text);
  }

  /** The fields of a JSON object; numbers and truth values come as their text. */
  private record Fields(Map<?, ?> values) {
    Optional<String> optional(String name) {
      return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    String text(String name) {
      return optional(name)
          .orElseThrow(() -> new IllegalArgumentException("a stored report has no " + name));
    }

    boolean flag(String name) {
      return Boolean.parseBoolean(text(name));
    }

    int number(String name) {
      return Integer.parseInt(text(name));
    }

    Optional<Fields> object(String name) {
      return values.get(name) instanceof Map<?, ?> object
          ? Optional.of(new Fields(object))
          : Optional.empty();
    }

    List<String> texts(String name) {
      return elements(name).stream().map(String::valueOf).toList();
    }

    <T> List<T> list(String name, Function<Fields, T> element) {
      return elements(name).stream()
          .filter(Map.class::isInstance)
          .map(value -> element.apply(new Fields((Map<?, ?>) value)))
          .toList();
    }

    private List<?> elements(String name) {
      return values.get(name) instanceof List<?> list ? list : List.of();
    }
  }
}
