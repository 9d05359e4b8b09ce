package hearsay.attribution.source;

/** How a source is referred to, and so how its antecedent is looked for. */
public enum Reference {
  /** It needs no antecedent. */
  NONE,
  HE,
  SHE,
  IT,
  THEY,
  /** who, which, that. */
  RELATIVE,
  /** I, we: the speaker of the text around it. */
  SPEAKER,
  /** "the newspaper", "the officials", "the minister". */
  DEFINITE;

  public boolean pronoun() {
    return this != NONE && this != DEFINITE;
  }
}
