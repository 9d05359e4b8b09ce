package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * The words and marks of the lexicon, each with an entry, so that a word of an article is looked up
 * once for all that lists say of it ({@link WordColumn}).
 */
public final class Vocabulary implements Compiled {
  /** What the build keeps it under. */
  static final String PART = "word-classes.txt vocabulary";

  private static final int COLUMNS = 2;

  /** By place a word and its entry, side by side; both 0 where the place is free. */
  private final int[] table;

  private final int size;

  private Vocabulary(int size, int[] table) {
    this.size = size;
    this.table = table;
  }

  /** The words with entries from 1 in their order, which are all different. */
  static Vocabulary of(Collection<Integer> words) {
    var vocabulary = new Vocabulary(words.size(), new int[COLUMNS * WordList.room(words.size())]);
    int entry = 1;
    for (int word : words) {
      int at = vocabulary.place(word);
      vocabulary.table[at] = word;
      vocabulary.table[at + 1] = entry++;
    }
    return vocabulary;
  }

  /** Compiled it is how many words and places there are, then the table. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.writeInt(table.length);
    for (int number : table) {
      out.writeInt(number);
    }
  }

  static Vocabulary read(ByteBuffer in) {
    var vocabulary = new Vocabulary(in.getInt(), new int[in.getInt()]);
    in.asIntBuffer().get(vocabulary.table);
    return vocabulary;
  }

  /** How many words there are; the highest entry. */
  int size() {
    return size;
  }

  /** The entry of a word by its number; 0 where it has none. */
  public int entry(int word) {
    int at = first(word);
    return another(table[at], word) ? table[place(word) + 1] : table[at + 1];
  }

  /**
   * Whether a place is another word's. In one comparison: whether a word is known nobody can
   * foresee, but seldom it stands behind another.
   */
  private static boolean another(int there, int word) {
    int differs = there ^ word;
    return ((there | -there) & (differs | -differs)) < 0;
  }

  private int first(int word) {
    int mixed = word * 0x9E3779B1;
    return ((mixed ^ (mixed >>> 15)) * COLUMNS) & (table.length - 1);
  }

  private int place(int word) {
    int at = first(word);
    while (table[at] != 0 && table[at] != word) {
      at = (at + COLUMNS) & (table.length - 1);
    }
    return at;
  }
}
