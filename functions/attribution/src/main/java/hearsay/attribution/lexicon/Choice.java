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

  /** Of the hundredths from {@link #NEGLIGIBLE} to 0: nearly all that are asked for. */
  private static final double[] LIKELIHOODS = likelihoods();

  private static final Weights NONE = Weights.none();

  /** By option, in hundredths, but for the one that is being described. */
  private int[] sums = new int[64];

  private Weights weights = NONE;

  /** Of the option that is being described; −1 where all are described at once. */
  private int open;

  private int sum;
  private int options;
  private int[] chosen = {};
  private final long[] rows = new long[16];
  private final int[] places = new int[16];
  private int asked;
  private Columns columns = Columns.NONE;
  private int best;
  private int second = -1;

  private final boolean recording;
  private long[] keys = {};
  private int[] parts = {};

  /** The option that each of the keys describes. */
  private int[] described = {};

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
    if (options + 1 > sums.length) {
      sums = Arrays.copyOf(sums, 2 * sums.length);
    }
    if (options > 0) {
      sums[open] = sum;
    }
    sum = 0;
    open = options++;
    return this;
  }

  /**
   * What is told to {@link #each} describes all of these options.
   *
   * @param chosen the columns of the options
   */
  public Choice options(Columns columns, int[] chosen) {
    this.columns = columns;
    this.chosen = chosen;
    options = chosen.length;
    open = -1;
    return this;
  }

  /** A feature whose values are one and the option. */
  public void each(int feature, int one) {
    if (recording) {
      for (open = 0; open < options; open++) {
        record(feature, one, columns.number(chosen[open]));
      }
    } else {
      ask(Features.key(feature, one, 0));
    }
  }

  /** A feature whose values are one and the pair of another with the option. */
  public void each(int feature, int one, int before) {
    if (recording) {
      for (open = 0; open < options; open++) {
        record(feature, one, Features.pair(before, columns.number(chosen[open])));
      }
    } else {
      ask(Features.key(feature, one, before));
    }
  }

  /** A feature whose values are the pair of one with the option, and another. */
  public void eachPaired(int feature, int before, int other) {
    if (recording) {
      for (open = 0; open < options; open++) {
        record(feature, Features.pair(before, columns.number(chosen[open])), other);
      }
    } else {
      ask(Features.key(feature, before, other));
    }
  }

  private void ask(long row) {
    rows[asked] = row;
    places[asked++] = weights.place(row);
  }

  /** Adds up what the rows that were asked for have for each option. */
  private void weigh() {
    for (int option = 0; option < options; option++) {
      int column = chosen[option];
      int hundredths = 0;
      for (int i = 0; i < asked; i++) {
        hundredths += weights.of(rows[i], places[i], column);
      }
      sums[option] = hundredths;
    }
    asked = 0;
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
      described = Arrays.copyOf(described, keys.length);
    }
    described[size] = open;
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
    long[] found = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (described[i] == option) {
        found[count++] = keys[i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Feature, value and value of each of the {@link #keys}, one behind the other. */
  public int[] parts(int option) {
    int[] found = new int[3 * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (described[i] == option) {
        System.arraycopy(parts, 3 * i, found, count, 3);
        count += 3;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** What speaks for an option, in log-odds. */
  public float score(int option) {
    return hundredths(option) * HUNDREDTH;
  }

  private int hundredths(int option) {
    return option == open ? sum : sums[option];
  }

  /** The option with the highest score, the first of equal ones. */
  public int best() {
    if (asked > 0) {
      weigh();
    }
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
      likelihoods += likelihood(difference);
    }
    return (float) (1 / likelihoods);
  }

  /** e to the power of some hundredths. */
  private static double likelihood(int hundredths) {
    if (hundredths < NEGLIGIBLE) {
      return 0;
    }
    return hundredths > 0 ? Math.exp(hundredths * HUNDREDTH) : LIKELIHOODS[hundredths - NEGLIGIBLE];
  }

  private static double[] likelihoods() {
    double[] likelihoods = new double[1 - NEGLIGIBLE];
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = Math.exp((i + NEGLIGIBLE) * HUNDREDTH);
    }
    return likelihoods;
  }
}
