package hearsay.attribution.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights {
  private static final int WEIGHT_BITS = 12;
  private static final int MOST = (1 << WEIGHT_BITS - 1) - 1;
  private static final int KEYS_A_BUCKET = 3;

  /** Twenty bits of a key above the twelve of its weight; 0 where there is none. */
  private final int[] table;

  /** By bucket, how its keys are moved so that each has a place of its own. */
  private final char[] shifts;

  private final int size;

  private Weights(int[] table, char[] shifts, int size) {
    this.table = table;
    this.shifts = shifts;
    this.size = size;
  }

  /** Without any weight. */
  static Weights none() {
    return new Weights(new int[1], new char[1], 0);
  }

  /** Throws {@link LexiconException} with file, line and what is expected. */
  public static Weights of(LexiconFiles files, String file) {
    var lines = new Lines(file, files.bytes(file));
    lines.read();
    if (lines.weights.isEmpty()) {
      throw new LexiconException(file + ": expected a weight a line, found none");
    }
    return of(lines.weights);
  }

  /**
   * Gives every key a place of its own ("hash, displace and compress", Belazzougui, Botelho and
   * Dietzfelbinger 2009): the keys of a bucket are moved together until all fall on free places,
   * the fullest buckets first. So a question looks at one place and takes no branch, which counts
   * because most features that are asked for have no weight.
   */
  private static Weights of(Map<Long, Integer> hundredths) {
    int room = Integer.highestOneBit(hundredths.size() + hundredths.size() / 8) * 2;
    Optional<Weights> placed = Optional.empty();
    for (; placed.isEmpty(); room *= 2) {
      var buckets = new char[Integer.highestOneBit(1 + room / KEYS_A_BUCKET)];
      var weights = new Weights(new int[room], buckets, hundredths.size());
      placed = weights.place(hundredths) ? Optional.of(weights) : Optional.empty();
    }
    return placed.get();
  }

  private boolean place(Map<Long, Integer> hundredths) {
    List<List<Long>> buckets = new ArrayList<>();
    for (int i = 0; i < shifts.length; i++) {
      buckets.add(new ArrayList<>());
    }
    for (Long key : hundredths.keySet()) {
      buckets.get(bucket(key)).add(key);
    }
    buckets.sort((one, other) -> other.size() - one.size());
    var taken = new BitSet(table.length);
    for (List<Long> keys : buckets) {
      if (!keys.isEmpty() && !move(keys, taken)) {
        return false;
      }
      for (long key : keys) {
        table[place(key)] =
            check(key) << WEIGHT_BITS | hundredths.get(key) & ((1 << WEIGHT_BITS) - 1);
      }
    }
    return true;
  }

  /** Finds the least shift that brings the keys of a bucket to free places, and takes them. */
  private boolean move(List<Long> keys, BitSet taken) {
    int bucket = bucket(keys.get(0));
    for (int shift = 0; shift <= Character.MAX_VALUE; shift++) {
      shifts[bucket] = (char) shift;
      int free = 0;
      while (free < keys.size() && !taken.get(place(keys.get(free)))) {
        taken.set(place(keys.get(free++)));
      }
      if (free == keys.size()) {
        return true;
      }
      for (int i = 0; i < free; i++) {
        taken.clear(place(keys.get(i)));
      }
    }
    return false;
  }

  /** In hundredths; 0 for a feature without a weight. */
  int of(long key) {
    int entry = table[place(key)];
    int difference = (entry >>> WEIGHT_BITS) ^ check(key);
    int same = (difference - 1) >> 31;
    return (entry << 32 - WEIGHT_BITS >> 32 - WEIGHT_BITS) & same;
  }

  private int bucket(long key) {
    return (int) key & (shifts.length - 1);
  }

  private int place(long key) {
    int shift = shifts[bucket(key)];
    return ((int) (key >>> 12) + shift * ((int) (key >>> 28) | 1)) & (table.length - 1);
  }

  private static int check(long key) {
    return (int) (key >>> 32 + WEIGHT_BITS);
  }

  public int size() {
    return size;
  }

  /** Reads the lines of one file. */
  private static final class Lines {
    private static final int MOST_DIGITS = 3;

    private final String file;
    private final byte[] bytes;
    private final Map<Long, Integer> weights = new HashMap<>();

    Lines(String file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes;
    }

    void read() {
      int line = 1;
      for (int start = 0; start < bytes.length; line++) {
        int next = bytes[start] == '#' ? -1 : plain(start);
        if (next < 0) {
          int end = end(start);
          String text = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
          if (!text.isEmpty() && text.charAt(0) != '#') {
            line(new Entry(file, line, text));
          }
          next = end + 1;
        }
        start = next;
      }
    }

    private int end(int start) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      return end;
    }

    /**
     * Reads a line of ASCII from its bytes in one pass, because a start reads fifty thousand of
     * them.
     *
     * @return where the next line begins, or −1: the line is another or wrong, {@link #line} is to
     *     tell
     */
    private int plain(int start) {
      int field = 0;
      int feature = 0;
      int one = 0;
      int two = 0;
      int pairs = 0;
      int from = start;
      int hash = Words.BASIS;
      int at = start;
      for (int c = at(at); c != '\n'; c = at(++at)) {
        for (; c > '+'; c = at(++at)) {
          hash = Words.next(hash, c);
        }
        if (c == '\n') {
          break;
        } else if (c == ' ') {
          int value = Features.pair(pairs, none(from, at) ? 0 : hash);
          switch (field++) {
            case 0 -> feature = value;
            case 1 -> one = value;
            case 2 -> two = value;
            default -> {
              return -1;
            }
          }
          from = at + 1;
          pairs = 0;
          hash = Words.BASIS;
        } else if (c == '+' && at > from && at(at + 1) > ' ') {
          pairs += none(from, at) ? 0 : hash;
          from = at + 1;
          hash = Words.BASIS;
        } else if (c < ' ') {
          return -1;
        } else {
          hash = Words.next(hash, c);
        }
      }
      if (field < 2 || !whole(from, at)) {
        return -1;
      }
      put(Features.key(feature, one, two), number(from, at));
      return at + 1;
    }

    private int at(int offset) {
      return offset < bytes.length ? bytes[offset] : '\n';
    }

    private boolean whole(int start, int end) {
      int digits = bytes[Math.min(start, bytes.length - 1)] == '-' ? start + 1 : start;
      for (int i = digits; i < end; i++) {
        if (bytes[i] < '0' || bytes[i] > '9') {
          return false;
        }
      }
      return digits < end && end - digits <= MOST_DIGITS;
    }

    private int number(int start, int end) {
      boolean negative = bytes[start] == '-';
      int number = 0;
      for (int i = negative ? start + 1 : start; i < end; i++) {
        number = 10 * number + bytes[i] - '0';
      }
      return negative ? -number : number;
    }

    private boolean none(int start, int end) {
      return end == start + 4
          && bytes[start] == 'v'
          && bytes[start + 1] == 'o'
          && bytes[start + 2] == 'i'
          && bytes[start + 3] == 'd';
    }

    private void line(Entry entry) {
      String text = entry.text();
      int last = text.lastIndexOf(' ');
      int one = text.indexOf(' ');
      if (one < 0 || last == one) {
        throw entry.expected("a feature, one or two values and a weight");
      }
      int two = text.indexOf(' ', one + 1);
      int feature = Words.hash(text, 0, one);
      int first = value(text, one + 1, two);
      int second = two == last ? 0 : value(text, two + 1, last);
      put(Features.key(feature, first, second), weight(entry, text, last + 1));
    }

    /** A word or a name; two with a plus between are one value; {@code void} is none. */
    private static int value(String text, int start, int end) {
      int plus = text.indexOf('+', start + 1);
      if (plus > 0 && plus < end - 1) {
        return Features.pair(value(text, start, plus), value(text, plus + 1, end));
      }
      return end == start + 4 && text.startsWith("void", start) ? 0 : Words.hash(text, start, end);
    }

    /** Hundredths, written as an integer: a whole file of them is read faster so. */
    private static int weight(Entry entry, String text, int start) {
      try {
        int hundredths = Integer.parseInt(text, start, text.length(), 10);
        if (Math.abs(hundredths) <= MOST) {
          return hundredths;
        }
      } catch (NumberFormatException e) {
        // Told below, as what is too large.
      }
      throw entry.expected(
          "a weight in hundredths (a whole number from -" + MOST + " to " + MOST + ") at the end");
    }

    private void put(long key, int hundredths) {
      weights.put(key, hundredths);
    }
  }
}
