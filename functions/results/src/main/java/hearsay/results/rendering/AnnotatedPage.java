package hearsay.results.rendering;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Verdict;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The article as one HTML page with its sources, cues and contents marked, the verdict above and
 * the attributions below. It needs no script and loads nothing.
 */
public final class AnnotatedPage {
  private static final String STYLE =
      """
      body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff }
      h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2.5rem }
      .text { white-space: pre-wrap; overflow-wrap: anywhere }
      .content { background: #f3f0e4 } .content.deep { background: #e6dfc4 }
      .source { background: #cfe3f5; font-weight: bold } .cue { background: #f9dfa0 }
      .zone { color: #6b6b6b; font-size: .9em }
      .level { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: .3em; font-weight: bold }
      .level-0, .level-1, .level-2 { color: #a11 } .level-3, .level-4 { color: #8a5a00 }
      .level-5, .level-6, .level-7, .level-8 { color: #17692c }
      table { border-collapse: collapse; font-size: .85rem; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .35em .5em; border-bottom: 1px solid #ddd }
      ul { margin: 0; padding-left: 1.1em } .note, .meta { color: #555; font-size: .9rem }
      :target { outline: 2px solid #1a5fb4 }
      @media print { body { max-width: none; margin: 0 } }
      """;

  private final Report report;
  private final String text;
  private final Set<String> anchored = new HashSet<>();
  private final StringBuilder out = new StringBuilder(16_384);

  private AnnotatedPage(Report report) {
    this.report = report;
    this.text = report.article().text();
  }

  /**
   * A whole page.
   *
   * @param name what to call the article when it has no title
   */
  public static String render(String name, Report report) {
    return new AnnotatedPage(report).page(name);
  }

  private String page(String name) {
    String title = report.article().title().orElse(name);
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
        .append(escaped(title))
        .append(" – who says so</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
    details();
    report.reason().ifPresent(reason -> element("p", "reason", report.status() + ": " + reason));
    report.verdict().ifPresent(this::verdict);
    article();
    attributions();
    return out.append("</body>\n</html>\n").toString();
  }

  private void details() {
    List<String> known =
        Stream.of(
                report.article().publisher(), report.article().publishedAt().map(Object::toString))
            .flatMap(java.util.Optional::stream)
            .toList();
    if (!known.isEmpty()) {
      element("p", "meta", String.join(" · ", known));
    }
  }

  private void verdict(Verdict v) {
    out.append("<section class=\"verdict\">\n<p>")
        .append(level(v.level(), v.score().map(Object::toString)));
    out.append(" sourcing index <b>").append(v.parts().index()).append("</b> of 100, credibility ");
    out.append(escaped(v.credibility())).append("</p>\n");
    v.claim().ifPresent(claim -> element("blockquote", "claim", claim.of(text)));
    if (!v.flags().isEmpty()) {
      element(
          "p",
          "flags",
          "Flags: "
              + v.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
    }
    list(v.reasons());
    element(
        "p",
        "note",
        "This says how well the text shows its sourcing, not whether the claim is true.");
    out.append("</section>\n");
  }

  private void article() {
    if (text.isEmpty()) {
      return;
    }
    out.append(
        "<h2>The article</h2>\n"
            + "<p class=\"note\">Marked: <span class=\"source\">source</span> <span"
            + " class=\"cue\">cue</span> <span class=\"content\">content</span></p>\n"
            + "<div class=\"text\">");
    Segment.of(report).forEach(this::segment);
    out.append("</div>\n");
  }

  private void segment(Segment segment) {
    String words = escaped(segment.span().of(text));
    if (segment.marks().isEmpty() && segment.zone().isEmpty()) {
      out.append(words);
      return;
    }
    anchors(segment);
    out.append("<span class=\"").append(classes(segment)).append('"');
    segment.marks().stream().reduce((outer, inner) -> inner).ifPresent(this::hint);
    out.append('>').append(words).append("</span>");
  }

  private static String classes(Segment segment) {
    Set<String> classes = new LinkedHashSet<>();
    segment
        .zone()
        .ifPresent(zone -> classes.add("zone zone-" + zone.kind().name().toLowerCase(Locale.ROOT)));
    segment.marks().forEach(mark -> classes.add(mark.part().label()));
    segment.marks().forEach(mark -> classes.add("in-" + mark.attribution().id()));
    if (segment.marks().stream().filter(mark -> mark.part() == Part.CONTENT).count() > 1) {
      classes.add("deep");
    }
    return escaped(String.join(" ", classes));
  }

  /** The first cue of an attribution is what its row in the table points to. */
  private void anchors(Segment segment) {
    segment.begins().stream()
        .filter(mark -> mark.part() == Part.CUE)
        .map(mark -> mark.attribution().id())
        .filter(anchored::add)
        .forEach(id -> out.append("<a id=\"").append(escaped(id)).append("\"></a>"));
  }

  private void hint(Mark mark) {
    Attribution a = mark.attribution();
    out.append(" title=\"")
        .append(
            escaped(
                a.id()
                    + " "
                    + mark.part().label()
                    + ": "
                    + a.sourceType()
                    + ", "
                    + a.stance()
                    + ", "
                    + a.level()))
        .append('"');
  }

  private void attributions() {
    if (report.attributions().isEmpty()) {
      return;
    }
    out.append(
        "<h2>Who says so</h2>\n<table>\n<thead><tr><th></th><th>Level</th><th>Source</th>"
            + "<th>Chain</th><th>Reasons</th></tr></thead>\n<tbody>\n");
    report.attributions().forEach(this::row);
    out.append("</tbody>\n</table>\n");
  }

  private void row(Attribution a) {
    out.append("<tr><td><a href=\"#")
        .append(escaped(a.id()))
        .append("\">")
        .append(escaped(a.id()))
        .append("</a></td><td>");
    out.append(level(a.level(), a.score().map(Object::toString))).append("</td><td>");
    out.append(escaped(a.source().map(span -> span.of(text)).orElse("nobody named")));
    out.append("<br><span class=\"note\">")
        .append(a.sourceType())
        .append(", ")
        .append(a.stance())
        .append("</span></td><td>");
    out.append(
        a.chain().stream()
            .map(Link::name)
            .map(AnnotatedPage::escaped)
            .collect(Collectors.joining(" ← ")));
    out.append("</td><td>");
    list(a.reasons());
    out.append("</td></tr>\n");
  }

  private static String level(Level level, Optional<String> score) {
    return "<span class=\"level level-"
        + Math.max(0, level.number())
        + "\">"
        + level
        + score.map(s -> " " + s).orElse("")
        + "</span>";
  }

  private void list(List<String> items) {
    if (!items.isEmpty()) {
      out.append("<ul>");
      items.forEach(item -> out.append("<li>").append(escaped(item)).append("</li>"));
      out.append("</ul>\n");
    }
  }

  private void element(String name, String cssClass, String content) {
    out.append('<')
        .append(name)
        .append(" class=\"")
        .append(cssClass)
        .append("\">")
        .append(escaped(content));
    out.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\r' -> safe.append("&#13;");
        case '\0' -> safe.append('\ufffd');
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
