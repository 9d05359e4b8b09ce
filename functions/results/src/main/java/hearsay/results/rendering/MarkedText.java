package hearsay.results.rendering;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report for a terminal: the article with its spans marked, then the verdict with its reasons.
 * {@code [source]₁ {cue}₁ <content>₁}, the number being that of the attribution.
 */
public final class MarkedText {
  private static final String NOTE =
      "This says how well the text shows its sourcing, not whether the claim is true.";

  private final Report report;
  private final Ansi ansi;
  private final StringBuilder out = new StringBuilder();

  private MarkedText(Report report, Ansi ansi) {
    this.report = report;
    this.ansi = ansi;
  }

  /**
   * Ends with a line end.
   *
   * @param colour with ANSI colours, for a terminal
   */
  public static String render(Report report, boolean colour) {
    return new MarkedText(report, colour ? Ansi.COLOURS : Ansi.NONE).render();
  }

  private String render() {
    report.reason().ifPresent(reason -> line(report.status() + ": " + visible(reason)));
    if (report.verdict().isPresent()) {
      Segment.of(report).forEach(this::segment);
      line("");
      line("");
      report.attributions().forEach(this::attribution);
      verdict(report.verdict().get());
    }
    return out.toString();
  }

  private void segment(Segment segment) {
    for (Mark mark : segment.begins()) {
      out.append(ansi.faint(mark.part().opening()));
    }
    String words = visible(segment.span().of(report.article().text()));
    out.append(
        segment.marks().isEmpty()
            ? segment.zone().isPresent() ? ansi.zone(words) : words
            : ansi.marked(innermost(segment), words));
    for (Mark mark : segment.ends()) {
      out.append(ansi.faint(mark.part().closing()))
          .append(ansi.faint(subscript(mark.attribution().id())));
    }
  }

  /** A source or cue inside a content is shown as such. */
  private static Part innermost(Segment segment) {
    return segment.marks().stream().map(Mark::part).min(Part::compareTo).orElse(Part.CONTENT);
  }

  private void attribution(Attribution a) {
    String who = a.source().map(span -> span.of(report.article().text())).orElse("nobody named");
    String chain =
        a.chain().stream()
            .map(link -> link.name() + (link.inferred() ? " (inferred)" : ""))
            .collect(Collectors.joining(" ← "));
    line(
        a.id()
            + "  "
            + ansi.bold(a.level() + a.score().map(score -> " " + score).orElse(""))
            + "  "
            + a.stance()
            + " by "
            + a.sourceType()
            + " “"
            + visible(oneLine(who))
            + "”"
            + (a.chain().size() > 1 ? ", chain: " + visible(oneLine(chain)) : ""));
    a.reasons().forEach(reason -> line("      " + visible(reason)));
  }

  private void verdict(Verdict v) {
    line("");
    line(
        ansi.bold(v.level() + v.score().map(score -> " " + score).orElse(""))
            + " · sourcing index "
            + v.parts().index()
            + " of 100 · credibility "
            + v.credibility());
    v.claim()
        .ifPresent(
            claim ->
                line("main claim: “" + visible(oneLine(claim.of(report.article().text()))) + "”"));
    line("index: " + parts(v.parts()));
    if (!v.flags().isEmpty()) {
      line(
          "flags: "
              + v.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
    }
    v.reasons().forEach(reason -> line("  " + visible(reason)));
    report
        .origins()
        .forEach(
            o -> line("origin " + o.id() + ": " + visible(oneLine(o.name())) + ", " + o.type()));
    line(NOTE);
  }

  private static String parts(IndexParts parts) {
    List<String> written = new ArrayList<>();
    written.add("A " + parts.a() + " level");
    written.add("B " + parts.b() + " on the record");
    written.add("C " + parts.c() + " parties");
    written.add("D " + parts.d() + " traceable");
    written.add("E " + parts.e() + " response");
    written.add("penalty " + parts.penalty());
    return String.join(", ", written);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** An article must not steer the terminal: control characters but white space are replaced. */
  private static String visible(String text) {
    var safe = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                safe.append(
                    Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r'
                        ? '\ufffd'
                        : (char) c));
    return safe.toString();
  }

  private static String subscript(String id) {
    return id.chars()
        .filter(Character::isDigit)
        .mapToObj(digit -> Character.toString('₀' + digit - '0'))
        .collect(Collectors.joining());
  }
}
