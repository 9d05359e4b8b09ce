package hearsay.attribution.lexicon;

import java.util.Arrays;

/**
 * A decision between options, each described by features whose weights are added up; used again and
 * again by one thread.
 */
public final class Choice {
  private static final float MOST_MARGIN = 5;
  private static final float HUNDREDTH = 0.01f;

  /** Hundredths by which an option is so much less likely that it does not count: e⁻⁸. */
  private static final int NEGLIGIBLE = -800;

  private static final Weights NONE = Weights.none();

  /** By option, in hundredths: what was added before it, and behind the last one the sum. */
  private int[] sums = new int[64];

  private Weights weights = NONE;
  private int sum;
  private int options;
  private int best;
  private int second = -1;

  private final boolean recording;
  private long[] keys = {};
  private int[] parts = {};
  private int[] begins = {};
  private int size;

  public Choice() {
    this(false);
  }

  private Choice(boolean recording) {
    this.recording = recording;
  }

  /** One that weighs nothing and remembers what it is told, for those who learn weights. */
  public static Choice recording() {
    return new Choice(true);
  }

  /** Forgets all options. */
  public Choice begin(Weights weights) {
    this.weights = weights;
    sum = 0;
    options = 0;
    size = 0;
    return this;
  }

  /** What is added from here on describes the next option. */
  public Choice option() {
    if (options + 2 > sums.length) {
      sums = Arrays.copyOf(sums, 2 * sums.length);
    }
    sums[options++] = sum;
    if (recording) {
      begins = Arrays.copyOf(begins, options);
      begins[options - 1] = size;
    }
    return this;
  }

  public void add(int feature, int value) {
    add(feature, value, 0);
  }

  public void add(int feature, int one, int other) {
    if (recording) {
      record(feature, one, other);
    } else {
      sum += weights.of(Features.key(feature, one, other));
    }
  }

  private void record(int feature, int one, int other) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size + 64);
      parts = Arrays.copyOf(parts, 3 * keys.length);
    }
    parts[3 * size] = feature;
    parts[3 * size + 1] = one;
    parts[3 * size + 2] = other;
    keys[size++] = Features.key(feature, one, other);
  }

  public int options() {
    return options;
  }

  /** The keys that describe an option of a recording choice. */
  public long[] keys(int option) {
    return Arrays.copyOfRange(keys, begins[option], end(option));
  }

  /** Feature, value and value of each of the {@link #keys}, one behind the other. */
  public int[] parts(int option) {
    return Arrays.copyOfRange(parts, 3 * begins[option], 3 * end(option));
  }

  private int end(int option) {
    return option + 1 == options ? size : begins[option + 1];
  }

  /** What speaks for an option, in log-odds. */
  public float score(int option) {
    return hundredths(option) * HUNDREDTH;
  }

  private int hundredths(int option) {
    return (option + 1 == options ? sum : sums[option + 1]) - sums[option];
  }

  /** The option with the highest score, the first of equal ones. */
  public int best() {
    best = 0;
    second = -1;
    for (int option = 1; option < options; option++) {
      int score = hundredths(option);
      if (score > hundredths(best)) {
        second = best;
        best = option;
      } else if (second < 0 || score > hundredths(second)) {
        second = option;
      }
    }
    return best;
  }

  /** The option with the second highest score behind {@link #best}, or −1 for none. */
  public int second() {
    return second;
  }

  /** How far the second option is behind the best in log-odds, at most {@value #MOST_MARGIN}. */
  public float margin() {
    return second < 0 ? MOST_MARGIN : Math.min(score(best) - score(second), MOST_MARGIN);
  }

  /** The share of an option in the sum of all options' likelihoods. */
  public float probability(int option) {
    double likelihoods = 0;
    for (int other = 0; other < options; other++) {
      int difference = hundredths(other) - hundredths(option);
      likelihoods += difference < NEGLIGIBLE ? 0 : Math.exp(difference * HUNDREDTH);
    }
    return (float) (1 / likelihoods);
  }
}
