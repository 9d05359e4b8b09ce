package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/** Which words of an article may be a part of a name; found out once for each word. */
final class NameWords {
  private static final int CAPITAL = 1;
  private static final int GIVEN = 2;
  private static final int UNLISTED = 4;
  private static final int NAME_LIKE = 8;
  private static final long LISTED = SourceWords.FUNCTION | SourceWords.NOUN | SourceWords.TITLE;

  private final SourceLexicon lexicon;
  private final Tokens tokens;
  private final byte[] names;

  /** By token, where the next capital is. */
  private final int[] next;

  NameWords(SourceLexicon lexicon, Tokens tokens, TokenSets words) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.names = new byte[tokens.size()];
    this.next = new int[names.length + 1];
    next[names.length] = names.length;
    for (int i = names.length - 1; i >= 0; i--) {
      next[i] = next[i + 1];
      if (tokens.capital(i) && tokens.kind(i) == TokenKind.WORD) {
        names[i] = (byte) read(i, words.of(i));
        next[i] = i;
      }
    }
  }

  private int read(int i, long sets) {
    int given = (sets & SourceWords.GIVEN_NAME) != 0 ? CAPITAL | GIVEN : CAPITAL;
    if ((sets & LISTED) != 0 || known(i)) {
      return given;
    }
    boolean abbreviation = tokens.length(i) > 2 && tokens.last(i) != '.' && allCapitals(i);
    return abbreviation ? given | UNLISTED : given | UNLISTED | NAME_LIKE;
  }

  private boolean is(int i, int what) {
    return i >= 0 && i < names.length && (names[i] & what) != 0;
  }

  /** The first capital at the token or behind it; how many tokens there are where none follows. */
  int next(int i) {
    return next[i];
  }

  boolean capital(int i) {
    return is(i, CAPITAL);
  }

  /** A given name. */
  boolean given(int i) {
    return is(i, GIVEN);
  }

  /** A capital that no list explains. */
  boolean unlisted(int i) {
    return is(i, UNLISTED);
  }

  /** As {@link #unlisted}, and no abbreviation. */
  boolean nameLike(int i) {
    return is(i, NAME_LIKE);
  }

  boolean inCapitals(int i) {
    return tokens.length(i) < 2 || (!Character.isLowerCase(tokens.last(i)) && tokens.capital(i));
  }

  boolean allCapitals(int i) {
    for (int c = tokens.start(i); c < tokens.end(i); c++) {
      if (Character.isLowerCase(tokens.text().charAt(c))) {
        return false;
      }
    }
    return true;
  }

  private boolean known(int i) {
    int found = lexicon.names.longest(tokens, i, Math.min(i + 4, tokens.size()));
    return found >= 0 && (!lexicon.names.capitals(found) || inCapitals(i));
  }
}
