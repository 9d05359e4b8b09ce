package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Source;

/** Tells the contents that are the origin's own act, plan, knowledge or position. */
final class FirstParty {
  private static final WordSet BE = WordSet.of("is was 's would will may might could");
  private static final WordSet POSSESSIVE = WordSet.of("his its their my our");
  private static final int IT = Words.hash("it");
  private static final int INNER_WITHIN = 4;

  private final Cast cast;
  private final TokenSets wording;
  private final Tokens tokens;

  FirstParty(Cast cast, TokenSets wording) {
    this.cast = cast;
    this.wording = wording;
    this.tokens = wording.tokens();
  }

  boolean speaks(Placed at, Chain chain, Stance stance, Access access, ContentKind kind) {
    boolean told =
        stance != Stance.DIRECT
            && stance != Stance.NO_RESPONSE
            && stance != Stance.UNCONFIRMED
            && stance != Stance.BELIEVE;
    return told
        && chain.origin().onRecord()
        && kind != ContentKind.OPINION
        && kind != ContentKind.ATTITUDE
        && ((stance == Stance.CONFIRM && access == Access.FIRST_PARTY)
            || ofItself(at, chain.end()));
  }

  private boolean ofItself(Placed at, Source source) {
    int i = at.content();
    while (i < at.contentEnd()
        && (tokens.kind(i) != TokenKind.WORD || wording.is(i, Wording.OPENER))) {
      i++;
    }
    if (i >= at.contentEnd() || expletive(i)) {
      return false;
    }
    boolean person = source.person().isPresent() || source.type() == SourceType.NAMED_PERSON;
    boolean self = wording.is(i, Wording.SELF | (person ? Wording.PERSON_SELF : Wording.BODY_SELF));
    int verb = i + 1;
    if (wording.is(i + 1, Wording.OWNED)) {
      verb++;
    } else if (POSSESSIVE.has(tokens.hash(i))) {
      return false;
    }
    var mention = cast.mention(i);
    if (!self && mention.isPresent()) {
      var named = Cast.party(mention.get().referent());
      self = !person && named.isPresent() && named.equals(source.party());
      verb = mention.get().end();
    }
    return self && !inner(verb);
  }

  /** "it was possible": nothing of its own. */
  private boolean expletive(int i) {
    return tokens.hash(i) == IT
        && BE.has(tokens.hash(i + 1))
        && wording.is(i + 2, Wording.EXPLETIVE);
  }

  private boolean inner(int verb) {
    for (int i = verb; i < verb + INNER_WITHIN && tokens.kind(i) == TokenKind.WORD; i++) {
      if (wording.is(i, Wording.INNER)) {
        return true;
      }
    }
    return tokens.hash(verb) == Marks.POSSESSIVE;
  }
}
