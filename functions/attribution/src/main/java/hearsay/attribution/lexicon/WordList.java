package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
 * texts mean; a meaning that is a number can be kept with the text.
 *
 * <p>It is the table that they are looked up in, so that a start has nothing to sort in. Compiled
 * it is the texts; then how many places and words it has and how long the longest phrase is; then
 * what the texts mean; then the numbers, place by place; then what is said of each.
 */
public final class WordList implements Compiled {
  private static final int TEXT = 0xFFFF;
  private static final int WORDS = 0xFF;
  private static final int WORDS_SHIFT = 16;
  private static final int BEGINS = 1 << 24;
  private static final int FIRST = 1 << 25;

  private final Texts texts;

  /** By text, 0 where the loader kept none. */
  private final int[] meanings;

  /** By place, 0 where it is free. */
  private final int[] numbers;

  /**
   * By place: which text, how many words, whether phrases of several words begin with it, and
   * whether it is their first word.
   */
  private final int[] values;

  private int size;
  private int longest;

  private WordList(Texts texts, int[] meanings, int[] numbers, int[] values) {
    this.texts = texts;
    this.meanings = meanings;
    this.numbers = numbers;
    this.values = values;
  }

  private WordList(Texts texts, int[] meanings, int words) {
    this(texts, meanings, new int[room(words)], new int[room(words)]);
  }

  /** How many places a table for so many words has: a power of two, most of them free. */
  static int room(int words) {
    return Integer.highestOneBit(Math.max(4, words * 2)) * 2;
  }

  /** Where a number stands in a table if no other took its place; nearly always that tells all. */
  static int first(int[] table, int number) {
    int mixed = number * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (table.length - 1);
  }

  /** The place of a number in a table, or the free one that it would have. */
  static int place(int[] table, int number) {
    int at = first(table, number);
    while (table[at] != 0 && table[at] != number) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /**
   * All that the lists say, with the texts of all in their order; of equal phrases the first.
   * Meanings are not kept.
   */
  public static WordList of(List<WordList> lists) {
    var texts = new ArrayList<Texts>(lists.size());
    int words = 0;
    for (WordList list : lists) {
      texts.add(list.texts);
      words += list.size;
    }
    Texts together = Texts.all(texts);
    var all = new WordList(together, new int[together.size()], words);
    int before = 0;
    for (WordList list : lists) {
      for (int place = 0; place < list.numbers.length; place++) {
        if (list.numbers[place] != 0) {
          all.put(list.numbers[place], list.values[place] + before);
        }
      }
      before += list.texts.size();
    }
    return all;
  }

  private void put(int number, int value) {
    int place = place(numbers, number);
    size += numbers[place] == 0 ? 1 : 0;
    numbers[place] = number;
    values[place] =
        (words(place) == 0 ? value : values[place]) | ((values[place] | value) & (BEGINS | FIRST));
    longest = Math.max(longest, words(place));
  }

  /** Each text once, in the order of the file. */
  public Texts texts() {
    return texts;
  }

  /** What the texts mean as numbers, in their order; not to be changed. */
  public int[] meanings() {
    return meanings;
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

  /** How many words and phrases there are, and words that phrases begin with. */
  int size() {
    return size;
  }

  /** How many words the longest phrase has. */
  public int longest() {
    return longest;
  }

  /** By place, 0 where it is free; not to be changed. */
  public int[] numbers() {
    return numbers;
  }

  /** The place of a word or phrase by its number, or −1. */
  public int place(int number) {
    int place = place(numbers, number);
    return words(place) > 0 ? place : -1;
  }

  /** How many words the phrase at a place has; 0 where it is only how phrases begin. */
  public int words(int place) {
    return values[place] >>> WORDS_SHIFT & WORDS;
  }

  /** Whether phrases of several words begin with the word or words at a place. */
  boolean begins(int place) {
    return values[place] >= BEGINS;
  }

  /** Whether it is the first word of phrases of several words. */
  boolean first(int place) {
    return values[place] >= FIRST;
  }

  /** Which of the texts belongs to the word or phrase at a place. */
  public int text(int place) {
    return values[place] & TEXT;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    texts.write(out);
    out.writeInt(numbers.length);
    out.writeInt(size);
    out.writeInt(longest);
    for (int[] column : List.of(meanings, numbers, values)) {
      for (int number : column) {
        out.writeInt(number);
      }
    }
  }

  static WordList read(ByteBuffer in) {
    Texts texts = Texts.read(in);
    int[] meanings = new int[texts.size()];
    int places = in.getInt();
    var list = new WordList(texts, meanings, new int[places], new int[places]);
    list.size = in.getInt();
    list.longest = in.getInt();
    in.asIntBuffer().get(meanings).get(list.numbers).get(list.values);
    return list;
  }

  /** Collects words and phrases; of two equal ones the first stays. */
  public static final class Builder {
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Integer> meanings = new HashMap<>();
    private final Map<Integer, Item> items = new TreeMap<>(Integer::compareUnsigned);
    private final Set<Integer> beginnings = new TreeSet<>(Integer::compareUnsigned);
    private final Set<Integer> firsts = new TreeSet<>(Integer::compareUnsigned);

    private record Item(int words, int place) {}

    /** Adds a text that no word need have. */
    public Builder text(String text) {
      place(text);
      return this;
    }

    /** Keeps what a text means. */
    public Builder meaning(String text, int number) {
      meanings.put(text, number);
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

    /** Adds a phrase as the tokens of a text have it. */
    public Builder phrase(String phrase, String text) {
      String parted = parted(phrase);
      int first = parted.indexOf(' ');
      for (int end = first; end >= 0; end = parted.indexOf(' ', end + 1)) {
        beginnings.add(Words.phrase(parted.substring(0, end)));
      }
      if (first >= 0) {
        firsts.add(Words.phrase(parted.substring(0, first)));
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
      int[] numbers = new int[order.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = meanings.getOrDefault(order.get(i), 0);
      }
      var list = new WordList(Texts.of(order), numbers, items.size() + beginnings.size());
      items.forEach((number, item) -> list.put(number, item.words() << WORDS_SHIFT | item.place()));
      for (int beginning : beginnings) {
        list.put(beginning, firsts.contains(beginning) ? BEGINS | FIRST : BEGINS);
      }
      return list;
    }
  }
}
