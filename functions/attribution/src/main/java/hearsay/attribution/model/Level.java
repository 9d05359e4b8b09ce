package hearsay.attribution.model;

/** The confirmation scale: DOMAIN D1. */
public enum Level {
  DENIED(0, 5),
  UNSOURCED(1, 6),
  VAGUE(2, 6),
  RELAYED(3, 3),
  ANON_SOURCED(4, 3),
  ON_RECORD(5, 3),
  CORROBORATED(6, 2),
  PRIMARY_CONFIRMED(7, 2),
  CONFIRMED(8, 1),
  /** Off the scale: no comment, silence, "unconfirmed". */
  NO_STATEMENT(-1, 6);

  private final int number;
  private final int credibility;

  Level(int number, int credibility) {
    this.number = number;
    this.credibility = credibility;
  }

  /** 0 to 8; -1 for {@link #NO_STATEMENT}, which is off the scale. */
  public int number() {
    return number;
  }

  /** The credibility digit of STANAG 2511, 1 (confirmed) to 6 (cannot be judged). */
  public int credibility() {
    return credibility;
  }

  public boolean onScale() {
    return number >= 0;
  }
}
