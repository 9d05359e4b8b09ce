package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Features;

/** What a cue does with its content: DOMAIN B. */
public enum CueClass {
  SAY,
  PRESENT_TRUE,
  RELAY,
  CONFIRM,
  REVEAL,
  CLAIM,
  BELIEVE,
  PREDICT,
  SUGGEST,
  HEARSAY,
  DENY,
  NO_RESPONSE,
  UNVERIFIED,
  ACCUSE,
  DIRECT,
  EVALUATE,
  NOMINAL,
  CREDIT;

  private final int number = Features.named(name());

  /** Its number as the value of a feature. */
  public int number() {
    return number;
  }
}
