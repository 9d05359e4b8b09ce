package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Several sets of words in one table, so that one look-up tells all the sets that a word is in. A
 * set is one of 64 bits; words are asked by their numbers, and more may be added.
 */
public final class WordSets implements Compiled {
  private int[] words;

  /** The lower and the upper half of the sets, which a start reads as it reads the words. */
  private int[] lower;

  private int[] upper;
  private int size;

  /**
   * @param room for how many words there is room at first
   */
  public WordSets(int room) {
    this(0, Integer.highestOneBit(Math.max(4, room * 2)) * 2);
  }

  private WordSets(int size, int places) {
    this.size = size;
    words = new int[places];
    lower = new int[places];
    upper = new int[places];
  }

  /** Compiled it is how many words and places there are, then the words and both halves. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.writeInt(words.length);
    for (int[] column : List.of(words, lower, upper)) {
      for (int number : column) {
        out.writeInt(number);
      }
    }
  }

  /** What the build kept under a name. */
  public static WordSets of(LexiconFiles files, String name) {
    ByteBuffer in = files.part(name);
    var sets = new WordSets(in.getInt(), in.getInt());
    in.asIntBuffer().get(sets.words).get(sets.lower).get(sets.upper);
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

  /** Adds the words and phrases of a list. */
  public WordSets with(long set, PhraseMap<?> phrases) {
    return with(set, phrases.list(), false);
  }

  /** Adds the words of a list and those that its phrases begin with. */
  public WordSets withFirsts(long set, PhraseMap<?> phrases) {
    return with(set, phrases.list(), true);
  }

  private WordSets with(long set, WordList list, boolean firsts) {
    int[] numbers = list.numbers();
    for (int place = 0; place < numbers.length; place++) {
      if (numbers[place] != 0 && (firsts || list.words(place) > 0)) {
        add(numbers[place], set);
      }
    }
    return this;
  }

  /** Adds a word to a set. */
  public void add(int word, long set) {
    int at = place(word);
    if (words[at] == 0) {
      words[at] = word;
      size++;
    }
    lower[at] |= (int) set;
    upper[at] |= (int) (set >>> Integer.SIZE);
    if (size * 2 > words.length) {
      grow();
    }
  }

  private void grow() {
    int[] before = words;
    int[] lowerBefore = lower;
    int[] upperBefore = upper;
    words = new int[before.length * 2];
    lower = new int[words.length];
    upper = new int[words.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = place(before[i]);
        words[at] = before[i];
        lower[at] = lowerBefore[i];
        upper[at] = upperBefore[i];
      }
    }
  }

  /** The bits of all the sets that a word is in. */
  public long of(int word) {
    int at = first(word);
    return another(words[at], word) ? sets(place(word)) : sets(at);
  }

  private long sets(int place) {
    return (long) upper[place] << Integer.SIZE | Integer.toUnsignedLong(lower[place]);
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
    return (mixed ^ (mixed >>> 15)) & (words.length - 1);
  }

  private int place(int word) {
    int at = first(word);
    while (words[at] != 0 && words[at] != word) {
      at = (at + 1) & (words.length - 1);
    }
    return at;
  }
}
