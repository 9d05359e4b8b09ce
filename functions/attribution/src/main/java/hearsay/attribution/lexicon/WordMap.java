package hearsay.attribution.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of words, asked by their numbers. */
public final class WordMap<T> {
  private int[] keys = new int[64];
  private int[] places = new int[64];
  private final List<T> values = new ArrayList<>();

  /** Keeps what was put first under a number. */
  public void put(int hash, T value) {
    if (values.size() * 3 > keys.length) {
      grow();
    }
    int at = find(hash);
    if (keys[at] == 0) {
      keys[at] = hash;
      places[at] = values.size();
      values.add(value);
    }
  }

  private void grow() {
    int[] old = keys;
    int[] oldPlaces = places;
    keys = new int[old.length * 2];
    places = new int[keys.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = find(old[i]);
        keys[at] = old[i];
        places[at] = oldPlaces[i];
      }
    }
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
