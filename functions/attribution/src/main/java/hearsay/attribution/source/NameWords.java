package hearsay.attribution.source;

import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/** Which words of an article may be a part of a name. */
final class NameWords {
  private final SourceLexicon lexicon;
  private final Tokens tokens;

  NameWords(SourceLexicon lexicon, Tokens tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  boolean capital(int i) {
    return tokens.kind(i) == TokenKind.WORD && tokens.capital(i);
  }

  /** A given name. */
  boolean given(int i) {
    return capital(i) && lexicon.givenNames.index(tokens.hash(i)) >= 0;
  }

  /** A capital that no list explains. */
  boolean unlisted(int i) {
    int hash = tokens.hash(i);
    return capital(i)
        && !lexicon.functionWords.has(hash)
        && lexicon.nouns.index(hash) < 0
        && !lexicon.titles(hash)
        && !known(i);
  }

  /** As {@link #unlisted}, and no abbreviation. */
  boolean nameLike(int i) {
    return unlisted(i) && (tokens.length(i) < 3 || tokens.last(i) == '.' || !allCapitals(i));
  }

  boolean inCapitals(int i) {
    return tokens.length(i) < 2 || (!Character.isLowerCase(tokens.last(i)) && capital(i));
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
    int found = lexicon.entities.longest(tokens, i, Math.min(i + 4, tokens.size()));
    return found >= 0 && (!lexicon.entities.value(found).capitals() || inCapitals(i));
  }
}
