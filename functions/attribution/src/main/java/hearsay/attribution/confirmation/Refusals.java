package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/**
 * Tells who will not speak, who cannot verify and who says that it was not said. What is refused
 * decides, not the verb: DOMAIN B.
 */
final class Refusals {
  private static final WordSet RESPONDING =
      WordSet.of(
          "comment discuss elaborate answer respond reply speculate say speak confirm deny disclose"
              + " reveal explain specify");
  private static final WordSet GIVING = WordSet.of("give provide offer release share");
  private static final WordSet INFORMATION =
      WordSet.of(
          "detail details comment comments statement information answer answers reason reasons"
              + " explanation figures interview interviews");
  private static final WordSet QUESTIONS =
      WordSet.of("whether if how why when what who whom whose which where");
  private static final WordSet ABILITY = WordSet.of("could can able");
  private static final WordSet IMPOSSIBLE = WordSet.of("cannot unable");
  private static final WordSet ATTEMPTS =
      WordSet.of("trying try tried seeking sought working attempting struggling hoping waiting");
  private static final long DISOWNING = Wording.PRONOUN | Wording.AUXILIARY | Wording.REFUSES;
  private static final long DISOWNED = Wording.SUCH | Wording.TELLING | Wording.REFUSES;
  private static final int NEITHER = Words.hash("neither");
  private static final WordSet MEETING = WordSet.of("to with");
  private static final int SPEAK = Words.hash("speak");
  private static final int DRAWN = Words.hash("drawn");
  private static final int TO = Words.hash("to");
  private static final int REFUSED_WITHIN = 8;
  private static final int GIVEN_WITHIN = 5;
  private static final int UNABLE_WITHIN = 5;
  private static final int OPENING = 10;

  private final TokenSets wording;
  private final Tokens tokens;

  Refusals(TokenSets wording) {
    this.wording = wording;
    this.tokens = wording.tokens();
  }

  /** "declined to confirm or deny it", "would not say whether", "did not comment on it". */
  boolean withholds(Statement statement, Placed at) {
    int first = at.cue();
    int end = at.cueEnd();
    boolean negated = negated(statement, first, end);
    for (int i = first; i < end; i++) {
      boolean untold = wording.is(i, Wording.TELLING) && asks(statement, at);
      if ((wording.is(i, Wording.REFUSING) && refused(i + 1))
          || (negated && (untold || wording.is(i, Wording.RESPONSE)))) {
        return true;
      }
    }
    boolean settles =
        statement.cueClass() == CueClass.CONFIRM || statement.cueClass() == CueClass.DENY;
    return settles && (tokens.hash(first) == NEITHER || tokens.hash(first - 1) == NEITHER);
  }

  private boolean negated(Statement statement, int first, int end) {
    return statement.negated() || wording.any(Wording.REFUSES, first, end);
  }

  private boolean any(WordSet words, int first, int end) {
    for (int i = Math.max(0, first); i < end; i++) {
      if (words.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is refused is an answer; "to give his name" is none. */
  private boolean refused(int from) {
    for (int i = from; i < from + REFUSED_WITHIN && tokens.hash(i) != Marks.FULL_STOP; i++) {
      if (tokens.hash(i) == TO) {
        int verb = tokens.hash(i + 1);
        boolean talks = verb == SPEAK && MEETING.has(tokens.hash(i + 2));
        return (RESPONDING.has(verb) && !talks)
            || tokens.hash(i + 2) == DRAWN
            || (GIVING.has(verb) && any(INFORMATION, i + 2, i + 2 + GIVEN_WITHIN));
      }
    }
    return false;
  }

  private boolean asks(Statement statement, Placed at) {
    return !statement.content().isEmpty() && QUESTIONS.has(tokens.hash(at.content()));
  }

  /** "could not verify", "it was unable to confirm", "we are trying to confirm". */
  boolean unproven(Statement statement, Placed at, SourceType source) {
    int first = at.cue();
    int end = at.cueEnd();
    boolean outlet = source.media() || source == SourceType.OUTLET_VOICE;
    if (statement.cueClass() == CueClass.CONFIRM
        && (unable(first, end, at.first()) || (outlet && negated(statement, first, end)))) {
      return true;
    }
    if (statement.content().isEmpty() || statement.cueClass() == CueClass.DENY) {
      return false;
    }
    int from = at.content();
    while (tokens.kind(from).isQuote()) {
      from++;
    }
    return wording.is(from, Wording.PRONOUN) && unable(from, from + OPENING, from);
  }

  private boolean unable(int first, int end, int start) {
    for (int i = first; i < end && tokens.hash(i) != Marks.FULL_STOP; i++) {
      if (wording.is(i, Wording.VERIFYING)) {
        int from = Math.max(start, i - UNABLE_WITHIN);
        boolean not = wording.any(Wording.REFUSES, from, i) && any(ABILITY, from, i);
        return not
            || any(IMPOSSIBLE, from, i)
            || (tokens.hash(i - 1) == TO && any(ATTEMPTS, from, i));
      }
    }
    return false;
  }

  /** "I did not say that": nothing but this. */
  private boolean disowned(Placed at) {
    boolean no = false;
    boolean told = false;
    for (int i = at.content(); i < at.contentEnd(); i++) {
      no |= wording.is(i, Wording.REFUSES);
      told |= no && wording.is(i, Wording.TELLING);
      long meant = told ? DISOWNED : DISOWNING;
      if (tokens.kind(i) == TokenKind.WORD && !wording.is(i, meant)) {
        return false;
      }
    }
    return told;
  }

  /** "did not say this", "said: I never said that": the words themselves are denied. */
  boolean disowns(Statement statement, Placed at) {
    if (statement.content().isEmpty()) {
      return false;
    } else if (disowned(at)) {
      return true;
    }
    int first = at.cue();
    int end = at.cueEnd();
    boolean unsaid = wording.any(Wording.TELLING, first, end) && negated(statement, first, end);
    for (int i = at.content(); unsaid && i < at.contentEnd(); i++) {
      unsaid = wording.is(i, Wording.SUCH) || tokens.hash(i) == Marks.FULL_STOP;
    }
    return unsaid;
  }
}
