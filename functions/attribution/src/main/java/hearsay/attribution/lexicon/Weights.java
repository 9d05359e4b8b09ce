package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights implements Compiled {
  private static final int WEIGHT_BITS = 12;
  private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;
  private static final int MOST = (1 << (WEIGHT_BITS - 1)) - 1;
  private static final int KEYS_A_BUCKET = 3;
  private static final String VOID = "void";

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
    return of(files, file, Columns.NONE);
  }

  /**
   * With the weights of these options side by side. Throws {@link LexiconException} with file, line
   * and what is expected.
   */
  public static Weights of(LexiconFiles files, String file, Columns columns) {
    return files.isText(file)
        ? files.keep(file, of(file, files.lines(file), columns))
        : read(files.part(file));
  }

  private static Weights of(String file, List<Entry> lines, Columns columns) {
    Map<Long, Row> rows = new HashMap<>();
    for (Entry line : lines) {
      String text = line.text().strip();
      if (!text.isEmpty() && text.charAt(0) != '#') {
        put(new Entry(file, line.line(), text), columns, rows);
      }
    }
    if (rows.isEmpty()) {
      throw new LexiconException(file + ": expected a weight a line, found none");
    }
    return of(rows.values());
  }

  /** Hundredths by column, with a key for all. */
  private record Row(long key, Map<Integer, Integer> hundredths) {
    Row(long key) {
      this(key, new TreeMap<>());
    }
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
   * Gives every row places of its own ("hash, displace and compress", Belazzougui, Botelho and
   * Dietzfelbinger 2009): the rows of a bucket are moved together until all fall on free places,
   * the fullest buckets first. So a question looks at one place and takes no branch, which counts
   * because many features that are asked for have no weight.
   */
  private static Weights of(Collection<Row> rows) {
    int size = size(rows);
    int room = Integer.highestOneBit(size + size / 8) * 2;
    Optional<Weights> placed = Optional.empty();
    for (; placed.isEmpty(); room *= 2) {
      var buckets = new char[Integer.highestOneBit(1 + room / KEYS_A_BUCKET)];
      var weights = new Weights(new int[room], buckets, size);
      placed = weights.place(rows) ? Optional.of(weights) : Optional.empty();
    }
    return placed.get();
  }

  private static int size(Collection<Row> rows) {
    int size = 0;
    for (Row row : rows) {
      size += row.hundredths().size();
    }
    return size;
  }

  private boolean place(Collection<Row> rows) {
    List<List<Row>> buckets = new ArrayList<>();
    for (int i = 0; i < shifts.length; i++) {
      buckets.add(new ArrayList<>());
    }
    for (Row row : rows) {
      buckets.get(bucket(row.key())).add(row);
    }
    buckets.sort((one, other) -> size(other) - size(one));
    var taken = new BitSet(table.length);
    for (List<Row> bucket : buckets) {
      if (!bucket.isEmpty() && !move(bucket, taken)) {
        return false;
      }
      for (Row row : bucket) {
        int check = check(row.key()) << WEIGHT_BITS;
        row.hundredths().forEach((column, w) -> table[at(row, column)] = check | (w & WEIGHT));
      }
    }
    return true;
  }

  /** Finds the least shift that brings the rows of a bucket to free places, and takes them. */
  private boolean move(List<Row> rows, BitSet taken) {
    int bucket = bucket(rows.get(0).key());
    for (int shift = 0; shift <= Character.MAX_VALUE; shift++) {
      shifts[bucket] = (char) shift;
      int[] places = places(rows);
      int free = 0;
      while (free < places.length && !taken.get(places[free])) {
        taken.set(places[free++]);
      }
      if (free == places.length) {
        return true;
      }
      for (int i = 0; i < free; i++) {
        taken.clear(places[i]);
      }
    }
    return false;
  }

  private int[] places(List<Row> rows) {
    int[] places = new int[size(rows)];
    int size = 0;
    for (Row row : rows) {
      for (int column : row.hundredths().keySet()) {
        places[size++] = at(row, column);
      }
    }
    return places;
  }

  private int at(Row row, int column) {
    return (place(row.key()) + column) & (table.length - 1);
  }

  /**
   * In hundredths; 0 for a feature without a weight. All in one method, to be compiled into others.
   */
  int of(long key) {
    int shift = shifts[(int) (key >>> 30) & (shifts.length - 1)];
    int place = (int) (key >>> 16) + shift * ((int) key | 1);
    int entry = table[place & (table.length - 1)];
    int same = (((entry ^ (int) (key >>> 32)) >>> WEIGHT_BITS) - 1) >> 31;
    return ((entry << (32 - WEIGHT_BITS)) >> (32 - WEIGHT_BITS)) & same;
  }

  /**
   * What a row has for an option, in hundredths.
   *
   * @param place of the row, which all its options share
   */
  int of(long key, int place, int column) {
    int entry = table[(place + column) & (table.length - 1)];
    int difference = (entry >>> WEIGHT_BITS) ^ check(key);
    int same = (difference - 1) >> 31;
    return ((entry << (32 - WEIGHT_BITS)) >> (32 - WEIGHT_BITS)) & same;
  }

  private int bucket(long key) {
    return (int) (key >>> 30) & (shifts.length - 1);
  }

  /** Where the row of a key begins. */
  int place(long key) {
    int shift = shifts[bucket(key)];
    return ((int) (key >>> 16) + shift * ((int) key | 1)) & (table.length - 1);
  }

  private static int check(long key) {
    return (int) (key >>> (32 + WEIGHT_BITS));
  }

  public int size() {
    return size;
  }

  private static void put(Entry entry, Columns columns, Map<Long, Row> rows) {
    String text = entry.text();
    int last = text.lastIndexOf(' ');
    int one = text.indexOf(' ');
    if (one < 0 || last == one) {
      throw entry.expected("a feature, one or two values and a weight");
    }
    int behind = text.indexOf(' ', one + 1);
    String first = text.substring(one + 1, behind);
    String second = behind == last ? VOID : text.substring(behind + 1, last);
    int weight = weight(entry, text, last + 1);
    put(columns, Words.hash(text, 0, one), first, second, weight, rows);
  }

  private static void put(
      Columns columns, int feature, String first, String second, int weight, Map<Long, Row> rows) {
    boolean early = plus(first) > 0;
    String paired = early ? first : second;
    int plus = plus(paired);
    int column = columns.of(value(paired.substring(plus + 1)));
    int rest = plus < 0 ? 0 : value(paired.substring(0, plus));
    int one = column >= 0 && early ? rest : value(first);
    int other = column >= 0 && !early ? rest : value(second);
    rows.computeIfAbsent(Features.key(feature, one, other), Row::new)
        .hundredths()
        .put(Math.max(column, 0), weight);
  }

  /** A word or a name; two with a plus between are one value; {@code void} is none. */
  private static int value(String text) {
    int plus = plus(text);
    if (plus > 0) {
      return Features.pair(value(text.substring(0, plus)), value(text.substring(plus + 1)));
    }
    return text.equals(VOID) ? 0 : Words.hash(text);
  }

  /** Where a pair is parted, or −1. */
  private static int plus(String text) {
    int plus = text.indexOf('+', 1);
    return plus < text.length() - 1 ? plus : -1;
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
