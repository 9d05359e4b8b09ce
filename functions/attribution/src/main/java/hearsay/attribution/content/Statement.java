package hearsay.attribution.content;

import hearsay.attribution.cue.CueClass;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import java.util.List;
import java.util.Optional;

/**
 * An attribution as it was read, before anything is judged of it.
 *
 * @param rule the name of the rule that found it
 * @param lemma the cue's headword, lower case: {@code say}, {@code according to}
 * @param negated "did not say": the class stays, the factuality flips
 * @param nestedIn index in the article's list of statements of the one whose content holds this
 *     one, or −1
 */
public record Statement(
    String rule,
    ZoneKind zone,
    CueClass cueClass,
    String lemma,
    boolean negated,
    Optional<Span> source,
    List<Span> cue,
    List<Span> content,
    int nestedIn) {
  public Statement {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
