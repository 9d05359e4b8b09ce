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

  private static final int WEAK =
      WordClass.set(WordClass.PUNCT, WordClass.CCONJ, WordClass.ADP, WordClass.SCONJ);

  /** What a token may be, the stronger the higher. */
  private static final int WEAK_THING = 1;

  private static final int A_VERB = 2;
  private static final int A_RELATIVE = 3;
  private static final int A_QUOTE = 4;

  /** How many there are from a token on. */
  private static final int VERBS = 5;

  private static final int COMMAS = 6;
  private static final int FACTS = 8;

  /** By token, eight each: where the next thing of a kind is, itself included, and the counts. */
  private int[] facts = new int[64 * FACTS];

  private int first;

  private static int thing(WordClass c) {
    return c == WordClass.VERB ? A_VERB : c.in(WEAK) ? WEAK_THING : 0;
  }

  void read(Tokens tokens, Sentence sentence) {
    first = sentence.first();
    int room = (sentence.end() - first + 1) * FACTS;
    if (room > facts.length) {
      facts = new int[2 * room];
    }
    int quote = sentence.end();
    int relative = quote;
    int verb = quote;
    int weak = quote;
    int verbs = 0;
    int commas = 0;
    for (int i = sentence.end(); i >= first; i--) {
      if (i < sentence.end()) {
        int hash = tokens.hash(i);
        int thing = thing(tokens.wordClass(i));
        verbs += thing == A_VERB ? 1 : 0;
        commas += hash == Marks.COMMA ? 1 : 0;
        if (tokens.kind(i).isQuote()) {
          quote = i;
        } else if (RELATIVES.has(hash)) {
          relative = i;
        } else if (thing == A_VERB) {
          verb = i;
        } else if (thing == WEAK_THING) {
          weak = i;
        }
      }
      int at = (i - first) * FACTS;
      facts[at + WEAK_THING] = weak;
      facts[at + A_VERB] = verb;
      facts[at + A_RELATIVE] = relative;
      facts[at + A_QUOTE] = quote;
      facts[at + VERBS] = verbs;
      facts[at + COMMAS] = commas;
    }
  }

  /** The strongest thing in {@code [from, to)}, else the first. */
  int gap(Tokens tokens, int from, int to) {
    if (from >= to) {
      return CLEAN;
    }
    int at = (from - first) * FACTS;
    if (facts[at + A_QUOTE] < to) {
      return QUOTATION;
    }
    if (facts[at + A_RELATIVE] < to) {
      return RELATIVE;
    }
    if (facts[at + A_VERB] < to) {
      return VERB;
    }
    int other = facts[at + WEAK_THING];
    return other < to ? weak(tokens, other) : CLEAN;
  }

  private static int weak(Tokens tokens, int token) {
    return tokens.hash(token) == Marks.COMMA ? COMMA : tokens.classOrMark(token);
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
