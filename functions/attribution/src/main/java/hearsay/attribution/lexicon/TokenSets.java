package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;

/** The sets of words that each token of an article is in, looked up once for all that ask. */
public final class TokenSets {
  private final Tokens tokens;
  private final long[] sets;

  public TokenSets(Tokens tokens, WordSets words) {
    this.tokens = tokens;
    this.sets = new long[tokens.size()];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = words.of(tokens, i);
    }
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Puts a token into a set besides those of its word. */
  public void add(int token, long set) {
    sets[token] |= set;
  }

  /** The bits of all the sets that the token is in; 0 outside the text. */
  public long of(int token) {
    return token >= 0 && token < sets.length ? sets[token] : 0;
  }

  /** Whether the token is in one of the sets. */
  public boolean is(int token, long anyOf) {
    return (of(token) & anyOf) != 0;
  }

  /** Whether one of the tokens {@code [first, end)} is in one of the sets. */
  public boolean any(long anyOf, int first, int end) {
    return next(anyOf, first, end) < end;
  }

  /**
   * The first of the tokens {@code [from, end)} that is in one of the sets; {@code end} if none.
   */
  public int next(long anyOf, int from, int end) {
    int behind = Math.min(end, sets.length);
    for (int i = Math.max(0, from); i < behind; i++) {
      if ((sets[i] & anyOf) != 0) {
        return i;
      }
    }
    return end;
  }
}
