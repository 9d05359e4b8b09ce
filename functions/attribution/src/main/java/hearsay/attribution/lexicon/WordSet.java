package hearsay.attribution.lexicon;

import java.util.List;

/** A set of words, asked by their numbers. */
public final class WordSet {
  private final int[] table;

  private WordSet(int size) {
    this.table = new int[Integer.highestOneBit(Math.max(4, size * 2)) * 2];
  }

  /** The words and phrases of a list. */
  static WordSet of(WordList list) {
    var set = new WordSet(list.size());
    for (int i = 0; i < list.size(); i++) {
      set.add(list.number(i));
    }
    return set;
  }

  /** The words that the phrases of a list begin with. */
  public static WordSet firsts(WordList list) {
    var set = new WordSet(list.firsts().length);
    for (int first : list.firsts()) {
      set.add(first);
    }
    return set;
  }

  /** Words parted by blanks. */
  public static WordSet of(String words) {
    List<String> each = Entry.parts(words, " ");
    var set = new WordSet(each.size());
    for (String word : each) {
      set.add(Words.hash(word));
    }
    return set;
  }

  /** The words of several sets. */
  public static WordSet of(WordSet... sets) {
    int words = 0;
    for (WordSet set : sets) {
      words += set.table.length;
    }
    var all = new WordSet(words);
    for (WordSet set : sets) {
      for (int word : set.table) {
        if (word != 0) {
          all.add(word);
        }
      }
    }
    return all;
  }

  /** An empty set with room for so many words. */
  static WordSet ofSize(int size) {
    return new WordSet(size);
  }

  /** The words' numbers, 0 where a place is free; not to be changed. */
  int[] table() {
    return table;
  }

  void add(int hash) {
    table[find(hash)] = hash;
  }

  public boolean has(int hash) {
    int at = place(hash);
    return table[at] != 0 && (table[at] == hash || table[find(hash)] != 0);
  }

  /** Where a word stands if no other took its place; nearly always that tells all. */
  private int place(int hash) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (table.length - 1);
  }

  private int find(int hash) {
    int at = place(hash);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }
}
