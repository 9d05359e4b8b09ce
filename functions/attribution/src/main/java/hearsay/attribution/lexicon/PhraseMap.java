package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Phrases of up to eight words, each with a value, asked for the longest one at a token. */
public final class PhraseMap<V> {
  private final int[] keys;
  private final int[] slots;
  private final List<V> values;
  private final byte[] words;
  private final WordSet firsts;
  private final int longest;

  private PhraseMap(List<String> phrases, List<V> values) {
    int room = Integer.highestOneBit(Math.max(4, phrases.size() * 2)) * 2;
    this.keys = new int[room];
    this.slots = new int[room];
    this.values = values;
    this.words = new byte[phrases.size()];
    var firstWords = new ArrayList<String>(phrases.size());
    int most = 0;
    for (int i = 0; i < phrases.size(); i++) {
      String phrase = phrases.get(i);
      words[i] = (byte) (1 + blanks(phrase));
      most = Math.max(most, words[i]);
      firstWords.add(words[i] == 1 ? phrase : phrase.substring(0, phrase.indexOf(' ')));
      put(Words.phrase(phrase), i);
    }
    this.longest = most;
    this.firsts = WordSet.of(firstWords);
  }

  private static int blanks(String phrase) {
    int blanks = 0;
    for (int at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) {
      blanks++;
    }
    return blanks;
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
    for (int i = from + 1; i < end; i++) {
      hash = Words.join(hash, tokens.hash(i));
      int next = index(hash);
      found = next >= 0 && words[next] == i - from + 1 ? next : found;
    }
    return found;
  }

  public V value(int index) {
    return values.get(index);
  }

  /** How many words the phrase has. */
  public int words(int index) {
    return words[index];
  }

  /** Collects phrases; of two equal ones the first stays. */
  public static final class Builder<V> {
    private final List<String> phrases = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    public Builder<V> add(String phrase, V value) {
      phrases.add(parted(phrase));
      values.add(value);
      return this;
    }

    public PhraseMap<V> build() {
      return new PhraseMap<>(phrases, values);
    }

    /** Endings are tokens of their own: {@code couldn't} is {@code could n't}. */
    private static String parted(String phrase) {
      if (phrase.indexOf('\'') < 0) {
        return phrase;
      }
      String plain = phrase.replace("n't", " n't");
      return plain.replace("'s ", " 's ").replace("  ", " ");
    }
  }
}
