package hearsay.attribution.lexicon;

import java.util.List;

/** A number for each of some words, asked by the numbers of the words. */
public final class WordNumbers {
  /** A word and behind it its number; both are 0 where there is none. */
  private final int[] table;

  /**
   * @param numbers what the texts of the list mean, in their order
   */
  public WordNumbers(WordList list, List<Integer> numbers) {
    this.table = new int[Integer.highestOneBit(Math.max(4, list.size() * 2)) * 4];
    for (int i = 0; i < list.size(); i++) {
      int at = find(list.number(i));
      table[at] = list.number(i);
      table[at + 1] = numbers.get(list.place(i));
    }
  }

  /** Where a word stands if no other took its place; nearly always that tells all. */
  private int place(int word) {
    int mixed = word * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) * 2 & (table.length - 1);
  }

  private int find(int word) {
    int at = place(word);
    while (table[at] != 0 && table[at] != word) {
      at = (at + 2) & (table.length - 1);
    }
    return at;
  }

  public int get(int word, int otherwise) {
    int at = place(word);
    if (table[at] != word && table[at] != 0) {
      at = find(word);
    }
    return table[at] == 0 ? otherwise : table[at + 1];
  }
}
