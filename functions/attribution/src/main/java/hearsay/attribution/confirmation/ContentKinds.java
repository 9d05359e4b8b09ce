package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;

/** Tells assertions from opinions, attitudes and directives. */
final class ContentKinds {
  private static final int OPINION_WITHIN = 12;
  private static final int SENSED_WITHIN = 40;

  private final TokenSets wording;
  private final Tokens tokens;

  ContentKinds(TokenSets wording) {
    this.wording = wording;
    this.tokens = wording.tokens();
  }

  /**
   * @param question the content asks
   * @param verbatim the content is quoted
   */
  ContentKind of(
      Statement statement,
      Placed at,
      Chain chain,
      Stance stance,
      boolean question,
      boolean verbatim) {
    if (stance == Stance.DIRECT || stance == Stance.COMMIT) {
      return ContentKind.DIRECTIVE;
    } else if (stance == Stance.UNCONFIRMED) {
      return ContentKind.STATUS;
    } else if (stance == Stance.NO_RESPONSE) {
      return ContentKind.ASSERTION;
    } else if (stance == Stance.BELIEVE) {
      boolean position = chain.origin() == SourceType.INSTITUTION && statement.nestedIn() < 0;
      return position || statement.cueClass() == CueClass.EVALUATE
          ? ContentKind.ATTITUDE
          : ContentKind.ASSERTION;
    } else if (question || (verbatim && opinion(at)) || colour(chain, at)) {
      return ContentKind.OPINION;
    }
    return attitude(at) ? ContentKind.ATTITUDE : ContentKind.ASSERTION;
  }

  /** "It welcomed the findings": what the speaker thinks of it, not that it is so. */
  private boolean attitude(Placed at) {
    if (at.content() >= at.contentEnd()) {
      return false;
    }
    int i = at.content();
    while (tokens.kind(i).isQuote() || wording.is(i, Wording.OPENER)) {
      i++;
    }
    if (!wording.is(i, Wording.PRONOUN)) {
      return false;
    }
    do {
      i++;
    } while (tokens.wordClass(i) == WordClass.AUX || tokens.wordClass(i) == WordClass.ADV);
    return i < at.contentEnd() && wording.is(i, Wording.ATTITUDE);
  }

  /** A judgement of value at the head of a quotation. */
  private boolean opinion(Placed at) {
    int limit = Math.min(at.content() + OPINION_WITHIN, at.contentEnd());
    for (int i = at.content(); i < limit; i++) {
      if (wording.is(i, Wording.OPINION)) {
        return true;
      }
      if (tokens.hash(i) == Marks.FULL_STOP) {
        return false;
      }
    }
    return false;
  }

  /** Bystanders who tell nothing they saw give colour. */
  private boolean colour(Chain chain, Placed at) {
    return chain.origin() == SourceType.PRIVATE_UNIDENTIFIED && !sensed(at);
  }

  /** Whether the content tells what somebody saw or heard. */
  boolean sensed(Placed at) {
    int limit = Math.min(at.content() + SENSED_WITHIN, at.contentEnd());
    return wording.any(Wording.SENSE, at.content(), limit);
  }
}
