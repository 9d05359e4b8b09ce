package hearsay.attribution.lexicon;

import java.util.List;

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

  /** Words parted by blanks. */
  public static WordSet of(String words) {
    List<String> each = Entry.parts(words, " ");
    int[] table = new int[WordList.room(each.size())];
    for (String word : each) {
      int hash = Words.hash(word);
      table[WordList.place(table, hash)] = hash;
    }
    return new WordSet(table);
  }

  public boolean has(int hash) {
    return table[WordList.place(table, hash)] != 0;
  }
}
