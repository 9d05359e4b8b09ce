package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file of the lexicon says of words and phrases: each by its number, with one of few texts,
 * as {@code minister} with {@code OFFICIAL}. The loader of the file makes it and knows what the
 * texts mean.
 *
 * <p>Compiled it is the texts, a line each; then the numbers, ascending, as differences; then how
 * many words and which text each has; then how phrases begin. Numbers stand in {@link Planes}.
 */
public final class WordList implements Compiled {
  private final List<String> texts;
  private final int[] numbers;
  private final byte[] words;
  private final int[] places;
  private final int[] firsts;

  private WordList(List<String> texts, int[] numbers, byte[] words, int[] places, int[] firsts) {
    this.texts = texts;
    this.numbers = numbers;
    this.words = words;
    this.places = places;
    this.firsts = firsts;
  }

  /** Each text once, in the order of the file. */
  public List<String> texts() {
    return texts;
  }

  /** What the texts mean where each is the name of a constant. */
  public <E extends Enum<E>> List<E> constants(E[] constants) {
    var named = new ArrayList<E>(texts.size());
    for (String text : texts) {
      named.add(constant(text, constants));
    }
    return named;
  }

  /** The constant of a name; {@code valueOf} would cost a cold start a millisecond. */
  public static <E extends Enum<E>> E constant(String name, E[] constants) {
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new LexiconException(
        "expected one of " + List.of(constants) + ", found \"" + name + "\"");
  }

  int size() {
    return numbers.length;
  }

  /** The number of a word or phrase; they ascend, as numbers without a sign. */
  int number(int i) {
    return numbers[i];
  }

  int words(int i) {
    return words[i];
  }

  /** Which of the texts belongs to a word or phrase. */
  int place(int i) {
    return places[i];
  }

  /** The numbers of all that phrases of several words begin with: one word, two words, … */
  int[] firsts() {
    return firsts;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    byte[] lines = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    out.writeInt(lines.length);
    out.write(lines);
    writeAscending(out, numbers);
    out.write(words);
    Planes.write(out, places, Short.BYTES);
    writeAscending(out, firsts);
  }

  private static void writeAscending(DataOutputStream out, int[] numbers) throws IOException {
    int[] steps = new int[numbers.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = numbers[i] - (i == 0 ? 0 : numbers[i - 1]);
    }
    out.writeInt(steps.length);
    Planes.write(out, steps, Integer.BYTES);
  }

  static WordList read(ByteBuffer in) {
    byte[] lines = new byte[in.getInt()];
    in.get(lines);
    int[] numbers = readAscending(in);
    byte[] words = new byte[numbers.length];
    in.get(words);
    int[] places = Planes.read(in, numbers.length, Short.BYTES);
    List<String> texts = lines(new String(lines, StandardCharsets.UTF_8));
    return new WordList(texts, numbers, words, places, readAscending(in));
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static int[] readAscending(ByteBuffer in) {
    int[] numbers = Planes.read(in, in.getInt(), Integer.BYTES);
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] += numbers[i - 1];
    }
    return numbers;
  }

  /** Collects words and phrases; of two equal ones the first stays. */
  public static final class Builder {
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<Integer, Item> items = new TreeMap<>(Integer::compareUnsigned);
    private final Set<Integer> firsts = new TreeSet<>(Integer::compareUnsigned);

    private record Item(int words, int place) {}

    /** Adds a text that no word need have. */
    public Builder text(String text) {
      place(text);
      return this;
    }

    private int place(String text) {
      Integer place = texts.putIfAbsent(text, order.size());
      if (place == null) {
        order.add(text);
      }
      return place == null ? order.size() - 1 : place;
    }

    /** Adds a word, or a phrase whose length nobody asks for, by its number. */
    public Builder add(int number, String text) {
      items.putIfAbsent(number, new Item(1, place(text)));
      return this;
    }

    /** Adds the number of a word that phrases begin with. */
    public Builder first(int number) {
      firsts.add(number);
      return this;
    }

    /** Adds a phrase as the tokens of a text have it. */
    public Builder phrase(String phrase, String text) {
      String parted = parted(phrase);
      for (int end = parted.indexOf(' '); end >= 0; end = parted.indexOf(' ', end + 1)) {
        firsts.add(Words.phrase(parted.substring(0, end)));
      }
      items.putIfAbsent(Words.phrase(parted), new Item(1 + blanks(parted), place(text)));
      return this;
    }

    private static int blanks(String phrase) {
      int blanks = 0;
      for (int at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) {
        blanks++;
      }
      return blanks;
    }

    /** Endings are tokens of their own: {@code couldn't} is {@code could n't}. */
    private static String parted(String phrase) {
      if (phrase.indexOf('\'') < 0) {
        return phrase;
      }
      String plain = phrase.replace("n't", " n't");
      return plain.replace("'s ", " 's ").replace("  ", " ");
    }

    public WordList build() {
      int[] numbers = ascending(items.keySet());
      byte[] words = new byte[numbers.length];
      int[] places = new int[numbers.length];
      int i = 0;
      for (Item item : items.values()) {
        words[i] = (byte) item.words();
        places[i++] = item.place();
      }
      return new WordList(List.copyOf(order), numbers, words, places, ascending(firsts));
    }

    private static int[] ascending(Set<Integer> numbers) {
      int[] ascending = new int[numbers.size()];
      int i = 0;
      for (int number : numbers) {
        ascending[i++] = number;
      }
      return ascending;
    }
  }
}
