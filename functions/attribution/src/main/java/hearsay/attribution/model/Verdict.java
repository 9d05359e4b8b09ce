package hearsay.attribution.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How confirmed the article shows its main claim to be: how well the text <em>shows</em> its
 * sourcing, not whether the claim is true.
 *
 * @param claim where the main claim stands, absent when nothing is attributed
 * @param credibility Admiralty code; the letter is F: the reliability of an outlet is not judged
 */
public record Verdict(
    Optional<Span> claim,
    Level level,
    Optional<Score> score,
    IndexParts parts,
    Set<Flag> flags,
    String credibility,
    List<String> reasons) {
  public Verdict {
    flags = Set.copyOf(flags);
    reasons = List.copyOf(reasons);
  }
}
