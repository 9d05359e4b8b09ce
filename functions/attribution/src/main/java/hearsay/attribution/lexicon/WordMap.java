package hearsay.attribution.lexicon;

import java.util.List;
import java.util.Optional;

/** What is known of words, asked by their numbers. */
public final class WordMap<T> {
  private final WordList list;
  private final int[] numbers;
  private final List<T> values;

  /**
   * @param values what the texts of the list mean, in their order
   */
  public WordMap(WordList list, List<T> values) {
    this.list = list;
    this.numbers = list.numbers();
    this.values = values;
  }

  public T get(int hash, T otherwise) {
    int at = WordList.place(numbers, hash);
    return list.words(at) == 0 ? otherwise : values.get(list.text(at));
  }

  public Optional<T> get(int hash) {
    int at = WordList.place(numbers, hash);
    return list.words(at) == 0 ? Optional.empty() : Optional.of(values.get(list.text(at)));
  }
}
