package hearsay.attribution.lexicon;

import java.nio.charset.StandardCharsets;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights {
  private static final long UPPER = 0xFFFF_FFFF_0000_0000L;

  /**
   * The upper half of a key and the weight side by side, so that a question touches one line of the
   * cache; the lower half of the key is the place.
   */
  private final long[] table;

  private int size;

  private Weights(Lines lines) {
    table = new long[Integer.highestOneBit(Math.max(8, lines.size)) * 4];
    for (int i = 0; i < lines.size; i++) {
      put(lines.keys[i], lines.values[i]);
    }
  }

  /** Throws {@link LexiconException} with file, line and what is expected. */
  public static Weights of(LexiconFiles files, String file) {
    var lines = new Lines(file, files.bytes(file));
    lines.read();
    if (lines.size == 0) {
      throw new LexiconException(file + ": expected a weight a line, found none");
    }
    return new Weights(lines);
  }

  private void put(long key, float value) {
    int at = (int) key & (table.length - 1);
    while (table[at] != 0 && ((table[at] ^ key) & UPPER) != 0) {
      at = (at + 1) & (table.length - 1);
    }
    size += table[at] == 0 ? 1 : 0;
    table[at] = (key & UPPER) | (Float.floatToRawIntBits(value) & ~UPPER);
  }

  /** 0 for a feature without a weight. */
  public float of(long key) {
    long[] entries = table;
    int at = (int) key & (entries.length - 1);
    for (long entry = entries[at]; entry != 0; entry = entries[at]) {
      if (((entry ^ key) & UPPER) == 0) {
        return Float.intBitsToFloat((int) entry);
      }
      at = (at + 1) & (entries.length - 1);
    }
    return 0;
  }

  public int size() {
    return size;
  }

  /** Reads the lines of one file. */
  private static final class Lines {
    private static final int LEAST_BYTES = 6;
    private static final int MOST_DIGITS = 8;

    private final String file;
    private final byte[] bytes;
    private final long[] keys;
    private final float[] values;
    private int size;

    Lines(String file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes;
      this.keys = new long[bytes.length / LEAST_BYTES + 1];
      this.values = new float[keys.length];
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
      put(Features.key(feature, one, two), number(from, at) / 100f);
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
    private static float weight(Entry entry, String text, int start) {
      try {
        return Integer.parseInt(text, start, text.length(), 10) / 100f;
      } catch (NumberFormatException e) {
        throw entry.expected("a weight in hundredths (a whole number) at the end");
      }
    }

    private void put(long key, float value) {
      keys[size] = key;
      values[size++] = value;
    }
  }
}
