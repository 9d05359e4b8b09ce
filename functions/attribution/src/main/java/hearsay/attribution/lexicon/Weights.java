package hearsay.attribution.lexicon;

import java.nio.charset.StandardCharsets;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights {
  /** At most as many lines as that: a table is made for them before they are counted. */
  private static final int BYTES_A_LINE = 16;

  private static final int MOST_DIGITS = 8;

  private long[] keys;
  private float[] values;
  private int size;

  private Weights(int lines) {
    int room = Integer.highestOneBit(Math.max(8, lines)) * 4;
    keys = new long[room];
    values = new float[room];
  }

  public static Weights of(LexiconFiles files, String file) {
    byte[] bytes = files.bytes(file);
    var weights = new Weights(bytes.length / BYTES_A_LINE);
    int line = 1;
    for (int start = 0; start < bytes.length; line++) {
      int next = bytes[start] == '#' ? -1 : weights.plain(bytes, start);
      if (next < 0) {
        int end = end(bytes, start);
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        if (!text.isEmpty() && text.charAt(0) != '#') {
          weights.line(new Entry(file, line, text));
        }
        next = end + 1;
      }
      start = next;
    }
    if (weights.size == 0) {
      throw new LexiconException(file + ": expected a weight a line, found none");
    }
    return weights;
  }

  private static int end(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /**
   * Reads a line of ASCII from its bytes in one pass, because a start reads fifty thousand of them.
   *
   * @return where the next line begins, or −1: the line is another or wrong, {@link #line} is to
   *     tell
   */
  private int plain(byte[] bytes, int start) {
    int field = 0;
    int feature = 0;
    int one = 0;
    int two = 0;
    int pairs = 0;
    int from = start;
    int hash = Words.BASIS;
    int number = 0;
    boolean whole = false;
    int at = start;
    for (; ; at++) {
      int c = at < bytes.length ? bytes[at] : '\n';
      if (c == '\n') {
        break;
      } else if (c == ' ') {
        int value = Features.pair(pairs, none(bytes, from, at) ? 0 : hash);
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
        number = 0;
        whole = false;
      } else if (c == '+' && at > from && at + 1 < bytes.length && bytes[at + 1] > ' ') {
        pairs += none(bytes, from, at) ? 0 : hash;
        from = at + 1;
        hash = Words.BASIS;
      } else if (c <= ' ') {
        return -1;
      } else {
        hash = Words.next(hash, c);
        whole = c >= '0' && c <= '9' && (whole || number == 0);
        number = whole ? 10 * number + c - '0' : c == '-' && at == from ? 0 : 1;
      }
    }
    if (field < 2 || !whole || at - from > MOST_DIGITS) {
      return -1;
    }
    put(Features.key(feature, one, two), (bytes[from] == '-' ? -number : number) / 100f);
    return at + 1;
  }

  private static boolean none(byte[] bytes, int start, int end) {
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
    int at = slot(key);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    if (keys[at] == 0 && 2 * ++size > keys.length) {
      grow();
      put(key, value);
      return;
    }
    keys[at] = key;
    values[at] = value;
  }

  private void grow() {
    long[] old = keys;
    float[] weights = values;
    keys = new long[2 * old.length];
    values = new float[keys.length];
    size = 0;
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        put(old[i], weights[i]);
      }
    }
  }

  /** 0 for a feature without a weight. */
  public float of(long key) {
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return 0;
  }

  public int size() {
    return size;
  }

  private int slot(long key) {
    return (int) key & (keys.length - 1);
  }
}
