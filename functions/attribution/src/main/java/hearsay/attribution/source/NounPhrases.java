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
  private static final WordSet FORMER = WordSet.of("retired disgraced exiled jailed ousted");
  private static final WordSet ADDED = WordSet.of("himself herself itself themselves there");
  private static final WordSet LEAST = WordSet.of("least most");
  private static final int MINE = Features.named("mine");
  private static final int AT = Features.named("at");
  private static final int PERCENT = Features.named("%");
  private static final int MISREAD =
      WordClass.set(WordClass.VERB, WordClass.ADV, WordClass.INTJ, WordClass.AUX);
  private static final int LINKS = WordClass.set(WordClass.ADV, WordClass.VERB, WordClass.CCONJ);
  private static final int NOUNS = WordClass.set(WordClass.NOUN, WordClass.PROPN);
  private static final int ATTRIBUTES = WordClass.set(WordClass.ADJ, WordClass.NUM);
  private static final int PREMODIFIED =
      WordClass.set(WordClass.NOUN, WordClass.PROPN, WordClass.ADJ);
  private int begin;
  private int[] first = new int[64];
  private int[] end = new int[64];
  private int size;

  /** The phrase that ends before a cue, or −1, and where it ends else. */
  private int cut = -1;

  private int cutEnd;
  private final Between between = new Between();
  private boolean compared;

  /** Forgets the phrases of the last sentence and finds those of this. */
  public void read(Tokens tokens, Sentence sentence) {
    size = 0;
    cut = -1;
    compared = false;
    begin = sentence.first();
    int from = -1;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      WordClass c = tokens.wordClass(i);
      if (size > 0 && i < end[size - 1]) {
        from = -1;
        continue;
      }
      boolean alone = c == WordClass.PRON && !noun(tokens, i) && !(i > begin && added(tokens, i));
      boolean member = member(tokens, c, i);
      if (from >= 0 && (i - from >= MOST_WORDS || !continues(tokens, c, i, member))) {
        close(tokens, from, i);
        from = -1;
      }
      if (alone) {
        add(i, i + 1);
      } else if (from < 0 && member && tokens.hash(i) != Marks.POSSESSIVE) {
        from = i;
      }
    }
    if (from >= 0) {
      close(tokens, from, sentence.end());
    }
  }

  /** Whether a token goes on with the phrase before it. */
  private static boolean continues(Tokens tokens, WordClass c, int i, boolean member) {
    int hash = tokens.hash(i);
    return c != WordClass.DET
        && hash != Marks.POSSESSIVE
        && (member || hash == PERCENT || joins(tokens, c, i) || added(tokens, i));
  }

  private static boolean member(Tokens tokens, WordClass c, int i) {
    return c.nominal()
        || (c.in(MISREAD) && tokens.capital(i) && named(tokens, i))
        || (c == WordClass.PRON && noun(tokens, i))
        || (c == WordClass.VERB && (FORMER.has(tokens.hash(i)) || gerund(tokens, i)));
  }

  /** "the WHO", "a mine spokesman": a noun that is read as a pronoun. */
  private static boolean noun(Tokens tokens, int i) {
    boolean mine = tokens.hash(i) == MINE && tokens.wordClass(i + 1) == WordClass.NOUN;
    return mine || (tokens.wordClass(i - 1) == WordClass.DET && tokens.capitals(i));
  }

  /** "the network's reporting", "their findings". */
  private static boolean gerund(Tokens tokens, int i) {
    return tokens.last(i) == 'g' && tokens.hash(i - 1) == Marks.POSSESSIVE;
  }

  /** "the migrants themselves", "polls there": part of the phrase before it, and none itself. */
  private static boolean added(Tokens tokens, int i) {
    return tokens.wordClass(i - 1).in(NOUNS) && ADDED.has(tokens.hash(i));
  }

  /**
   * "the nearly blind witness", "the newly elected mayor", "current and former officials", and what
   * is read as a verb in front of a verb: "the online giant reported", "those polled say".
   */
  private static boolean joins(Tokens tokens, WordClass c, int i) {
    if (!c.in(LINKS)) {
      return false;
    }
    WordClass last = tokens.wordClass(i - 1);
    WordClass next = tokens.wordClass(i + 1);
    if (c == WordClass.ADV) {
      return last == WordClass.DET && (premodifies(next) || premodifies(tokens, i + 1));
    }
    if (c == WordClass.VERB) {
      boolean elected = last == WordClass.ADV && tokens.wordClass(i - 2) == WordClass.DET;
      return (elected && premodifies(tokens, i)) || tokens.finite(i + 1);
    }
    return c == WordClass.CCONJ
        && last == WordClass.ADJ
        && next == WordClass.ADJ
        && (tokens.wordClass(i + 2) == WordClass.NOUN || tokens.wordClass(i + 2) == WordClass.ADJ);
  }

  private static boolean premodifies(WordClass c) {
    return c.in(ATTRIBUTES);
  }

  /** A participle in front of a noun. */
  private static boolean premodifies(Tokens tokens, int i) {
    return tokens.wordClass(i) == WordClass.VERB && tokens.wordClass(i + 1).in(PREMODIFIED);
  }

  /** A name or a title that is read as another word: "Will said", "Bond's aide", "Rep. Lomax". */
  private static boolean named(Tokens tokens, int i) {
    return tokens.verb(i + 1) || tokens.hash(i + 1) == Marks.POSSESSIVE || tokens.last(i) == '.';
  }

  private void close(Tokens tokens, int from, int behind) {
    boolean adjective = behind == from + 1 && tokens.wordClass(from) == WordClass.ADJ;
    if (!adjective || tokens.hash(behind) == OF || acts(tokens, behind)) {
      add(quantified(tokens, from), behind + bracket(tokens, behind));
    }
  }

  /** "Many said", "Elder later said": an adjective in front of a verb is its subject. */
  private static boolean acts(Tokens tokens, int behind) {
    return tokens.verb(behind)
        || (tokens.wordClass(behind) == WordClass.ADV && tokens.verb(behind + 1));
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
    if (LEAST.has(last) && tokens.hash(at - 2) == AT) {
      return 2;
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

  /**
   * Ends the phrase that a cue stands in before the cue, until another one is looked at: "Lomax
   * notes" is no name then.
   *
   * @param cue its first token, or −1 for none
   */
  public void endBefore(int cue) {
    if (cut >= 0) {
      end[cut] = cutEnd;
    }
    cut = cue < 0 ? -1 : holding(cue);
    if (cut >= 0) {
      cutEnd = end[cut];
      end[cut] = cue;
    }
  }

  /** The phrase that a token stands in, but not as its first, or −1. */
  private int holding(int token) {
    int phrase = at(token);
    return phrase < size && first[phrase] < token ? phrase : -1;
  }

  /** What stands between the tokens of the sentence, which is the one read last. */
  Between between(Tokens tokens, Sentence sentence) {
    if (!compared) {
      between.read(tokens, sentence);
      compared = true;
    }
    return between;
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

  /** Whether a word says whose something is: "its". */
  public static boolean owner(Tokens tokens, int token) {
    return OWNERS.has(tokens.hash(token));
  }
}
