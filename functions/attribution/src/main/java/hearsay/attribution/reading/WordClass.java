package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Features;

/** The classes of words, as Universal Dependencies names them. */
public enum WordClass {
  NOUN(0),
  PROPN(1),
  VERB(2),
  AUX(3),
  ADJ(4),
  ADV(5),
  PRON(6),
  DET(7),
  ADP(8),
  NUM(9),
  CCONJ(10),
  SCONJ(11),
  PART(12),
  INTJ(13),
  PUNCT(14),
  NONE(15);

  private static final int NOMINAL = set(NOUN, PROPN, ADJ, DET, NUM);
  private static final int VERBAL = set(VERB, AUX);
  private static final int JOINING = set(CCONJ, SCONJ, ADP, ADV, VERB, AUX);

  private final int place;
  private final int number;

  WordClass(int place) {
    this.place = place;
    this.number = Features.named(name());
  }

  /** Several classes as one number, a bit each: for {@link #in}, which asks for all at once. */
  public static int set(WordClass... classes) {
    int set = 0;
    for (WordClass wordClass : classes) {
      set |= 1 << wordClass.place;
    }
    return set;
  }

  /** Whether it is one of a {@link #set}. */
  public boolean in(int set) {
    return (set >>> place & 1) != 0;
  }

  /** Whether it is of those that stand in a noun phrase. */
  public boolean nominal() {
    return in(NOMINAL);
  }

  /** Whether it is a verb or an auxiliary. */
  public boolean verbal() {
    return in(VERBAL);
  }

  /** Whether it is of those behind which another phrase begins. */
  public boolean joins() {
    return in(JOINING);
  }

  /** Its place among all classes. */
  byte place() {
    return (byte) place;
  }

  /** By place the {@link #number} of each. */
  static int[] numbers() {
    WordClass[] classes = values();
    int[] numbers = new int[classes.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = classes[i].number;
    }
    return numbers;
  }

  /** Its number as the value of a feature. */
  public int number() {
    return number;
  }
}
