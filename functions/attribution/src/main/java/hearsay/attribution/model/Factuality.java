package hearsay.attribution.model;

/** How far the <em>source</em> commits itself to the content: the values of FactBank. */
public enum Factuality {
  CERTAIN("CT+"),
  PROBABLE("PR+"),
  POSSIBLE("PS+"),
  CERTAINLY_NOT("CT-"),
  PROBABLY_NOT("PR-"),
  POSSIBLY_NOT("PS-"),
  UNCOMMITTED("Uu");

  private final String code;

  Factuality(String code) {
    this.code = code;
  }

  /** FactBank's code, as reports write it. */
  public String code() {
    return code;
  }

  /** How much doubt it leaves, 0 (certain) to 3 (uncommitted). */
  public int doubt() {
    return switch (this) {
      case CERTAIN, CERTAINLY_NOT -> 0;
      case PROBABLE, PROBABLY_NOT -> 1;
      case POSSIBLE, POSSIBLY_NOT -> 2;
      case UNCOMMITTED -> 3;
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
