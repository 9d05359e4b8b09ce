package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A statement with its level, its points and why. */
record Judged(Facts facts, Level level, Optional<Score> score, List<String> reasons) {
  /** Whether it rests on a document. */
  boolean document() {
    return facts.chain().origin() == SourceType.DIRECT_EVIDENCE;
  }

  /** The outlet that stands between the statement and this article. */
  Optional<String> outlet() {
    for (Link link : facts.chain().links()) {
      if (link.type() == SourceType.MEDIA_NAMED) {
        return Optional.of(link.name());
      }
    }
    return Optional.empty();
  }

  /** The party behind it; one without a party is its own. */
  String party() {
    var end = facts.chain().end();
    return end.party().isPresent() ? end.party().get() : end.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What counts as one voice: a party, the documents of one outlet, an outlet's unnamed sources.
   */
  String voice() {
    Chain chain = facts.chain();
    if (document()) {
      Optional<String> outlet = outlet();
      return outlet.isPresent() ? outlet.get() : party();
    }
    return chain.end().party().isPresent() || chain.key().isEmpty() ? party() : chain.key();
  }
}
