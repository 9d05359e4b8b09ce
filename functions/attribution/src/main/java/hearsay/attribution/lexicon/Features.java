package hearsay.attribution.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of features and of their values that are not words; each is a number in the hot path. */
public final class Features {
  /** A name may stand here twice; only those who learn weights ask for them. */
  private static final List<String> NAMES = new ArrayList<>(1024);

  private static final List<List<String>> LISTS = new ArrayList<>();

  private static final int[] NUMBERS = new int[64];
  private static final int[] SIZES = new int[49];

  static {
    for (int i = 0; i < NUMBERS.length; i++) {
      NUMBERS[i] = named(String.valueOf(i));
    }
    for (int i = 0; i < SIZES.length; i++) {
      SIZES[i] = NUMBERS[rounded(i)];
    }
  }

  /** The number of a name, which {@link #names} has again. */
  public static int named(String name) {
    synchronized (NAMES) {
      NAMES.add(name);
    }
    return Words.hash(name);
  }

  /** Lets {@link #names} have names whose numbers the build has found. */
  public static void named(List<String> names) {
    synchronized (NAMES) {
      LISTS.add(names);
    }
  }

  /** All names by their numbers. */
  public static Map<Integer, String> names() {
    var names = new HashMap<Integer, String>();
    synchronized (NAMES) {
      NAMES.forEach(name -> names.put(Words.hash(name), name));
      for (List<String> list : LISTS) {
        list.forEach(name -> names.put(Words.hash(name), name));
      }
    }
    return names;
  }

  /** A count as a value; larger ones are cut. */
  public static int count(int count) {
    return NUMBERS[Math.max(0, Math.min(count, NUMBERS.length - 1))];
  }

  /** A count as one of few values: 0 1 2 3 4 6 8 12 16 24 32 48. */
  public static int size(int count) {
    return SIZES[Math.max(0, Math.min(count, SIZES.length - 1))];
  }

  private static int rounded(int size) {
    if (size <= 4) {
      return size;
    }
    int power = Integer.highestOneBit(size);
    return size >= power + power / 2 ? power + power / 2 : power;
  }

  /** Two values as one, written {@code one+other}. */
  public static int pair(int one, int other) {
    return one * 0x2545F491 + other;
  }

  /**
   * The key of a feature with two values; 0 for none. A sum of products, so that features which
   * share a value share its product; its upper bits are the better mixed ones.
   */
  public static long key(int feature, int one, int other) {
    return feature * 0x9E3779B97F4A7C15L + one * 0xC2B2AE3D27D4EB4FL + other * 0x165667B19E3779F9L;
  }

  private Features() {}
}
