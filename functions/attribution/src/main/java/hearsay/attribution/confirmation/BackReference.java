package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.Cast;

/** Finds the contents that only point back: "It", "it was possible", "the reports as lies". */
final class BackReference {
  private static final long TELLING_NOTHING =
      Wording.EXPLETIVE
          | Wording.REPORT
          | Wording.FALSE
          | Wording.HAPPENING
          | Wording.TRUE
          | Wording.TRUTH
          | Wording.VERIFYING;
  private static final int THAT = Words.hash("that");
  private static final int THERE = Words.hash("there");
  private static final int AS = Words.hash("as");
  private static final int POINTS_WITHIN = 10;

  private final Cast cast;
  private final TokenSets wording;
  private final Tokens tokens;

  BackReference(Cast cast, TokenSets wording) {
    this.cast = cast;
    this.wording = wording;
    this.tokens = wording.tokens();
  }

  /** Whether all the content does is to point back. */
  boolean only(Statement statement, Placed at) {
    if (statement.content().isEmpty() || statement.content().getFirst().isEmpty()) {
      return false;
    }
    int first = at.content();
    int end = at.contentEnd();
    while (first < end && (tokens.kind(first).isQuote() || conjunction(first))) {
      first++;
    }
    if (first == end) {
      return true;
    }
    return end - first <= POINTS_WITHIN && points(first) && tellsNothing(first, end);
  }

  private boolean points(int first) {
    return wording.is(first, Wording.REPORT | Wording.POINTING)
        || (wording.is(first, Wording.DETERMINER) && wording.is(first + 1, Wording.REPORT))
        || tokens.hash(first) == THERE;
  }

  /** "said that it was", not "that is not true". */
  private boolean conjunction(int i) {
    return tokens.hash(i) == THAT && tokens.wordClass(i + 1) != WordClass.AUX;
  }

  private boolean tellsNothing(int first, int end) {
    for (int i = first; i < end && tokens.hash(i) != AS; i++) {
      if (!wording.is(i, TELLING_NOTHING) && (cast.named(i) || !wording.is(i, Wording.EMPTY))) {
        return false;
      }
    }
    return true;
  }
}
