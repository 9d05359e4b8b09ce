package hearsay.attribution.lexicon;

import java.util.List;

/** A set of words, asked by their numbers. */
public final class WordSet {
  private final int[] table;

  private WordSet(int[] table) {
    this.table = table;
  }

  public static WordSet of(List<String> words) {
    int[] table = new int[Integer.highestOneBit(Math.max(4, words.size() * 2)) * 2];
    for (String word : words) {
      put(table, Words.phrase(word));
    }
    return new WordSet(table);
  }

  /** Words parted by blanks. */
  public static WordSet of(String words) {
    return of(List.of(words.split(" ")));
  }

  private static void put(int[] table, int hash) {
    int at = slot(hash, table.length);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = hash;
  }

  public boolean has(int hash) {
    int at = slot(hash, table.length);
    while (table[at] != 0) {
      if (table[at] == hash) {
        return true;
      }
      at = (at + 1) & (table.length - 1);
    }
    return false;
  }

  private static int slot(int hash, int length) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (length - 1);
  }
}
