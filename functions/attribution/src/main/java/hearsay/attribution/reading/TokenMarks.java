package hearsay.attribution.reading;

/** Which tokens of a text are marked: a bit for each, because a text may have millions. */
final class TokenMarks {
  private long[] bits = {};

  /**
   * @param most behind the last token that may ever be marked
   */
  void mark(int token, int most) {
    if (bits.length == 0) {
      bits = new long[(most + Long.SIZE - 1) / Long.SIZE];
    }
    bits[token / Long.SIZE] |= 1L << token;
  }

  /** Whether one of {@code [from, to)} is marked; takes a step for each 64 of them. */
  boolean any(int from, int to) {
    if (from >= to || bits.length == 0) {
      return false;
    }
    int first = from / Long.SIZE;
    int last = (to - 1) / Long.SIZE;
    long behindFrom = -1L << from;
    long beforeTo = -1L >>> -to;
    if (first == last) {
      return (bits[first] & behindFrom & beforeTo) != 0;
    }
    for (int i = first + 1; i < last; i++) {
      if (bits[i] != 0) {
        return true;
      }
    }
    return (bits[first] & behindFrom) != 0 || (bits[last] & beforeTo) != 0;
  }
}
