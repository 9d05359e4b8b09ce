package hearsay.results;

import java.util.Locale;

/**
 * S3's order of the events of one key: hexadecimal text of varying length, compared after padding
 * the shorter one with zeros on the right.
 */
public record Sequencer(String digits) implements Comparable<Sequencer> {
  /** Before every event: an object that no event told of. */
  public static final Sequencer LOWEST = new Sequencer("");

  public Sequencer {
    digits = digits.toUpperCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Sequencer other) {
    int length = Math.max(digits.length(), other.digits.length());
    return padded(length).compareTo(other.padded(length));
  }

  private String padded(int length) {
    return digits + "0".repeat(length - digits.length());
  }
}
