package hearsay.attribution.lexicon;

import java.util.List;
import java.util.Optional;

/** What is known of words, asked by their numbers. */
public final class WordMap<T> {
  private final int[] keys;
  private final int[] places;
  private final List<T> values;

  /**
   * @param values what the texts of the list mean, in their order
   */
  public WordMap(WordList list, List<T> values) {
    this.keys = new int[Integer.highestOneBit(Math.max(4, list.size() * 2)) * 2];
    this.places = new int[keys.length];
    this.values = values;
    for (int i = 0; i < list.size(); i++) {
      put(list.number(i), list.place(i));
    }
  }

  private void put(int hash, int place) {
    int at = find(hash);
    keys[at] = hash;
    places[at] = place;
  }

  private int find(int hash) {
    int mixed = hash * 0x9E3779B1;
    int at = (mixed ^ (mixed >>> 15)) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  public T get(int hash, T otherwise) {
    int at = find(hash);
    return keys[at] == 0 ? otherwise : values.get(places[at]);
  }

  public Optional<T> get(int hash) {
    int at = find(hash);
    return keys[at] == 0 ? Optional.empty() : Optional.of(values.get(places[at]));
  }
}
