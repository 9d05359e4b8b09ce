package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;
import java.util.List;

/** Phrases of up to eight words, each with a value, asked for the longest one at a token. */
public final class PhraseMap<V> {
  private final WordList list;
  private final int[] numbers;
  private final List<V> values;
  private final int longest;

  /**
   * @param values what the texts of the list mean, in their order
   */
  public PhraseMap(WordList list, List<V> values) {
    this.list = list;
    this.numbers = list.numbers();
    this.values = values;
    this.longest = list.longest();
  }

  WordList list() {
    return list;
  }

  /** The index of a phrase by its number, or −1. */
  public int index(int hash) {
    int at = WordList.place(numbers, hash);
    return has(at) ? at : -1;
  }

  /** The index of the longest phrase that begins at the token and ends before the limit, or −1. */
  public int longest(Tokens tokens, int from, int limit) {
    int hash = tokens.hash(from);
    int at = WordList.place(numbers, hash);
    int found = has(at) ? at : -1;
    int end = Math.min(limit, from + longest);
    for (int i = from + 1; i < end && numbers[at] != 0 && list.begins(at); i++) {
      hash = Words.join(hash, tokens.hash(i));
      at = WordList.place(numbers, hash);
      found = numbers[at] != 0 && list.words(at) == i - from + 1 ? at : found;
    }
    return found;
  }

  /** The value of a phrase by its number. */
  public V get(int hash, V otherwise) {
    int at = WordList.place(numbers, hash);
    return has(at) ? values.get(list.text(at)) : otherwise;
  }

  /** Whether a phrase is at a place; of most places it is enough to see that they are free. */
  private boolean has(int at) {
    return numbers[at] != 0 && list.words(at) != 0;
  }

  public V value(int index) {
    return values.get(list.text(index));
  }

  /** Which of the list's texts the phrase has. */
  public int text(int index) {
    return list.text(index);
  }

  /** How many words the phrase has. */
  public int words(int index) {
    return list.words(index);
  }
}
