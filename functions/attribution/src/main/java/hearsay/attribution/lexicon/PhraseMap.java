package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;
import java.util.List;

/** Phrases of up to eight words, each with a value, asked for the longest one at a token. */
public final class PhraseMap<V> {
  private final int[] keys;
  private final int[] slots;
  private final List<V> values;
  private final int[] places;
  private final byte[] words;
  private final WordSet firsts;
  private int longest;
  private int size;

  /**
   * @param values what the texts of the list mean, in their order
   */
  public PhraseMap(WordList list, List<V> values) {
    this(List.of(list), values);
  }

  /**
   * Of a phrase that is in several lists the first stays.
   *
   * @param values what the texts of all lists mean, in their order
   */
  public PhraseMap(List<WordList> lists, List<V> values) {
    int phrases = 0;
    int beginnings = 0;
    for (WordList list : lists) {
      phrases += list.size();
      beginnings += list.firsts().length;
    }
    int room = Integer.highestOneBit(Math.max(4, phrases * 2)) * 2;
    this.keys = new int[room];
    this.slots = new int[room];
    this.values = values;
    this.places = new int[phrases];
    this.words = new byte[phrases];
    this.firsts = WordSet.ofSize(phrases + beginnings);
    int before = 0;
    for (WordList list : lists) {
      add(list, before);
      before += list.texts().size();
    }
  }

  private void add(WordList list, int before) {
    for (int i = 0; i < list.size(); i++) {
      add(list, i, before);
    }
    for (int first : list.firsts()) {
      firsts.add(first);
    }
  }

  private void add(WordList list, int i, int before) {
    words[size] = (byte) list.words(i);
    places[size] = before + list.place(i);
    longest = Math.max(longest, words[size]);
    if (words[size] == 1) {
      firsts.add(list.number(i));
    }
    put(list.number(i), size++);
  }

  private void put(int hash, int index) {
    int at = slot(hash);
    while (slots[at] != 0) {
      if (keys[at] == hash) {
        return;
      }
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = hash;
    slots[at] = index + 1;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (keys.length - 1);
  }

  /** The index of a phrase by its number, or −1. */
  public int index(int hash) {
    int at = slot(hash);
    while (slots[at] != 0) {
      if (keys[at] == hash) {
        return slots[at] - 1;
      }
      at = (at + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** The index of the longest phrase that begins at the token and ends before the limit, or −1. */
  public int longest(Tokens tokens, int from, int limit) {
    int hash = tokens.hash(from);
    if (!firsts.has(hash)) {
      return -1;
    }
    int found = index(hash);
    int end = Math.min(limit, from + longest);
    for (int i = from + 1; i < end && firsts.has(hash); i++) {
      hash = Words.join(hash, tokens.hash(i));
      int next = index(hash);
      found = next >= 0 && words[next] == i - from + 1 ? next : found;
    }
    return found;
  }

  public V value(int index) {
    return values.get(places[index]);
  }

  /** How many words the phrase has. */
  public int words(int index) {
    return words[index];
  }
}
