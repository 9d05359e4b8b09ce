package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Tokens;

/** Finds what is said of a source besides its name: how it knows, why it is not named. */
final class Conditions {
  /** The tokens that a condition begins at, besides the sets of {@link SourceWords}. */
  private static final long HERE = 1L << 61;

  private static final int CONDITION_WORDS = 25;

  private final SourceLexicon lexicon;
  private final TokenSets words;
  private final Tokens tokens;

  Conditions(SourceLexicon lexicon, TokenSets words) {
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = words.tokens();
    int size = tokens.size();
    int i = words.next(SourceWords.CONDITION, 0, size);
    while (i < size) {
      if (lexicon.conditions.longest(tokens, i, size) >= 0) {
        words.add(i, HERE);
      }
      i = words.next(SourceWords.CONDITION, i + 1, size);
    }
  }

  /** Whether the tokens {@code [from, to)} tell how the source knows. */
  boolean basis(int from, int to) {
    return told(Condition.BASIS, from, to);
  }

  /** Whether a source is to have no name, by its phrase or what follows it. */
  boolean anonymity(int first, int end) {
    return words.any(HERE, first, end + CONDITION_WORDS)
        && told(Condition.ANONYMITY, first, limit(end));
  }

  private boolean told(Condition wanted, int from, int to) {
    for (int i = words.next(HERE, from, to); i < to; i = words.next(HERE, i + 1, to)) {
      int found = lexicon.conditions.longest(tokens, i, to);
      if (found >= 0 && lexicon.conditions.value(found) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** As far behind a source as its condition may stand. */
  private int limit(int end) {
    int i = end;
    while (i < tokens.size()
        && i - end < CONDITION_WORDS
        && !tokens.kind(i).isQuote()
        && tokens.hash(i) != Marks.FULL_STOP
        && tokens.hash(i) != Marks.SEMICOLON) {
      i++;
    }
    return i;
  }

  /** The source, marked where the text says that its name is withheld. */
  Source withheld(Source source, int first, int end) {
    if (!anonymity(first, end)) {
      return source;
    }
    boolean partial =
        source.type() == SourceType.NAMED_PERSON
            && !(source.person().isPresent() && source.person().get().full());
    return new Source(
        partial ? SourceType.PRIVATE_UNIDENTIFIED : source.type(),
        source.name(),
        source.referent(),
        source.head(),
        source.kind(),
        source.party(),
        source.specificity(),
        source.ranked(),
        source.plural(),
        true,
        source.reference());
  }
}
