package hearsay.attribution.lexicon;

/**
 * Options between which the features of a file decide again and again. The weights of all options
 * for one feature stand side by side, a row of columns, so that they are sought once.
 *
 * <p>The option is the latter of a pair, else the second value: {@code w.pair DET+NOUN ADP} and
 * {@code w.word-after light DET+NOUN} are both about {@code NOUN}, {@code w.next VERB NOUN} too.
 */
public final class Columns {
  static final Columns NONE = new Columns();

  private final int[] numbers;

  /** By their numbers as values of features; an option's column is its place among them. */
  public Columns(int... numbers) {
    this.numbers = numbers.clone();
  }

  int number(int column) {
    return numbers[column];
  }

  /** The column of an option, or −1 for what is none. */
  public int of(int number) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }
}
