package hearsay.attribution.lexicon;

import java.util.List;

/** A number for each of some words, asked by the numbers of the words. */
public final class WordNumbers {
  private final WordList list;
  private final int[] words;
  private final int[] numbers;

  /**
   * @param numbers what the texts of the list mean, in their order
   */
  public WordNumbers(WordList list, List<Integer> numbers) {
    this.list = list;
    this.words = list.numbers();
    this.numbers = new int[numbers.size()];
    for (int i = 0; i < this.numbers.length; i++) {
      this.numbers[i] = numbers.get(i);
    }
  }

  public int get(int word, int otherwise) {
    int at = WordList.place(words, word);
    return list.words(at) == 0 ? otherwise : numbers[list.text(at)];
  }
}
