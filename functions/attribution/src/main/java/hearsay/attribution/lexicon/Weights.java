package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
public final class Weights implements Compiled {
  private static final int WEIGHT_BITS = 12;
  private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;
  private static final int MOST = (1 << (WEIGHT_BITS - 1)) - 1;
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
    return files.isText(file)
        ? files.keep(file, of(file, files.lines(file)))
        : read(files.part(file));
  }

  private static Weights of(String file, List<Entry> lines) {
    Map<Long, Integer> hundredths = new HashMap<>();
    for (Entry line : lines) {
      String text = line.text().strip();
      if (!text.isEmpty() && text.charAt(0) != '#') {
        put(new Entry(file, line.line(), text), hundredths);
      }
    }
    if (hundredths.isEmpty()) {
      throw new LexiconException(file + ": expected a weight a line, found none");
    }
    return of(hundredths);
  }

  /** Compiled it is how many buckets, places and weights there are, then the shifts, the table. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(shifts.length);
    out.writeInt(table.length);
    out.writeInt(size);
    for (char shift : shifts) {
      out.writeChar(shift);
    }
    for (int entry : table) {
      out.writeInt(entry);
    }
  }

  static Weights read(ByteBuffer in) {
    char[] shifts = new char[in.getInt()];
    int[] table = new int[in.getInt()];
    int size = in.getInt();
    in.asCharBuffer().get(shifts);
    in.position(in.position() + Character.BYTES * shifts.length).asIntBuffer().get(table);
    return new Weights(table, shifts, size);
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
            (check(key) << WEIGHT_BITS) | (hundredths.getOrDefault(key, 0) & WEIGHT);
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
    return ((entry << (32 - WEIGHT_BITS)) >> (32 - WEIGHT_BITS)) & same;
  }

  private int bucket(long key) {
    return (int) key & (shifts.length - 1);
  }

  private int place(long key) {
    int shift = shifts[bucket(key)];
    return ((int) (key >>> 12) + shift * ((int) (key >>> 28) | 1)) & (table.length - 1);
  }

  private static int check(long key) {
    return (int) (key >>> (32 + WEIGHT_BITS));
  }

  public int size() {
    return size;
  }

  private static void put(Entry entry, Map<Long, Integer> hundredths) {
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
    hundredths.put(Features.key(feature, first, second), weight(entry, text, last + 1));
  }

  /** A word or a name; two with a plus between are one value; {@code void} is none. */
  private static int value(String text, int start, int end) {
    int plus = text.indexOf('+', start + 1);
    if (plus > 0 && plus < end - 1) {
      return Features.pair(value(text, start, plus), value(text, plus + 1, end));
    }
    return end == start + 4 && text.startsWith("void", start) ? 0 : Words.hash(text, start, end);
  }

  /** Hundredths, which fit the bits of a weight. */
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
}
