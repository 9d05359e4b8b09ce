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
  UNCONFIRMED;

  /** Whether the source says that something is so or is not so. */
  public boolean commits() {
    return this != NO_RESPONSE && this != UNCONFIRMED && this != DIRECT && this != COMMIT;
  }
}
