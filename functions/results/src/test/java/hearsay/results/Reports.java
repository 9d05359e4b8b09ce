package hearsay.results;

import hearsay.attribution.model.Access;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Verdict;
import hearsay.attribution.model.ZoneKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports with the sources that a test names, without the engine. */
final class Reports {
  static final String ENGINE = "1.0.0+test";
  static final Instant UPLOADED = Instant.parse("2026-11-20T08:30:00Z");
  static final Instant PUBLISHED = Instant.parse("2026-11-19T06:00:00Z");

  private Reports() {}

  static Report citing(String... sources) {
    return citing(ENGINE, Level.ON_RECORD, Optional.of(PUBLISHED), sources);
  }

  static Report citing(
      String engine, Level level, Optional<Instant> publishedAt, String... sources) {
    var text = new StringBuilder();
    var attributions = new ArrayList<Attribution>();
    for (String source : sources) {
      int start = text.length();
      text.append(source).append(" said the ferry had left early.\n");
      var who = new Span(start, start + source.length());
      var cue = new Span(who.end() + 1, who.end() + 5);
      var content = new Span(cue.end() + 1, text.length() - 2);
      attributions.add(said(attributions.size() + 1, source, who, cue, content, level));
    }
    var article =
        new Article(
            text.toString(),
            Optional.of("The ferry left early"),
            Optional.of("The Lissen Post"),
            publishedAt,
            "text",
            List.of());
    return new Report(
        article,
        Status.OK,
        Optional.empty(),
        "en",
        engine,
        attributions,
        List.of(),
        List.of(),
        Optional.of(verdict(level)));
  }

  static Report failed(String reason) {
    return Report.without(Article.of(""), Status.FAILED, reason, "und", ENGINE);
  }

  static Analysed of(String eTag, Report report) {
    return new Analysed(new ObjectVersion(Optional.of("v-" + eTag), eTag, UPLOADED), report);
  }

  private static Attribution said(
      int number, String name, Span source, Span cue, Span content, Level level) {
    return new Attribution(
        "a" + number,
        ZoneKind.BODY,
        "source-verb-content",
        Optional.of(source),
        List.of(cue),
        List.of(content),
        Optional.empty(),
        SourceType.NAMED_OFFICIAL,
        false,
        2,
        Access.STATED,
        false,
        Optional.empty(),
        Stance.ASSERT,
        Factuality.CERTAIN,
        ContentKind.ASSERTION,
        false,
        List.of(),
        List.of(new Link(name, SourceType.NAMED_OFFICIAL, false)),
        Optional.of("o" + number),
        level,
        level.onScale() ? Optional.of(new Score(level, 3)) : Optional.empty(),
        List.of("a named official on the record"));
  }

  private static Verdict verdict(Level level) {
    return new Verdict(
        Optional.empty(),
        level,
        level.onScale() ? Optional.of(new Score(level, 3)) : Optional.empty(),
        new IndexParts(25, 20, 5, 15, 0, 0),
        Set.of(),
        "F" + level.credibility(),
        List.of());
  }
}
