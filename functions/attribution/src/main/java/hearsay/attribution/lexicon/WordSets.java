package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Several sets of words, so that one look-up tells all that a word is in: 64 bits, one a set. */
public final class WordSets {
  private static final String COMBINED = " combined";

  /** Which of the combinations a word is in. */
  private final WordColumn column;

  /** Of bits; the first is that of no set. */
  private final long[] combinations;

  private WordSets(WordColumn column, long[] combinations) {
    this.column = column;
    this.combinations = combinations;
  }

  /** What the build kept under a name. */
  public static WordSets of(LexiconFiles files, String name) {
    ByteBuffer in = files.part(name + COMBINED);
    long[] combinations = new long[in.remaining() / Long.BYTES];
    for (int i = 0; i < combinations.length; i++) {
      combinations[i] = in.getLong();
    }
    return new WordSets(files.column(name), combinations);
  }

  /** The bits of all the sets that the word at a token is in. */
  long of(Tokens tokens, int token) {
    return combinations[column.of(tokens, token)];
  }

  /** Collects words. */
  public static final class Builder {
    private final Map<Integer, Long> sets = new TreeMap<>();

    /** Adds words parted by single blanks to a set. */
    public Builder with(long set, String list) {
      int start = 0;
      for (int end = list.indexOf(' '); end >= 0; end = list.indexOf(' ', start)) {
        add(Words.hash(list, start, end), set);
        start = end + 1;
      }
      add(Words.hash(list, start, list.length()), set);
      return this;
    }

    /** Adds the words of another set. */
    public Builder with(long set, WordSet list) {
      for (int word : list.table()) {
        if (word != 0) {
          add(word, set);
        }
      }
      return this;
    }

    /** Adds words and marks by their numbers. */
    public Builder with(long set, int... list) {
      for (int word : list) {
        add(word, set);
      }
      return this;
    }

    /** Adds words that have numbers. */
    public Builder with(long set, WordNumbers words) {
      return with(set, words.list());
    }

    /** Adds the words of a list. */
    public Builder with(long set, PhraseMap<?> phrases) {
      return with(set, phrases.list());
    }

    private Builder with(long set, WordList list) {
      int[] numbers = list.numbers();
      for (int place = 0; place < numbers.length; place++) {
        if (list.words(place) == 1) {
          add(numbers[place], set);
        }
      }
      return this;
    }

    /** Adds the words that the phrases of a list begin with which have several. */
    public Builder withFirsts(long set, PhraseMap<?> phrases) {
      int[] numbers = phrases.list().numbers();
      for (int place = 0; place < numbers.length; place++) {
        if (phrases.list().first(place)) {
          add(numbers[place], set);
        }
      }
      return this;
    }

    private void add(int word, long set) {
      sets.merge(word, set, (one, other) -> one | other);
    }

    /** Keeps the sets under a name where the lexicon is being compiled. */
    public WordSets keep(LexiconFiles files, String name) {
      var order = new TreeSet<>(sets.values());
      long[] combinations = new long[1 + order.size()];
      var places = new HashMap<Long, Integer>();
      for (long combination : order) {
        places.put(combination, places.size() + 1);
        combinations[places.size()] = combination;
      }
      var said = new HashMap<Integer, Integer>();
      sets.forEach((word, combination) -> said.put(word, places.get(combination)));
      files.keep(
          name + COMBINED,
          out -> {
            for (long combination : combinations) {
              out.writeLong(combination);
            }
          });
      return new WordSets(files.keepColumn(name, said), combinations);
    }
  }
}
