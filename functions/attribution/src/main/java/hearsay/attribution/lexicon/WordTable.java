package hearsay.attribution.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What words, names or phrases stand for by their numbers, filled while an article is read. */
public final class WordTable<T> {
  private static final int ROOM = 32;

  private int[] words = new int[ROOM];
  private int[] places = new int[ROOM];
  private final List<T> values = new ArrayList<>();

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** What a word stands for; null where it was not put. */
  public @Nullable T get(int word) {
    int at = at(word);
    return places[at] == 0 ? null : values.get(places[at] - 1);
  }

  /** The last value put for a word counts. */
  public void put(int word, T value) {
    int at = at(word);
    if (places[at] != 0) {
      values.set(places[at] - 1, value);
      return;
    }
    values.add(value);
    words[at] = word;
    places[at] = values.size();
    if (values.size() * 2 > words.length) {
      grow();
    }
  }

  private void grow() {
    int[] before = words;
    int[] placesBefore = places;
    words = new int[before.length * 2];
    places = new int[words.length];
    for (int i = 0; i < before.length; i++) {
      if (placesBefore[i] != 0) {
        int at = at(before[i]);
        words[at] = before[i];
        places[at] = placesBefore[i];
      }
    }
  }

  private int at(int word) {
    int mixed = word * 0x9E3779B1;
    int at = (mixed ^ (mixed >>> 15)) & (words.length - 1);
    while (places[at] != 0 && words[at] != word) {
      at = (at + 1) & (words.length - 1);
    }
    return at;
  }
}
