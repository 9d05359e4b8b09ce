package hearsay.attribution.confirmation;

import hearsay.attribution.cue.CueClass;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Level and points of one statement, by the rules R0 to R9 of DOMAIN D2, each with its reason. */
final class Scale {
  private static final int POINTS_AT_FIRST = 5;
  private static final int MOST_POINTS = 9;
  private static final int MOST_RELAYS = 3;

  private final Facts facts;
  private final List<String> reasons = new ArrayList<>(4);
  private int points = POINTS_AT_FIRST;

  private Scale(Facts facts) {
    this.facts = facts;
  }

  static Judged judge(Facts facts) {
    var scale = new Scale(facts);
    Level level = scale.level();
    if (!level.onScale()) {
      return new Judged(facts, level, Optional.empty(), scale.reasons);
    }
    scale.points();
    int clamped = Math.clamp(scale.points, 0, MOST_POINTS);
    return new Judged(facts, level, Optional.of(new Score(level, clamped)), scale.reasons);
  }

  private Level level() {
    SourceType origin = facts.chain().origin();
    if (facts.stance() == Stance.NO_RESPONSE || facts.stance() == Stance.UNCONFIRMED) {
      return because(
          Level.NO_STATEMENT,
          "R0 " + facts.stance() + ": neither supports nor contradicts the claim");
    }
    if (facts.stance() == Stance.DENY) {
      return because(Level.DENIED, "R1 the source denies it");
    }
    if (facts.access() == Access.NONE) {
      return because(Level.VAGUE, "R5 source has no access to the matter (opinion or colour)");
    }
    if (believedBy(origin)) {
      return because(Level.RELAYED, "R6 belief ascribed to an institution, no utterance cited");
    }
    if (origin == SourceType.DIRECT_EVIDENCE) {
      return because(Level.PRIMARY_CONFIRMED, "R8 direct evidence");
    }
    if (facts.firstParty() && origin.onRecord() && facts.factuality() == Factuality.CERTAIN) {
      return because(Level.PRIMARY_CONFIRMED, "R8 the party itself affirms it on the record");
    }
    return base(origin);
  }

  private boolean believedBy(SourceType origin) {
    return facts.statement().cueClass() == CueClass.BELIEVE
        && origin == SourceType.INSTITUTION
        && !facts.utterance();
  }

  private Level base(SourceType origin) {
    Level level = baseOf(origin);
    if (facts.rumour() && level.number() > Level.VAGUE.number()) {
      return because(
          Level.VAGUE, "R5 told as a rumour: at most VAGUE, though the base is " + level);
    }
    return because(level, rule(level) + " base " + origin);
  }

  private static Level baseOf(SourceType origin) {
    return switch (origin) {
      case IMPLICIT, OUTLET_VOICE -> Level.UNSOURCED;
      case MEDIA_VAGUE, ANON_BARE -> Level.VAGUE;
      case MEDIA_NAMED -> Level.RELAYED;
      case ANON_OFFICIAL, ANON_INSIDER, PRIVATE_UNIDENTIFIED -> Level.ANON_SOURCED;
      case NAMED_OFFICIAL, NAMED_PERSON, INSTITUTION -> Level.ON_RECORD;
      case DIRECT_EVIDENCE -> Level.PRIMARY_CONFIRMED;
    };
  }

  private static String rule(Level level) {
    return switch (level) {
      case UNSOURCED -> "R2";
      case VAGUE -> "R3";
      case RELAYED -> "R4";
      case PRIMARY_CONFIRMED -> "R8";
      default -> "R7";
    };
  }

  private Level because(Level level, String reason) {
    reasons.add(level.onScale() ? reason + " → " + level : reason);
    return level;
  }

  private void points() {
    point(facts.verbatim(), 2, "verbatim quotation");
    point(facts.dated(), 1, "statement is dated");
    point(facts.ranked(), 1, "descriptor names body or rank");
    point(facts.basis(), 1, "descriptor tells the basis of knowledge");
    int relays = Math.min(MOST_RELAYS, facts.chain().relays());
    point(relays > 0, -relays, relays == 1 ? "one media relay" : relays + " media relays");
    point(distanced(), -1, "distancing, belief, hearsay or suggestion cue");
    factuality();
    point(facts.plan(), -2, "plan or prediction (not yet checkable)");
    point(facts.chain().inferred(), -1, "chain completed from elsewhere in the article");
    point(facts.ownConfirmation(), -3, "confirmation asserted without a source");
  }

  private boolean distanced() {
    return switch (facts.statement().cueClass()) {
      case CLAIM, BELIEVE, HEARSAY, SUGGEST -> true;
      default -> false;
    };
  }

  private void factuality() {
    String code = "factuality " + facts.factuality().code();
    switch (facts.factuality()) {
      case PROBABLE, PROBABLY_NOT -> point(true, -1, code);
      case POSSIBLE, POSSIBLY_NOT -> point(true, -2, code);
      case UNCOMMITTED -> point(facts.kind() == ContentKind.ASSERTION, -3, code);
      case CERTAIN, CERTAINLY_NOT -> {}
    }
  }

  private void point(boolean holds, int value, String reason) {
    if (holds) {
      points += value;
      reasons.add((value > 0 ? "+" + value : "−" + -value) + " " + reason);
    }
  }
}
