package hearsay.attribution.lexicon;

import java.nio.charset.StandardCharsets;

/**
 * How much each feature speaks for an option: a text file, {@code feature value [value] weight} a
 * line. The weights are sums over counted examples and are learned by {@code functions/measure}.
 */
public final class Weights {
  private final long[] keys;
  private final float[] values;
  private int size;

  private Weights(int lines) {
    int room = Integer.highestOneBit(Math.max(8, lines)) * 4;
    keys = new long[room];
    values = new float[room];
  }

  public static Weights of(LexiconFiles files, String file) {
    byte[] bytes = files.bytes(file);
    int lines = 1;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    var weights = new Weights(lines);
    int line = 1;
    for (int start = 0; start < bytes.length; line++) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end > start && bytes[start] != '#') {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        weights.line(new Entry(file, line, text));
      }
      start = end + 1;
    }
    return weights;
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
    size += keys[at] == 0 ? 1 : 0;
    keys[at] = key;
    values[at] = value;
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
