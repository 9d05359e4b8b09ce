package hearsay.attribution.model;

import java.util.List;
import java.util.Optional;

/**
 * One attribution: who (source) says (cue) what (content), with all that is judged of it.
 *
 * @param id unique in the article: {@code a1}, {@code a2} … in the order of the text
 * @param rule the name of the rule that found it
 * @param cue one span or more ("quoted … as saying"), in the order of the text
 * @param content none (silence), one or more, in the order of the text
 * @param nestedIn the id of the attribution whose content holds this one
 * @param specificity 0 bare, 1 nationality or sector, 2 body or rank, 3 basis of knowledge
 * @param chain outermost (nearest the reader) first, origin last
 * @param origin the id of the origin
 * @param score absent where the level is off the scale
 * @param reasons one for every rule and every point
 */
public record Attribution(
    String id,
    ZoneKind zone,
    String rule,
    Optional<Span> source,
    List<Span> cue,
    List<Span> content,
    Optional<String> nestedIn,
    SourceType sourceType,
    boolean anonymous,
    int specificity,
    Access access,
    boolean firstParty,
    Optional<String> party,
    Stance stance,
    Factuality factuality,
    ContentKind contentKind,
    boolean verbatim,
    List<String> hedges,
    List<Link> chain,
    Optional<String> origin,
    Level level,
    Optional<Score> score,
    List<String> reasons) {

  public Attribution {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    hedges = List.copyOf(hedges);
    chain = List.copyOf(chain);
    reasons = List.copyOf(reasons);
    if (cue.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no cue");
    }
  }
}
