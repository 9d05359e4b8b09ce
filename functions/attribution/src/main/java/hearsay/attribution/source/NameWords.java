package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/** Which words of an article may be a part of a name: sets besides those of {@link SourceWords}. */
final class NameWords {
  static final long CAPITAL = 1L << 57;

  /** A given name with a capital. */
  static final long GIVEN = 1L << 58;

  /** A capital that no list explains. */
  static final long UNLISTED = 1L << 59;

  /** As {@link #UNLISTED}, and no abbreviation. */
  static final long NAME_LIKE = 1L << 60;

  private static final long LISTED = SourceWords.FUNCTION | SourceWords.NOUN | SourceWords.TITLE;

  private final SourceLexicon lexicon;
  private final Tokens tokens;
  private final TokenSets words;

  NameWords(SourceLexicon lexicon, Tokens tokens, TokenSets words) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.words = words;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.capital(i) && tokens.kind(i) == TokenKind.WORD) {
        words.add(i, read(i, words.of(i)));
      }
    }
  }

  private long read(int i, long sets) {
    long given = (sets & SourceWords.GIVEN_NAME) != 0 ? CAPITAL | GIVEN : CAPITAL;
    if ((sets & LISTED) != 0 || known(i)) {
      return given;
    }
    boolean abbreviation = tokens.length(i) > 2 && tokens.last(i) != '.' && allCapitals(i);
    return abbreviation ? given | UNLISTED : given | UNLISTED | NAME_LIKE;
  }

  boolean capital(int i) {
    return words.is(i, CAPITAL);
  }

  boolean given(int i) {
    return words.is(i, GIVEN);
  }

  boolean unlisted(int i) {
    return words.is(i, UNLISTED);
  }

  boolean nameLike(int i) {
    return words.is(i, NAME_LIKE);
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
