package hearsay.attribution.confirmation;

import java.util.HashMap;
import java.util.Map;

/**
 * What a stretch of text is about: its names and content words with their weights. Persons weigh
 * double, places half, because a story's places stand in every sentence.
 *
 * @param names how many names
 * @param pronoun a pronoun stands for a name
 * @param negated what its main clause says is not so: the first word or name behind the negation,
 *     {@link #NO_WORD} where none follows ("it was not"), {@link #LEFT_OPEN} where it denies
 *     nothing ("not yet closed"), 0 where nothing is negated
 */
record Signature(
    Map<Integer, Double> weights, double total, int names, boolean pronoun, int negated) {
  static final int NO_WORD = 1;
  static final int LEFT_OPEN = 2;
  static final double NAMED_PERSON = 2;
  static final double WORD = 1;
  static final double PLACE = 0.5;
  private static final double SAME_CLAIM = 0.45;
  private static final double LEAST_SHARED = 1.5;

  static final class Builder {
    private final Map<Integer, Double> weights = new HashMap<>();
    private double total;
    private int names;
    private boolean pronoun;
    private int negated;

    void negated(int what) {
      negated = negated == 0 ? what : negated;
    }

    void pronoun() {
      pronoun = true;
    }

    void add(int what, double weight) {
      if (weights.putIfAbsent(what, weight) == null) {
        total += weight;
        names += weight == WORD ? 0 : 1;
      }
    }

    Signature build() {
      return new Signature(weights, total, names, pronoun, negated);
    }
  }

  /** Whether two stretches tell of the same: the shared weight against the lighter of the two. */
  boolean matches(Signature other) {
    double shared = 0;
    int words = 0;
    int same = 0;
    for (var entry : weights.entrySet()) {
      Double weight = other.weights.get(entry.getKey());
      if (weight != null) {
        shared += Math.min(weight, entry.getValue());
        words += weight == WORD ? 1 : 0;
        same += weight == WORD ? 0 : 1;
      }
    }
    boolean sameNames = same > 0 || names == 0 || other.pronoun;
    return sameNames
        && words > 0
        && shared >= LEAST_SHARED
        && shared >= SAME_CLAIM * Math.min(total, other.total);
  }

  /** The same as it is said by those whom it contradicts. */
  Signature affirmed() {
    return negated == 0 ? this : new Signature(weights, total, names, pronoun, 0);
  }

  /** Whether this says is not so what the other says is so. */
  boolean contradicts(Signature other) {
    return negated != 0
        && other.negated == 0
        && other.weights.containsKey(negated)
        && (other.matches(this) || within(other));
  }

  /**
   * Whether one of the two says no to the other, or leaves it open, so that neither supports it.
   */
  boolean opposes(Signature other) {
    return says(other) || other.says(this);
  }

  private boolean says(Signature other) {
    boolean no = weights.isEmpty() || negated == LEFT_OPEN || other.weights.containsKey(negated);
    return negated != 0 && other.negated == 0 && no;
  }

  /** Whether it has no words of its own beside the other's, and enough of them to be about it. */
  private boolean within(Signature other) {
    return (pronoun || weights.size() > 1) && other.weights.keySet().containsAll(weights.keySet());
  }

  /** Whether it names persons. */
  boolean personal() {
    return weights.containsValue(NAMED_PERSON);
  }
}
