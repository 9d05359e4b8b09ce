package hearsay.results.rendering;

import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stretch of text over which the same marks lie. Spans may nest or cross in any way: the text is
 * cut wherever one begins or ends.
 *
 * @param begins the marks that begin here, outer first
 * @param marks all marks that lie over it, outer first
 * @param ends the marks that end here, inner first
 */
record Segment(
    Span span, List<Mark> begins, List<Mark> marks, List<Mark> ends, Optional<Zone> zone) {

  /** The whole text, in order. */
  static List<Segment> of(Report report) {
    List<Mark> marks = Mark.of(report);
    List<Integer> cuts = new ArrayList<>(cuts(report, marks));
    List<Segment> segments = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    int nextMark = 0;
    int nextZone = 0;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      var span = new Span(cuts.get(i), cuts.get(i + 1));
      List<Mark> begins = new ArrayList<>();
      while (nextMark < marks.size() && marks.get(nextMark).span().start() == span.start()) {
        begins.add(marks.get(nextMark++));
      }
      open.addAll(begins);
      List<Mark> ends = open.stream().filter(mark -> mark.span().end() == span.end()).toList();
      while (nextZone < report.zones().size()
          && report.zones().get(nextZone).span().end() <= span.start()) {
        nextZone++;
      }
      segments.add(
          new Segment(
              span, begins, List.copyOf(open), ends.reversed(), zoneAt(report, nextZone, span)));
      open.removeIf(mark -> mark.span().end() == span.end());
    }
    return segments;
  }

  private static Optional<Zone> zoneAt(Report report, int index, Span span) {
    return Optional.of(index)
        .filter(i -> i < report.zones().size())
        .map(i -> report.zones().get(i))
        .filter(zone -> zone.span().contains(span));
  }

  private static TreeSet<Integer> cuts(Report report, List<Mark> marks) {
    int length = report.article().text().length();
    var cuts = new TreeSet<Integer>();
    cuts.add(0);
    cuts.add(length);
    marks.forEach(mark -> add(cuts, mark.span()));
    report.zones().forEach(zone -> add(cuts, zone.span()));
    return cuts;
  }

  private static void add(TreeSet<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }
}
