package hearsay.attribution.model;

/** How far the <em>source</em> commits itself to the content: the values of FactBank. */
public enum Factuality {
  CERTAIN("CT+", 0),
  PROBABLE("PR+", 1),
  POSSIBLE("PS+", 2),
  CERTAINLY_NOT("CT-", 0),
  PROBABLY_NOT("PR-", 1),
  POSSIBLY_NOT("PS-", 2),
  UNCOMMITTED("Uu", 3);

  private final String code;
  private final int doubt;

  Factuality(String code, int doubt) {
    this.code = code;
    this.doubt = doubt;
  }

  /** FactBank's code, as reports write it. */
  public String code() {
    return code;
  }

  /** How much doubt it leaves, 0 (certain) to 3 (uncommitted). */
  public int doubt() {
    return doubt;
  }

  /** Of what is said with a negated cue, as "did not suggest"; certainty leaves it open. */
  public Factuality negated() {
    return switch (this) {
      case PROBABLE -> PROBABLY_NOT;
      case POSSIBLE -> POSSIBLY_NOT;
      default -> UNCOMMITTED;
    };
  }

  public static Factuality of(String code) {
    for (Factuality value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("not a factuality: " + code);
  }
}
