package hearsay.attribution.source;

import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;

/** What stands between any two tokens of a sentence; each token is looked at once. */
final class Between {
  static final int CLEAN = Features.named("clean");
  static final int QUOTATION = Features.named("quotation");
  static final WordSet RELATIVES = WordSet.of("who which that whom whose");
  private static final int COMMA = Features.named("comma");
  private static final int VERB = Features.named("verb");
  private static final int RELATIVE = Features.named("relative");
  private static final int[] STRONG = {QUOTATION, RELATIVE, VERB};

  /** Of a token the next one of a kind, itself included. */
  private static final int NEXT_QUOTE = 0;

  private static final int NEXT_RELATIVE = 1;
  private static final int NEXT_VERB = 2;
  private static final int NEXT_WEAK = 3;

  /** How many there are from a token on. */
  private static final int VERBS = 4;

  private static final int COMMAS = 5;
  private static final int FACTS = 6;

  private int[] facts = new int[64 * FACTS];
  private int[] weak = new int[64];
  private int first;

  void read(Tokens tokens, Sentence sentence) {
    first = sentence.first();
    int size = sentence.end() - first;
    if (size >= weak.length) {
      weak = new int[2 * size];
      facts = new int[weak.length * FACTS];
    }
    int quote = sentence.end();
    int relative = quote;
    int verb = quote;
    int other = quote;
    int verbs = 0;
    int commas = 0;
    for (int i = sentence.end(); i >= first; i--) {
      if (i < sentence.end()) {
        WordClass c = tokens.wordClass(i);
        int hash = tokens.hash(i);
        verbs += c == WordClass.VERB ? 1 : 0;
        commas += hash == Marks.COMMA ? 1 : 0;
        if (tokens.kind(i).isQuote()) {
          quote = i;
        } else if (RELATIVES.has(hash)) {
          relative = i;
        } else if (c == WordClass.VERB) {
          verb = i;
        } else if (weak(c)) {
          other = i;
          weak[i - first] = hash == Marks.COMMA ? COMMA : tokens.classOrMark(i);
        }
      }
      int at = (i - first) * FACTS;
      facts[at + NEXT_QUOTE] = quote;
      facts[at + NEXT_RELATIVE] = relative;
      facts[at + NEXT_VERB] = verb;
      facts[at + NEXT_WEAK] = other;
      facts[at + VERBS] = verbs;
      facts[at + COMMAS] = commas;
    }
  }

  private static boolean weak(WordClass c) {
    return c == WordClass.PUNCT
        || c == WordClass.CCONJ
        || c == WordClass.ADP
        || c == WordClass.SCONJ;
  }

  /** The strongest thing in {@code [from, to)}, else the first. */
  int gap(int from, int to) {
    if (from >= to) {
      return CLEAN;
    }
    int at = (from - first) * FACTS;
    if (facts[at + NEXT_QUOTE] < to) {
      return QUOTATION;
    }
    if (facts[at + NEXT_RELATIVE] < to) {
      return RELATIVE;
    }
    if (facts[at + NEXT_VERB] < to) {
      return VERB;
    }
    int other = facts[at + NEXT_WEAK];
    return other < to ? weak[other - first] : CLEAN;
  }

  int verbs(int from, int to) {
    return count(from, to, VERBS);
  }

  int commas(int from, int to) {
    return count(from, to, COMMAS);
  }

  private int count(int from, int to, int what) {
    return from < to
        ? facts[(from - first) * FACTS + what] - facts[(to - first) * FACTS + what]
        : 0;
  }

  static int stronger(int first, int then) {
    for (int strong : STRONG) {
      if (first == strong || then == strong) {
        return strong;
      }
    }
    return first == CLEAN ? then : first;
  }
}
