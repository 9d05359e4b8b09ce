package hearsay.attribution.confirmation;

/**
 * What a stretch of text is about: its names and content words with their weights, in halves.
 * Persons weigh double, places half, because a story's places stand in every sentence. {@link
 * Signatures} fills it.
 */
final class Signature {
  static final int NO_WORD = 1;
  static final int LEFT_OPEN = 2;
  static final byte NAMED_PERSON = 4;
  static final byte WORD = 2;
  static final byte PLACE = 1;
  private static final double SAME_CLAIM = 0.45;
  private static final int LEAST_SHARED = 3;

  private final int[] words;
  private final int[] table;
  private final byte[] weights;
  private int size;
  private int total;
  private int names;
  private boolean personal;
  private boolean pronoun;
  private int negated;

  /**
   * @param most how many words it may have
   */
  Signature(int most) {
    words = new int[most];
    table = new int[Integer.highestOneBit(Math.max(1, most)) * 2];
    weights = new byte[table.length];
  }

  private Signature(Signature other) {
    words = other.words;
    table = other.table;
    weights = other.weights;
    size = other.size;
    total = other.total;
    names = other.names;
    personal = other.personal;
    pronoun = other.pronoun;
  }

  void addNegated(int what) {
    negated = negated == 0 ? what : negated;
  }

  void addPronoun() {
    pronoun = true;
  }

  void add(int what, byte weight) {
    int at = find(what);
    if (weights[at] == 0) {
      table[at] = what;
      weights[at] = weight;
      words[size++] = what;
      total += weight;
      names += weight == WORD ? 0 : 1;
      personal |= weight == NAMED_PERSON;
    }
  }

  private int find(int what) {
    int mixed = what * 0x9E3779B1;
    int at = (mixed ^ (mixed >>> 15)) & (table.length - 1);
    while (weights[at] != 0 && table[at] != what) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /** Whether it has a word, or a name by its {@link Signatures#key}. */
  boolean has(int what) {
    return weights[find(what)] != 0;
  }

  /** How many words and names. */
  int size() {
    return size;
  }

  /** How many names. */
  int names() {
    return names;
  }

  /** Whether it names persons. */
  boolean personal() {
    return personal;
  }

  /** Whether a pronoun stands for a name. */
  boolean pronoun() {
    return pronoun;
  }

  /**
   * What its main clause says is not so: the first word or name behind the negation, {@link
   * #NO_WORD} where none follows ("it was not"), {@link #LEFT_OPEN} where it denies nothing ("not
   * yet closed"), 0 where nothing is negated.
   */
  int negated() {
    return negated;
  }

  /** Whether two stretches tell of the same: the shared weight against the lighter of the two. */
  boolean matches(Signature other) {
    int shared = 0;
    boolean sameWords = false;
    boolean sameNames = names == 0 || other.pronoun;
    for (int i = 0; i < size; i++) {
      int weight = other.weights[other.find(words[i])];
      if (weight != 0) {
        shared += Math.min(weight, weights[find(words[i])]);
        sameWords |= weight == WORD;
        sameNames |= weight != WORD;
      }
    }
    return sameNames
        && sameWords
        && shared >= LEAST_SHARED
        && shared >= SAME_CLAIM * Math.min(total, other.total);
  }

  /** The same as it is said by those whom it contradicts. */
  Signature affirmed() {
    return negated == 0 ? this : new Signature(this);
  }

  /** Whether this says is not so what the other says is so. */
  boolean contradicts(Signature other) {
    return negated != 0
        && other.negated == 0
        && other.has(negated)
        && (other.matches(this) || within(other));
  }

  /**
   * Whether one of the two says no to the other, or leaves it open, so that neither supports it.
   */
  boolean opposes(Signature other) {
    return says(other) || other.says(this);
  }

  private boolean says(Signature other) {
    return negated != 0
        && other.negated == 0
        && (size == 0 || negated == LEFT_OPEN || other.has(negated));
  }

  /** Whether it has no words of its own beside the other's, and enough of them to be about it. */
  private boolean within(Signature other) {
    if (!pronoun && size < 2) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!other.has(words[i])) {
        return false;
      }
    }
    return true;
  }
}
