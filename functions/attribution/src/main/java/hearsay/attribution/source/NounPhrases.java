package hearsay.attribution.source;

import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import java.util.Arrays;

/** The simple noun phrases of a sentence: "the paper", "two senior officials", "he". */
public final class NounPhrases {
  private static final int MOST_WORDS = 14;
  private static final WordSet OWNERS = WordSet.of("my your his her its our their whose");
  private static final WordSet QUANTIFIERS = WordSet.of("nearly almost only roughly both most");
  private static final WordSet COMPARATIVES = WordSet.of("more less fewer");
  private static final int ABOUT = Features.named("about");
  private static final int OF = Features.named("of");
  private static final int THAN = Features.named("than");
  private int begin;
  private int[] first = new int[64];
  private int[] end = new int[64];
  private int size;

  /** Forgets the phrases of the last sentence and finds those of this. */
  public void read(Tokens tokens, Sentence sentence) {
    size = 0;
    begin = sentence.first();
    int from = -1;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      WordClass c = tokens.wordClass(i);
      if (size > 0 && i < end[size - 1]) {
        from = -1;
        continue;
      }
      boolean alone = c == WordClass.PRON;
      boolean member = member(tokens, c, i);
      boolean owner = tokens.hash(i) == Marks.POSSESSIVE;
      boolean begins = c == WordClass.DET || owner || !member || i - from >= MOST_WORDS;
      if (from >= 0 && begins) {
        close(tokens, from, i);
        from = -1;
      }
      if (alone) {
        add(i, i + 1);
      } else if (from < 0 && member && !owner) {
        from = i;
      }
    }
    if (from >= 0) {
      close(tokens, from, sentence.end());
    }
  }

  private static boolean member(Tokens tokens, WordClass c, int i) {
    boolean misread =
        c == WordClass.VERB || c == WordClass.ADV || c == WordClass.INTJ || c == WordClass.AUX;
    return c.nominal() || (misread && tokens.capital(i) && named(tokens, i));
  }

  /** A name or a title that is read as another word: "Will said", "Rep. Lomax". */
  private static boolean named(Tokens tokens, int i) {
    return tokens.wordClass(i + 1) == WordClass.VERB || tokens.last(i) == '.';
  }

  private void close(Tokens tokens, int from, int behind) {
    boolean adjective = behind == from + 1 && tokens.wordClass(from) == WordClass.ADJ;
    if (!adjective || tokens.hash(behind) == OF) {
      add(quantified(tokens, from), behind + bracket(tokens, behind));
    }
  }

  /** The beginning with its quantifiers: "both the houses", "more than 300 doctors". */
  private int quantified(Tokens tokens, int from) {
    int least = size == 0 ? begin : end[size - 1];
    int at = from;
    int words = quantifier(tokens, at);
    while (words > 0 && at - words >= least) {
      at -= words;
      words = quantifier(tokens, at);
    }
    return at;
  }

  /** How many words of a quantifier stand before a token. */
  private static int quantifier(Tokens tokens, int at) {
    int last = tokens.hash(at - 1);
    if (last == THAN) {
      return COMPARATIVES.has(tokens.hash(at - 2)) ? 2 : 0;
    }
    boolean about = last == ABOUT && tokens.wordClass(at) == WordClass.NUM;
    return about || QUANTIFIERS.has(last) ? 1 : 0;
  }

  /** "(D-Fla.)" belongs to the name before it. */
  private static int bracket(Tokens tokens, int at) {
    if (tokens.hash(at) == Marks.OPEN_BRACKET) {
      for (int length = 2; length <= 5; length++) {
        if (tokens.hash(at + length) == Marks.CLOSE_BRACKET) {
          return length + 1;
        }
      }
    }
    return 0;
  }

  private void add(int from, int behind) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
    }
    first[size] = from;
    end[size++] = behind;
  }

  public int size() {
    return size;
  }

  public int first(int phrase) {
    return first[phrase];
  }

  public int end(int phrase) {
    return end[phrase];
  }

  /** The index of the first phrase that ends behind the token. */
  public int at(int token) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] > token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The index of the phrase that begins at the token, or −1. */
  public int beginning(int token) {
    int phrase = at(token);
    return phrase < size && first[phrase] == token ? phrase : -1;
  }

  static boolean owner(Tokens tokens, int token) {
    return OWNERS.has(tokens.hash(token));
  }
}
