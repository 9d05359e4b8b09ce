package hearsay.attribution.model;

/**
 * The parts of the sourcing index, always shown with it.
 *
 * @param a 5 × level of the main claim, 0 to 40
 * @param b 20 × share of origins on the record
 * @param c 5 × distinct parties that assert something and have access, at most 15
 * @param d 15 × share of statements traceable to a named or described source
 * @param e 10 when a party's response, or its silence, is reported
 * @param penalty 0 or less: overclaim, main claim in own voice
 */
public record IndexParts(int a, int b, int c, int d, int e, int penalty) {
  /** 0 to 100. */
  public int index() {
    return Math.clamp(a + b + c + d + e + penalty, 0, 100);
  }
}
