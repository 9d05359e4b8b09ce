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
    if (facts.stance() == Stance.NO_RESPONSE) {
      return because(
          Level.NO_STATEMENT, "R0 NO_RESPONSE: neither supports nor contradicts the claim");
    }
    if (facts.stance() == Stance.UNCONFIRMED) {
      return because(
          Level.NO_STATEMENT, "R0 UNCONFIRMED: neither supports nor contradicts the claim");
    }
    if (facts.stance() == Stance.DENY) {
      return because(Level.DENIED, "R1 the source denies it → DENIED");
    }
    if (facts.access() == Access.NONE) {
      return because(
          Level.VAGUE, "R5 source has no access to the matter (opinion or colour) → VAGUE");
    }
    if (believedBy(origin)) {
      return because(
          Level.RELAYED, "R6 belief ascribed to an institution, no utterance cited → RELAYED");
    }
    if (origin == SourceType.DIRECT_EVIDENCE) {
      return because(Level.PRIMARY_CONFIRMED, "R8 direct evidence → PRIMARY_CONFIRMED");
    }
    if (facts.firstParty() && origin.onRecord() && facts.factuality() == Factuality.CERTAIN) {
      return because(
          Level.PRIMARY_CONFIRMED,
          "R8 the party itself affirms it on the record → PRIMARY_CONFIRMED");
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
          Level.VAGUE,
          "R5 told as a rumour: at most VAGUE, though the base is " + level + " → VAGUE");
    }
    return because(level, reason(origin));
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

  /** Written out: every statement has one, and putting it together costs more than the scale. */
  private static String reason(SourceType origin) {
    return switch (origin) {
      case IMPLICIT -> "R2 base IMPLICIT → UNSOURCED";
      case OUTLET_VOICE -> "R2 base OUTLET_VOICE → UNSOURCED";
      case MEDIA_VAGUE -> "R3 base MEDIA_VAGUE → VAGUE";
      case ANON_BARE -> "R3 base ANON_BARE → VAGUE";
      case MEDIA_NAMED -> "R4 base MEDIA_NAMED → RELAYED";
      case ANON_OFFICIAL -> "R7 base ANON_OFFICIAL → ANON_SOURCED";
      case ANON_INSIDER -> "R7 base ANON_INSIDER → ANON_SOURCED";
      case PRIVATE_UNIDENTIFIED -> "R7 base PRIVATE_UNIDENTIFIED → ANON_SOURCED";
      case NAMED_OFFICIAL -> "R7 base NAMED_OFFICIAL → ON_RECORD";
      case NAMED_PERSON -> "R7 base NAMED_PERSON → ON_RECORD";
      case INSTITUTION -> "R7 base INSTITUTION → ON_RECORD";
      case DIRECT_EVIDENCE -> "R8 base DIRECT_EVIDENCE → PRIMARY_CONFIRMED";
    };
  }

  private Level because(Level level, String reason) {
    reasons.add(reason);
    return level;
  }

  private void points() {
    point(facts.verbatim(), 2, "+2 verbatim quotation");
    point(facts.dated(), 1, "+1 statement is dated");
    point(facts.ranked(), 1, "+1 descriptor names body or rank");
    point(facts.basis(), 1, "+1 descriptor tells the basis of knowledge");
    int relays = facts.chain().relays();
    if (relays > 0) {
      point(true, -Math.min(MOST_RELAYS, relays), relayed(relays));
    }
    point(distanced(), -1, "−1 distancing, belief, hearsay or suggestion cue");
    factuality();
    point(facts.plan(), -2, "−2 plan or prediction (not yet checkable)");
    point(facts.chain().inferred(), -1, "−1 chain completed from elsewhere in the article");
    point(facts.ownConfirmation(), -3, "−3 confirmation asserted without a source");
  }

  private static String relayed(int relays) {
    return switch (relays) {
      case 1 -> "−1 one media relay";
      case 2 -> "−2 2 media relays";
      default -> "−3 3 media relays";
    };
  }

  private boolean distanced() {
    return switch (facts.statement().cueClass()) {
      case CLAIM, BELIEVE, HEARSAY, SUGGEST -> true;
      default -> false;
    };
  }

  private void factuality() {
    switch (facts.factuality()) {
      case PROBABLE -> point(true, -1, "−1 factuality PR+");
      case PROBABLY_NOT -> point(true, -1, "−1 factuality PR-");
      case POSSIBLE -> point(true, -2, "−2 factuality PS+");
      case POSSIBLY_NOT -> point(true, -2, "−2 factuality PS-");
      case UNCOMMITTED -> point(facts.kind() == ContentKind.ASSERTION, -3, "−3 factuality Uu");
      case CERTAIN, CERTAINLY_NOT -> {}
    }
  }

  private void point(boolean holds, int value, String reason) {
    if (holds) {
      points += value;
      reasons.add(reason);
    }
  }
}
