package hearsay.attribution.lexicon;

/**
 * Several sets of words in one table, so that one look-up tells all the sets that a word is in. A
 * set is one of 64 bits; words are asked by their numbers, and more may be added.
 */
public final class WordSets {
  private int[] words = new int[32];
  private long[] sets = new long[32];
  private int size;

  /** Adds words parted by blanks to a set. */
  public WordSets with(long set, String list) {
    for (String word : Entry.parts(list, " ")) {
      add(Words.hash(word), set);
    }
    return this;
  }

  /** Adds a word to a set. */
  public void add(int word, long set) {
    if (word == 0) {
      return;
    }
    int at = find(word);
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
    long[] beforeSets = sets;
    words = new int[before.length * 4];
    sets = new long[before.length * 4];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = find(before[i]);
        words[at] = before[i];
        sets[at] = beforeSets[i];
      }
    }
  }

  /** The bits of all the sets that a word is in. */
  public long of(int word) {
    return sets[find(word)];
  }

  private int find(int word) {
    int mixed = word * 0x9E3779B1;
    int at = (mixed ^ (mixed >>> 15)) & (words.length - 1);
    while (words[at] != 0 && words[at] != word) {
      at = (at + 1) & (words.length - 1);
    }
    return at;
  }
}
