package hearsay.attribution.lexicon;

/**
 * Several sets of words in one table, so that one look-up tells all the sets that a word is in. A
 * set is one of 64 bits; words are asked by their numbers, and more may be added.
 */
public final class WordSets {
  private int[] words;
  private long[] sets;
  private int size;

  /**
   * @param room for how many words there is room at first
   */
  public WordSets(int room) {
    words = new int[Integer.highestOneBit(Math.max(4, room * 2)) * 2];
    sets = new long[words.length];
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

  /** These sets and, besides, the words of a list as another one. */
  public WordSets and(long set, WordSet list) {
    var all = new WordSets(size + list.table().length / 2);
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        all.add(words[i], sets[i]);
      }
    }
    for (int word : list.table()) {
      if (word != 0) {
        all.add(word, set);
      }
    }
    return all;
  }

  /** Adds a word to a set. */
  public void add(int word, long set) {
    int at = place(word);
    if (words[at] == 0) {
      words[at] = word;
      size++;
    }
    sets[at] |= set;
    if (size * 2 > words.length) {
      grow();
    }
  }

  private void grow() {
    int[] before = words;
    long[] setsBefore = sets;
    words = new int[before.length * 2];
    sets = new long[words.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = place(before[i]);
        words[at] = before[i];
        sets[at] = setsBefore[i];
      }
    }
  }

  /** The bits of all the sets that a word is in. */
  public long of(int word) {
    int at = first(word);
    return another(words[at], word) ? sets[place(word)] : sets[at];
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
