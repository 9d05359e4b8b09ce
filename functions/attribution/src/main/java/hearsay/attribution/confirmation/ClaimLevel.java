package hearsay.attribution.confirmation;

import hearsay.attribution.cue.CueClass;
import hearsay.attribution.model.Flag;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** How confirmed the main claim is, by all that support and deny it: DOMAIN D1. */
final class ClaimLevel {
  private final List<Judged> judged;
  private final ClaimFinder claims;
  private final Times times;
  private final MainClaim main;
  private final Findings findings;
  private final BitSet supports = new BitSet();
  private Optional<Score> score = Optional.empty();

  ClaimLevel(
      List<Judged> judged, ClaimFinder claims, Times times, MainClaim main, Findings findings) {
    this.judged = judged;
    this.claims = claims;
    this.times = times;
    this.main = main;
    this.findings = findings;
  }

  /** The points of the best support, once the level is known. */
  Optional<Score> score() {
    return score;
  }

  Level level() {
    var opposing = new BitSet();
    BitSet members = main.members();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      boolean supporting = claims.supports(i);
      if (judged.get(i).level() == Level.DENIED
          || (supporting && ClaimFinder.opposed(main.signature(), claims.signature(i)))) {
        opposing.set(i);
      } else if (supporting && !main.signature().opposes(claims.signature(i))) {
        supports.set(i);
      }
    }
    Optional<Judged> best = best();
    boolean denied = denied(opposing);
    if (best.isEmpty()) {
      return denied
          ? unsupported(
              Level.DENIED, "the main claim is denied on the record and nobody supports it")
          : unsupported(Level.NO_STATEMENT, "nobody supports the main claim");
    }
    Level single = best.get().level();
    if (denied && single.number() >= Level.ANON_SOURCED.number()) {
      findings.flag(Flag.DISPUTED, "a denial on the record meets support of " + single);
    } else if (denied) {
      return unsupported(
          Level.DENIED,
          "an on-record denial, and nothing stronger than " + single + " for the main claim");
    }
    Level level = together(single, best.get());
    if (unconfirmed()) {
      findings.flag(
          Flag.EXPLICIT_UNCONFIRMED, "the article itself marks the main claim as unconfirmed");
      level = capped(level);
    }
    int points = best.get().score().isPresent() ? best.get().score().get().points() : 0;
    score = Optional.of(new Score(level, points));
    return level;
  }

  private Level unsupported(Level level, String reason) {
    findings.because("level ", level, ": ", reason);
    return level;
  }

  private Level capped(Level level) {
    if (level.number() <= Level.ANON_SOURCED.number()) {
      return level;
    }
    findings.because("R9 the outlet marks the claim as unconfirmed: at most ANON_SOURCED");
    return Level.ANON_SOURCED;
  }

  /** The one with the highest score, the first of equal ones. */
  private Optional<Judged> best() {
    Optional<Judged> best = Optional.empty();
    for (int i = supports.nextSetBit(0); i >= 0; i = supports.nextSetBit(i + 1)) {
      Judged one = judged.get(i);
      if (best.isEmpty()
          || one.score().orElseThrow().compareTo(best.get().score().orElseThrow()) > 0) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  /** Whether one of them denies on the record what its party has not said since. */
  private boolean denied(BitSet opposing) {
    for (int i = opposing.nextSetBit(0); i >= 0; i = opposing.nextSetBit(i + 1)) {
      if (onRecord(i) && !superseded(i) && !ofItself(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean onRecord(int i) {
    return judged.get(i).facts().chain().origin().onRecord();
  }

  /** Who says first one thing and then the other is disputed by nobody. */
  private boolean ofItself(int opposing) {
    if (judged.get(opposing).level() != Level.DENIED) {
      for (int i = supports.nextSetBit(0); i >= 0; i = supports.nextSetBit(i + 1)) {
        if (judged.get(i).voice().equals(judged.get(opposing).voice())) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a party denied before it says itself now. */
  private boolean superseded(int denial) {
    Facts f = judged.get(denial).facts();
    if (times.formerly(f.statement(), f.placed())) {
      for (int i = supports.nextSetBit(0); i >= 0; i = supports.nextSetBit(i + 1)) {
        if (onRecord(i) && sameParty(denial, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Chief executive Lotte Brandis" who speaks of a company and of no other is the company's. */
  private boolean sameParty(int denial, int support) {
    var end = judged.get(support).facts().chain().end();
    var denier = judged.get(denial).facts().chain().end().referent();
    boolean ofDenier =
        end.type() == SourceType.NAMED_OFFICIAL
            && end.party().isEmpty()
            && denier.isPresent()
            && claims.signature(support).has(Signatures.key(denier.get()));
    return ofDenier || judged.get(denial).party().equals(judged.get(support).party());
  }

  /** Two independent parties are more than one: DOMAIN D1. */
  private Level together(Level single, Judged best) {
    var parties = new HashSet<String>();
    boolean onRecord = false;
    for (int i = supports.nextSetBit(0); i >= 0; i = supports.nextSetBit(i + 1)) {
      Judged one = judged.get(i);
      if (one.level().number() >= Level.ANON_SOURCED.number() && !dependent(one)) {
        parties.add(one.voice());
        onRecord |= one.level().number() >= Level.ON_RECORD.number();
      }
    }
    if (parties.size() >= 2) {
      Level level = onRecord ? Level.CONFIRMED : Level.CORROBORATED;
      findings.because(
          "level ",
          level,
          ": ",
          parties.size(),
          " independent parties, ",
          onRecord ? "one of them" : "none",
          " on the record");
      return level;
    }
    findings.because("level ", single, ": the best support, ", best.facts().chain().end().name());
    return single;
  }

  /**
   * Whether it is a document that an outlet shows which has its story from somebody: unknown
   * independence is none.
   */
  private boolean dependent(Judged one) {
    if (!one.document()) {
      return false;
    }
    Optional<String> outlet = one.outlet();
    for (int i = supports.nextSetBit(0); i >= 0; i = supports.nextSetBit(i + 1)) {
      if (outlet.isPresent()
          && !judged.get(i).document()
          && judged.get(i).outlet().equals(outlet)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an outlet marks it; that a party could not confirm it caps nothing. */
  private boolean unconfirmed() {
    BitSet members = main.members();
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      Facts f = judged.get(i).facts();
      SourceType source = f.chain().source().type();
      boolean mark =
          f.statement().cueClass() == CueClass.UNVERIFIED
              || source.media()
              || source == SourceType.OUTLET_VOICE;
      if (f.stance() == Stance.UNCONFIRMED && mark) {
        return true;
      }
    }
    return false;
  }
}
