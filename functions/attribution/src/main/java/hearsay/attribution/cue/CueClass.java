package hearsay.attribution.cue;

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
  CREDIT
}
