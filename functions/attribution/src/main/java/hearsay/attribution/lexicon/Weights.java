package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights implements Compiled {
  static final int WEIGHT_BITS = 12;

  /** Twenty bits of a key above the twelve of its weight; 0 where there is none. */
  final int[] table;

  /** By bucket, how its keys are moved so that each has a place of its own. */
  final char[] shifts;

  private final int size;

  Weights(int[] table, char[] shifts, int size) {
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
        ? files.keep(file, WeightsText.read(file, files.lines(file), columns))
        : read(files.part(file));
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

  /** Which bucket the row of a key is in. */
  int bucket(long key) {
    return (int) (key >>> 30) & (shifts.length - 1);
  }

  /** Where the row of a key begins. */
  int place(long key) {
    int shift = shifts[bucket(key)];
    return ((int) (key >>> 16) + shift * ((int) key | 1)) & (table.length - 1);
  }

  /** The bits of a key that stand beside its weight. */
  static int check(long key) {
    return (int) (key >>> (32 + WEIGHT_BITS));
  }

  public int size() {
    return size;
  }
}
