package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for the report on any text whatever. */
final class Whole {
  private static final Attributor ENGINE = Attributor.standard();

  /** Reads the text twice and checks the report; gives it. */
  static Report report(String text) {
    Report report = ENGINE.attribute(Article.of(text));
    assertThat(report.article().text()).isEqualTo(text);
    assertThat(report.reason().isEmpty()).isEqualTo(report.status() == Status.OK);
    assertThat(report.verdict().isPresent()).isEqualTo(report.status() == Status.OK);
    spans(report, text);
    nesting(report.attributions());
    origins(report);
    assertThat(ENGINE.attribute(Article.of(text))).as("the same answer twice").isEqualTo(report);
    return report;
  }

  private static void spans(Report report, String text) {
    List<Span> all = new ArrayList<>();
    for (Attribution a : report.attributions()) {
      all.addAll(inOrder(a.cue()));
      all.addAll(inOrder(a.content()));
      a.source().ifPresent(all::add);
      assertThat(a.cue()).as("%s has a cue", a.id()).isNotEmpty();
    }
    all.addAll(inOrder(report.zones().stream().map(Zone::span).toList()));
    report.verdict().flatMap(verdict -> verdict.claim()).ifPresent(all::add);
    for (Span span : all) {
      assertThat(span.start()).isBetween(0, span.end());
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(span.of(text)).isEqualTo(text.substring(span.start(), span.end()));
      assertThat(border(text, span.start()) && border(text, span.end()))
          .as("%s stands on borders of code points", span)
          .isTrue();
    }
  }

  private static List<Span> inOrder(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start()).isGreaterThanOrEqualTo(spans.get(i - 1).end());
    }
    return spans;
  }

  private static boolean border(String text, int at) {
    return at == 0
        || at == text.length()
        || !(Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at)));
  }

  private static void nesting(List<Attribution> attributions) {
    Map<String, Attribution> byId = new HashMap<>();
    for (Attribution a : attributions) {
      assertThat(byId.put(a.id(), a)).as("id %s is unique", a.id()).isNull();
    }
    for (Attribution a : attributions) {
      Set<String> seen = new HashSet<>(Set.of(a.id()));
      for (var outer = a.nestedIn(); outer.isPresent(); ) {
        assertThat(seen.add(outer.get())).as("the nesting of %s ends", a.id()).isTrue();
        Attribution up = byId.get(outer.get());
        assertThat(up).as("%s is an attribution", outer.get()).isNotNull();
        outer = up == null ? outer : up.nestedIn();
      }
    }
  }

  private static void origins(Report report) {
    Set<String> ids = report.origins().stream().map(Origin::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(report.origins());
    for (Attribution a : report.attributions()) {
      a.origin().ifPresent(id -> assertThat(ids).contains(id));
    }
  }

  private Whole() {}
}
