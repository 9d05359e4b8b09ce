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

  private final int number = Features.named(name());

  /** Whether it is of those that stand in a noun phrase. */
  public boolean nominal() {
    return this == NOUN || this == PROPN || this == ADJ || this == DET || this == NUM;
  }

  /** Whether it is of those behind which another phrase begins. */
  public boolean joins() {
    return this == CCONJ
        || this == SCONJ
        || this == ADP
        || this == ADV
        || this == VERB
        || this == AUX;
  }

  /** Its number as the value of a feature. */
  public int number() {
    return number;
  }
}
