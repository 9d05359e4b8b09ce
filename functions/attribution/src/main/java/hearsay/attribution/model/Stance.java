package hearsay.attribution.model;

/** What the source does with the content. */
public enum Stance {
  ASSERT,
  CONFIRM,
  CLAIM,
  BELIEVE,
  ACCUSE,
  DIRECT,
  COMMIT,
  DENY,
  NO_RESPONSE,
  UNCONFIRMED
}
