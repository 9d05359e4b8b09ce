package hearsay.attribution.lexicon;

/** A set of words, asked by their numbers. */
public final class WordSet {
  private final int[] table;

  private WordSet(int[] table) {
    this.table = table;
  }

  /** The words and phrases of a list that does not say how phrases begin. */
  static WordSet of(WordList list) {
    return new WordSet(list.numbers());
  }

  /** Words parted by single blanks. */
  public static WordSet of(String words) {
    int[] table = new int[WordList.room(count(words))];
    int start = 0;
    while (start < words.length()) {
      int blank = words.indexOf(' ', start);
      int end = blank < 0 ? words.length() : blank;
      int hash = Words.hash(words, start, end);
      table[WordList.place(table, hash)] = hash;
      start = end + 1;
    }
    return new WordSet(table);
  }

  private static int count(String words) {
    int count = 1;
    for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
      count++;
    }
    return count;
  }

  public boolean has(int hash) {
    return table[WordList.place(table, hash)] != 0;
  }
}
