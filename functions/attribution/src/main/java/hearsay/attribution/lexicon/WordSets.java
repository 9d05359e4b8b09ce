package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Several sets of words in one table, so that one look-up tells all the sets that a word is in. A
 * set is one of 64 bits; words are asked by their numbers, and more may be added.
 */
public final class WordSets implements Compiled {
  private static final int COLUMNS = 3;
  private static final int LOWER = 1;
  private static final int UPPER = 2;

  /**
   * By place the word and the lower and the upper half of its sets, side by side: what is far apart
   * in memory is slow to fetch.
   */
  private int[] table;

  private int places;
  private int size;

  /**
   * @param room for how many words there is room at first
   */
  public WordSets(int room) {
    this(0, Integer.highestOneBit(Math.max(4, room * 2)) * 2);
  }

  private WordSets(int size, int places) {
    this.size = size;
    this.places = places;
    table = new int[places * COLUMNS];
  }

  /** Compiled it is how many words and places there are, then the table. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.writeInt(places);
    for (int number : table) {
      out.writeInt(number);
    }
  }

  /** What the build kept under a name. */
  public static WordSets of(LexiconFiles files, String name) {
    ByteBuffer in = files.part(name);
    var sets = new WordSets(in.getInt(), in.getInt());
    in.asIntBuffer().get(sets.table);
    return sets;
  }

  /** Adds words parted by single blanks to a set. */
  public WordSets with(long set, String list) {
    int start = 0;
    for (int end = list.indexOf(' '); end >= 0; end = list.indexOf(' ', start)) {
      add(Words.hash(list, start, end), set);
      start = end + 1;
    }
    add(Words.hash(list, start, list.length()), set);
    return this;
  }

  /** Adds the words of another set. */
  public WordSets with(long set, WordSet list) {
    for (int word : list.table()) {
      if (word != 0) {
        add(word, set);
      }
    }
    return this;
  }

  /** Adds the words that are in some other sets. */
  public WordSets with(long set, WordSets others, long anyOf) {
    int[] from = others.table;
    for (int at = 0; at < from.length; at += COLUMNS) {
      if (from[at] != 0 && (others.sets(at) & anyOf) != 0) {
        add(from[at], set);
      }
    }
    return this;
  }

  /** Adds words and marks by their numbers. */
  public WordSets with(long set, int... list) {
    for (int word : list) {
      add(word, set);
    }
    return this;
  }

  /** Adds words that have numbers. */
  public WordSets with(long set, WordNumbers words) {
    return with(set, words.list());
  }

  /** Adds the words of a list. */
  public WordSets with(long set, PhraseMap<?> phrases) {
    return with(set, phrases.list());
  }

  private WordSets with(long set, WordList list) {
    int[] numbers = list.numbers();
    for (int place = 0; place < numbers.length; place++) {
      if (list.words(place) == 1) {
        add(numbers[place], set);
      }
    }
    return this;
  }

  /** Adds the words that the phrases of a list begin with which have several. */
  public WordSets withFirsts(long set, PhraseMap<?> phrases) {
    int[] numbers = phrases.list().numbers();
    for (int place = 0; place < numbers.length; place++) {
      if (phrases.list().first(place)) {
        add(numbers[place], set);
      }
    }
    return this;
  }

  /** Adds a word to a set. */
  public void add(int word, long set) {
    int at = place(word);
    if (table[at] == 0) {
      table[at] = word;
      size++;
    }
    table[at + LOWER] |= (int) set;
    table[at + UPPER] |= (int) (set >>> Integer.SIZE);
    if (size * 2 > places) {
      grow();
    }
  }

  private void grow() {
    int[] before = table;
    places *= 2;
    table = new int[places * COLUMNS];
    for (int from = 0; from < before.length; from += COLUMNS) {
      if (before[from] != 0) {
        System.arraycopy(before, from, table, place(before[from]), COLUMNS);
      }
    }
  }

  /** The bits of all the sets that a word is in. */
  public long of(int word) {
    int at = first(word);
    return another(table[at], word) ? sets(place(word)) : sets(at);
  }

  private long sets(int at) {
    return (long) table[at + UPPER] << Integer.SIZE | Integer.toUnsignedLong(table[at + LOWER]);
  }

  /**
   * Whether a place is another word's. In one comparison: whether a word is in any set nobody can
   * foresee, but seldom it stands behind another.
   */
  private static boolean another(int there, int word) {
    int differs = there ^ word;
    return ((there | -there) & (differs | -differs)) < 0;
  }

  private int first(int word) {
    int mixed = word * 0x9E3779B1;
    return ((mixed ^ (mixed >>> 15)) & (places - 1)) * COLUMNS;
  }

  private int place(int word) {
    int at = first(word);
    while (table[at] != 0 && table[at] != word) {
      at = at + COLUMNS == table.length ? 0 : at + COLUMNS;
    }
    return at;
  }
}
