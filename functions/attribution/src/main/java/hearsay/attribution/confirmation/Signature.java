package hearsay.attribution.confirmation;

import java.util.HashMap;
import java.util.Map;

/**
 * What a stretch of text is about: its names and content words with their weights. Persons weigh
 * double, places half, because a story's places stand in every sentence.
 */
record Signature(Map<Integer, Double> weights, double total) {
  static final double NAMED_PERSON = 2;
  static final double WORD = 1;
  static final double PLACE = 0.5;
  private static final double SAME_CLAIM = 0.45;
  private static final double LEAST_SHARED = 1.5;

  static final class Builder {
    private final Map<Integer, Double> weights = new HashMap<>();
    private double total;

    void add(int what, double weight) {
      if (weights.putIfAbsent(what, weight) == null) {
        total += weight;
      }
    }

    Signature build() {
      return new Signature(weights, total);
    }
  }

  /** Whether two stretches tell of the same: the shared weight against the lighter of the two. */
  boolean matches(Signature other) {
    double shared = 0;
    double words = 0;
    for (var entry : weights.entrySet()) {
      Double weight = other.weights.get(entry.getKey());
      if (weight != null) {
        shared += Math.min(weight, entry.getValue());
        words += weight == WORD ? 1 : 0;
      }
    }
    return words > 0
        && shared >= LEAST_SHARED
        && shared >= SAME_CLAIM * Math.min(total, other.total);
  }
}
