package hearsay.results.rendering;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One span of one attribution, to be marked in the text. */
record Mark(Span span, Part part, Attribution attribution) {
  /** By start; what begins together, the longer first, so that brackets nest. */
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt((Mark mark) -> mark.span().start())
          .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder())
          .thenComparing(Mark::part, Comparator.reverseOrder());

  /** All marks of a report in the order of the text; empty spans cannot be shown. */
  static List<Mark> of(Report report) {
    List<Mark> marks = new ArrayList<>();
    for (Attribution attribution : report.attributions()) {
      marks.addAll(of(attribution));
    }
    marks.removeIf(mark -> mark.span().isEmpty());
    marks.sort(ORDER);
    return marks;
  }

  /** Source, cue, content. */
  static List<Mark> of(Attribution attribution) {
    List<Mark> marks = new ArrayList<>();
    attribution.source().ifPresent(span -> marks.add(new Mark(span, Part.SOURCE, attribution)));
    attribution.cue().forEach(span -> marks.add(new Mark(span, Part.CUE, attribution)));
    attribution.content().forEach(span -> marks.add(new Mark(span, Part.CONTENT, attribution)));
    return marks;
  }
}
