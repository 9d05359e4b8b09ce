package hearsay.attribution.lexicon;

import java.util.Arrays;

/** A decision between options, each described by features; used again and again by one thread. */
public final class Choice {
  private static final float MOST_MARGIN = 5;

  private long[] keys = new long[512];
  private int[] begins = new int[64];
  private float[] scores = new float[64];
  private int[] parts = {};
  private float highest;
  private int second = -1;
  private int options;
  private int size;
  private final boolean recording;

  public Choice() {
    this(false);
  }

  private Choice(boolean recording) {
    this.recording = recording;
  }

  /** One that remembers what its keys were made of, for those who learn weights. */
  public static Choice recording() {
    return new Choice(true);
  }

  /** Forgets all options. */
  public Choice begin() {
    options = 0;
    size = 0;
    return this;
  }

  /** What is added from here on describes the next option. */
  public Choice option() {
    if (options + 1 == begins.length) {
      begins = Arrays.copyOf(begins, 2 * options + 2);
    }
    begins[options++] = size;
    return this;
  }

  public void add(int feature, int value) {
    add(feature, value, 0);
  }

  public void add(int feature, int one, int other) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    if (recording) {
      record(feature, one, other);
    }
    keys[size++] = Features.key(feature, one, other);
  }

  private void record(int feature, int one, int other) {
    if (parts.length < 3 * size + 3) {
      parts = Arrays.copyOf(parts, 6 * size + 48);
    }
    parts[3 * size] = feature;
    parts[3 * size + 1] = one;
    parts[3 * size + 2] = other;
  }

  /** Feature, value and value of each key of an option, one behind the other. */
  public int[] parts(int option) {
    return Arrays.copyOfRange(parts, 3 * begins[option], 3 * end(option));
  }

  public int options() {
    return options;
  }

  /** The keys that describe an option. */
  public long[] keys(int option) {
    return Arrays.copyOfRange(keys, begins[option], end(option));
  }

  private int end(int option) {
    return option + 1 == options ? size : begins[option + 1];
  }

  public float score(Weights weights, int option) {
    float sum = 0;
    for (int i = begins[option], end = end(option); i < end; i++) {
      sum += weights.of(keys[i]);
    }
    return sum;
  }

  /** The share of an option in the sum of all options' likelihoods, by the scores of the best. */
  public float probability(int option) {
    double sum = 0;
    for (int other = 0; other < options; other++) {
      sum += Math.exp(scores[other] - scores[option]);
    }
    return (float) (1 / sum);
  }

  /** The option with the second highest score of the last {@link #best}, or −1 for none. */
  public int second() {
    return second;
  }

  /** How far the second option was behind the best in log-odds, at most {@value #MOST_MARGIN}. */
  public float margin() {
    return second < 0 ? MOST_MARGIN : Math.min(highest - scores[second], MOST_MARGIN);
  }

  /** The option with the highest score, the first of equal ones. */
  public int best(Weights weights) {
    int best = 0;
    second = -1;
    highest = Float.NEGATIVE_INFINITY;
    if (scores.length < options) {
      scores = new float[begins.length];
    }
    for (int option = 0; option < options; option++) {
      float score = score(weights, option);
      scores[option] = score;
      if (score > highest) {
        second = option == 0 ? -1 : best;
        highest = score;
        best = option;
      } else if (second < 0 || score > scores[second]) {
        second = option;
      }
    }
    return best;
  }
}
