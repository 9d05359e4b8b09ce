package hearsay.attribution.lexicon;

/** A number for each of some words, asked by the numbers of the words. */
public final class WordNumbers {
  private final WordList list;
  private final int[] words;
  private final int[] numbers;

  /**
   * @param numbers what the texts of the list mean, in their order
   */
  public WordNumbers(WordList list, int[] numbers) {
    this.list = list;
    this.words = list.numbers();
    this.numbers = numbers.clone();
  }

  WordList list() {
    return list;
  }

  public int get(int word, int otherwise) {
    int at = WordList.place(words, word);
    return words[at] == 0 || list.words(at) == 0 ? otherwise : numbers[list.text(at)];
  }
}
