package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Features;

/** The classes of words, as Universal Dependencies names them. */
public enum WordClass {
  NOUN,
  PROPN,
  VERB,
  AUX,
  ADJ,
  ADV,
  PRON,
  DET,
  ADP,
  NUM,
  CCONJ,
  SCONJ,
  PART,
  INTJ,
  PUNCT,
  NONE;

  private static final int NOMINAL = set(NOUN, PROPN, ADJ, DET, NUM);
  private static final int JOINING = set(CCONJ, SCONJ, ADP, ADV, VERB, AUX);

  private final int number = Features.named(name());

  /** Several classes as one number, a bit each: for {@link #in}, which asks for all at once. */
  public static int set(WordClass... classes) {
    int set = 0;
    for (WordClass wordClass : classes) {
      set |= 1 << wordClass.ordinal();
    }
    return set;
  }

  /** Whether it is one of a {@link #set}. */
  public boolean in(int set) {
    return (set >>> ordinal() & 1) != 0;
  }

  /** Whether it is of those that stand in a noun phrase. */
  public boolean nominal() {
    return in(NOMINAL);
  }

  /** Whether it is of those behind which another phrase begins. */
  public boolean joins() {
    return in(JOINING);
  }

  /** Its number as the value of a feature. */
  public int number() {
    return number;
  }
}
