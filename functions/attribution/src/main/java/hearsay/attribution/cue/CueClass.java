package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Features;
import hearsay.attribution.model.Stance;

/** What a cue does with its content: DOMAIN B. */
public enum CueClass {
  SAY(Stance.ASSERT),
  PRESENT_TRUE(Stance.ASSERT),
  RELAY(Stance.ASSERT),
  CONFIRM(Stance.CONFIRM),
  REVEAL(Stance.ASSERT),
  CLAIM(Stance.CLAIM),
  BELIEVE(Stance.BELIEVE),
  PREDICT(Stance.BELIEVE),
  SUGGEST(Stance.ASSERT),
  HEARSAY(Stance.ASSERT),
  DENY(Stance.DENY),
  NO_RESPONSE(Stance.NO_RESPONSE),
  UNVERIFIED(Stance.UNCONFIRMED),
  ACCUSE(Stance.ACCUSE),
  DIRECT(Stance.DIRECT),
  EVALUATE(Stance.BELIEVE),
  NOMINAL(Stance.ASSERT),
  CREDIT(Stance.ASSERT);

  private final int number = Features.named(name());
  private final Stance stance;

  CueClass(Stance stance) {
    this.stance = stance;
  }

  /** What a source does that speaks so, where neither cue nor content says otherwise. */
  public Stance stance() {
    return stance;
  }

  /** Its number as the value of a feature. */
  public int number() {
    return number;
  }
}
