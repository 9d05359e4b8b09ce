package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.source.Cast;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements that say is not so what the article or another source says is so. The order
 * does not matter; what nobody says is so is not denied but asserted: "the tunnel was not flooded".
 */
final class Denials {
  /** Farther apart, claims of a long text are seldom one, and all pairs would cost a square. */
  private static final int NEAR = 60;

  /** "It was not bankrupt" is about what was said just now. */
  private static final int JUST_NOW = 3;

  private final List<Statement> statements;
  private final List<Chain> chains;
  private final Signature[] signed;
  private final List<Signature> ownVoice = new ArrayList<>(2);

  Denials(Cast cast, Signatures signatures, List<Statement> statements, List<Chain> chains) {
    this.statements = statements;
    this.chains = chains;
    this.signed = new Signature[statements.size()];
    for (int i = 0; i < signed.length; i++) {
      signed[i] = signatures.of(cast, statements.get(i).content());
    }
    own(cast, signatures);
  }

  /** What the headline and the first sentence say in the article's own voice. */
  private void own(Cast cast, Signatures signatures) {
    Reading reading = cast.reading();
    for (Sentence sentence : reading.sentences()) {
      ZoneKind zone = reading.zone(sentence);
      boolean told = zone == ZoneKind.BODY || zone == ZoneKind.HEADLINE;
      if (told && !attributed(reading.tokens().span(sentence.first(), sentence.end()))) {
        ownVoice.add(signatures.of(cast, sentence.first(), sentence.end()));
      }
      if (zone == ZoneKind.BODY) {
        return;
      }
    }
  }

  private boolean attributed(Span sentence) {
    for (int i = 0; i < Math.min(NEAR, statements.size()); i++) {
      if (sentence.contains(statements.get(i).cue().getFirst().start())) {
        return true;
      }
    }
    return false;
  }

  boolean denies(int i) {
    if (signed[i].negated() == 0 || statements.get(i).negated()) {
      return false;
    }
    if (signed[i].negated() == Signature.NO_WORD) {
      return i > 0 && claims(i - 1) && signed[i - 1].negated() == 0 && !sameSource(i, i - 1);
    }
    for (Signature told : ownVoice) {
      if (signed[i].contradicts(told)) {
        return true;
      }
    }
    for (int j = Math.max(0, i - NEAR); j < Math.min(signed.length, i + NEAR); j++) {
      if (j != i && claims(j) && signed[i].contradicts(signed[j]) && meant(i, j)) {
        return !sameSource(i, j) || statements.get(j).cueClass() == CueClass.DENY;
      }
    }
    return false;
  }

  /** Who says "I" or "it" speaks of what was said of him, or just now. */
  private boolean meant(int i, int j) {
    var referent = chains.get(i).end().referent();
    if (!signed[i].pronoun()) {
      return true;
    } else if (signed[j].personal() && signed[i].names() == 0) {
      return referent.isPresent()
          && signed[j].weights().containsKey(Signatures.key(referent.get()));
    }
    return signed[i].weights().size() > 1 || (j < i && i - j <= JUST_NOW);
  }

  private boolean claims(int j) {
    return switch (statements.get(j).cueClass()) {
      case DIRECT, EVALUATE, NO_RESPONSE -> false;
      default -> !statements.get(j).content().isEmpty();
    };
  }

  private boolean sameSource(int i, int j) {
    String key = chains.get(i).key();
    return !key.isEmpty() && key.equals(chains.get(j).key());
  }
}
