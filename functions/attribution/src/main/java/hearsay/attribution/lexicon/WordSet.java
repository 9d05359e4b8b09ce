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
      put(table, Words.hash(words, start, end));
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

  /** The words of several sets. */
  public static WordSet of(WordSet... sets) {
    int words = 0;
    for (WordSet set : sets) {
      words += set.table.length;
    }
    int[] table = new int[WordList.room(words)];
    for (WordSet set : sets) {
      for (int word : set.table) {
        put(table, word);
      }
    }
    return new WordSet(table);
  }

  /** The words' numbers, 0 where a place is free; not to be changed. */
  int[] table() {
    return table;
  }

  private static void put(int[] table, int word) {
    table[WordList.place(table, word)] = word;
  }

  public boolean has(int hash) {
    int found = table[WordList.first(table, hash)];
    return found != 0 && (found == hash || table[WordList.place(table, hash)] != 0);
  }
}
