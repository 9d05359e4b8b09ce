package hearsay.attribution.source;

/** What pronoun a person goes by, as far as the text or the given name tells. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** False only where both are known and differ. */
  public boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
