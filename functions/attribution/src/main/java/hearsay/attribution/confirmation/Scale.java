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
    Level level = origin.level();
    if (facts.rumour() && level.number() > Level.VAGUE.number()) {
      return because(
          Level.VAGUE,
          "R5 told as a rumour: at most VAGUE, though the base is " + level + " → VAGUE");
    }
    return because(level, reason(origin));
  }

  /** Written out: every statement has one, and putting it together costs more than the scale. */
  private static String reason(SourceType origin) {
    if (origin == SourceType.NAMED_PERSON) {
      return "R7 base NAMED_PERSON → ON_RECORD";
    } else if (origin == SourceType.NAMED_OFFICIAL) {
      return "R7 base NAMED_OFFICIAL → ON_RECORD";
    } else if (origin == SourceType.INSTITUTION) {
      return "R7 base INSTITUTION → ON_RECORD";
    } else if (origin == SourceType.OUTLET_VOICE) {
      return "R2 base OUTLET_VOICE → UNSOURCED";
    } else if (origin == SourceType.IMPLICIT) {
      return "R2 base IMPLICIT → UNSOURCED";
    } else if (origin == SourceType.MEDIA_NAMED) {
      return "R4 base MEDIA_NAMED → RELAYED";
    } else if (origin == SourceType.MEDIA_VAGUE) {
      return "R3 base MEDIA_VAGUE → VAGUE";
    } else if (origin == SourceType.ANON_BARE) {
      return "R3 base ANON_BARE → VAGUE";
    } else if (origin == SourceType.ANON_OFFICIAL) {
      return "R7 base ANON_OFFICIAL → ANON_SOURCED";
    } else if (origin == SourceType.ANON_INSIDER) {
      return "R7 base ANON_INSIDER → ANON_SOURCED";
    } else if (origin == SourceType.PRIVATE_UNIDENTIFIED) {
      return "R7 base PRIVATE_UNIDENTIFIED → ANON_SOURCED";
    }
    return "R8 base DIRECT_EVIDENCE → PRIMARY_CONFIRMED";
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
    CueClass cueClass = facts.statement().cueClass();
    return cueClass == CueClass.CLAIM
        || cueClass == CueClass.BELIEVE
        || cueClass == CueClass.HEARSAY
        || cueClass == CueClass.SUGGEST;
  }

  private void factuality() {
    Factuality factuality = facts.factuality();
    int doubt = factuality.doubt();
    boolean asserted =
        factuality != Factuality.UNCOMMITTED || facts.kind() == ContentKind.ASSERTION;
    if (doubt > 0 && asserted) {
      point(true, -doubt, "−" + doubt + " factuality " + factuality.code());
    }
  }

  private void point(boolean holds, int value, String reason) {
    if (holds) {
      points += value;
      reasons.add(reason);
    }
  }
}
