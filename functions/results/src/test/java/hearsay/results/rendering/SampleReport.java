package hearsay.results.rendering;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small report with a nested attribution, a zone, markup in the text and a surrogate pair. */
final class SampleReport {
  static final String TEXT =
      "Ferry & fog\n\n=The <Courier> 🚢 wrote that two “officials” said the ferry, alas, sank.";

  private SampleReport() {}

  static Report nested() {
    var article =
        new Article(
            TEXT,
            Optional.of("Ferry & fog"),
            Optional.of("Orla \"Courier\""),
            Optional.of(Instant.parse("2026-10-03T06:15:00Z")),
            "text",
            List.of());
    return new Report(
        article,
        Status.OK,
        Optional.empty(),
        "en",
        "1.0.0-test",
        List.of(
            attribution(
                "a1",
                "=The <Courier>",
                "wrote",
                "that two “officials” said the ferry, alas, sank",
                Optional.empty(),
                SourceType.MEDIA_NAMED,
                new Score(Level.RELAYED, 4)),
            attribution(
                "a2",
                "two “officials”",
                "said",
                "the ferry, alas, sank",
                Optional.of("a1"),
                SourceType.ANON_OFFICIAL,
                new Score(Level.RELAYED, 2))),
        List.of(
            new Origin(
                "o1",
                "two officials",
                SourceType.ANON_OFFICIAL,
                Optional.empty(),
                List.of("two “officials”"))),
        List.of(new Zone(span("Ferry & fog"), ZoneKind.HEADLINE, "first line")),
        Optional.of(
            new Verdict(
                Optional.of(span("the ferry, alas, sank")),
                Level.RELAYED,
                Optional.of(new Score(Level.RELAYED, 4)),
                new IndexParts(15, 0, 0, 7, 0, 0),
                Set.of(Flag.SOURCELESS_LEDE),
                "F3",
                List.of("an outlet relays an unnamed official"))));
  }

  private static Attribution attribution(
      String id,
      String source,
      String cue,
      String content,
      Optional<String> nestedIn,
      SourceType type,
      Score score) {
    return new Attribution(
        id,
        ZoneKind.BODY,
        "source-verb-content",
        Optional.of(span(source)),
        List.of(span(cue)),
        List.of(span(content)),
        nestedIn,
        type,
        type.anonymous(),
        0,
        Access.UNKNOWN,
        false,
        Optional.empty(),
        Stance.ASSERT,
        Factuality.CERTAIN,
        ContentKind.ASSERTION,
        false,
        List.of(),
        List.of(
            new Link("The Courier", SourceType.MEDIA_NAMED, false),
            new Link("two officials", SourceType.ANON_OFFICIAL, false)),
        Optional.of("o1"),
        score.level(),
        Optional.of(score),
        List.of("+2 \"two\" of them"));
  }

  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
