package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.List;

/**
 * Tells who will not speak, who cannot verify and who says that it was not said. What is refused
 * decides, not the verb: DOMAIN B.
 */
final class Refusals {
  static final WordSet VERIFYING =
      WordSet.of(
          "verify verified verifying confirm confirmed confirming corroborate corroborated"
              + " authenticate authenticated substantiate substantiated");
  private static final WordSet REFUSING =
      WordSet.of("decline declines declined declining refuse refuses refused refusing");
  private static final WordSet RESPONDING =
      WordSet.of(
          "comment discuss elaborate answer respond reply speculate say speak confirm deny disclose"
              + " reveal explain specify");
  private static final WordSet GIVING = WordSet.of("give provide offer release share");
  private static final WordSet INFORMATION =
      WordSet.of(
          "detail details comment comments statement information answer answers reason reasons"
              + " explanation figures interview interviews");
  private static final WordSet RESPONSES =
      WordSet.of(
          "comment commented commenting elaborate elaborated respond responded reply replied answer"
              + " answered");
  private static final WordSet TELLING =
      WordSet.of(
          "say said saying disclose disclosed reveal revealed specify specified explain explained");
  private static final WordSet QUESTIONS =
      WordSet.of("whether if how why when what who whom whose which where");
  private static final WordSet NEGATIONS = WordSet.of("not n't never cannot neither");
  private static final WordSet ABILITY = WordSet.of("could can able");
  private static final WordSet IMPOSSIBLE = WordSet.of("cannot unable");
  private static final WordSet ATTEMPTS =
      WordSet.of("trying try tried seeking sought working attempting struggling hoping waiting");
  private static final WordSet SELF = WordSet.of("it we i he she they");
  private static final WordSet POINTING =
      WordSet.of("this that it so those these any such thing things a anything of the kind words");
  private static final WordSet AUX = WordSet.of("did have has had that");
  private static final int NEITHER = Words.hash("neither");
  private static final WordSet MEETING = WordSet.of("to with");
  private static final int SPEAK = Words.hash("speak");
  private static final int DRAWN = Words.hash("drawn");
  private static final int TO = Words.hash("to");
  private static final int REFUSED_WITHIN = 8;
  private static final int GIVEN_WITHIN = 5;
  private static final int UNABLE_WITHIN = 5;
  private static final int OPENING = 10;

  private final Tokens tokens;

  Refusals(Tokens tokens) {
    this.tokens = tokens;
  }

  /** "declined to confirm or deny it", "would not say whether", "did not comment on it". */
  boolean withholds(Statement statement) {
    int first = tokens.at(statement.cue().getFirst().start());
    int end = tokens.at(statement.cue().getFirst().end() - 1) + 1;
    boolean negated = negated(statement, first, end);
    for (int i = first; i < end; i++) {
      int hash = tokens.hash(i);
      boolean untold = TELLING.has(hash) && asks(statement.content());
      if ((REFUSING.has(hash) && refused(i + 1)) || (negated && (untold || RESPONSES.has(hash)))) {
        return true;
      }
    }
    boolean settles =
        statement.cueClass() == CueClass.CONFIRM || statement.cueClass() == CueClass.DENY;
    return settles && (tokens.hash(first) == NEITHER || tokens.hash(first - 1) == NEITHER);
  }

  private boolean negated(Statement statement, int first, int end) {
    return statement.negated() || any(NEGATIONS, first, end);
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

  private boolean asks(List<Span> content) {
    return !content.isEmpty() && QUESTIONS.has(tokens.hash(tokens.at(content.getFirst().start())));
  }

  /** "could not verify", "it was unable to confirm", "we are trying to confirm". */
  boolean unproven(Statement statement, SourceType source, int sentenceStart) {
    int first = tokens.at(statement.cue().getFirst().start());
    int end = tokens.at(statement.cue().getFirst().end() - 1) + 1;
    boolean outlet = source.media() || source == SourceType.OUTLET_VOICE;
    if (statement.cueClass() == CueClass.CONFIRM
        && (unable(first, end, sentenceStart) || (outlet && negated(statement, first, end)))) {
      return true;
    }
    if (statement.content().isEmpty() || statement.cueClass() == CueClass.DENY) {
      return false;
    }
    int from = tokens.at(statement.content().getFirst().start());
    while (tokens.kind(from).isQuote()) {
      from++;
    }
    return SELF.has(tokens.hash(from)) && unable(from, from + OPENING, from);
  }

  private boolean unable(int first, int end, int start) {
    for (int i = first; i < end && tokens.hash(i) != Marks.FULL_STOP; i++) {
      if (VERIFYING.has(tokens.hash(i))) {
        int from = Math.max(start, i - UNABLE_WITHIN);
        boolean not = any(NEGATIONS, from, i) && any(ABILITY, from, i);
        return not
            || any(IMPOSSIBLE, from, i)
            || (tokens.hash(i - 1) == TO && any(ATTEMPTS, from, i));
      }
    }
    return false;
  }

  /** "I did not say that": nothing but this. */
  private boolean disowned(Span content) {
    boolean no = false;
    boolean told = false;
    for (int i = tokens.at(content.start());
        i < tokens.size() && tokens.start(i) < content.end();
        i++) {
      int hash = tokens.hash(i);
      no |= NEGATIONS.has(hash);
      told |= no && TELLING.has(hash);
      boolean word = tokens.kind(i) == TokenKind.WORD;
      if (word
          && !(told ? POINTING.has(hash) || TELLING.has(hash) : SELF.has(hash) || AUX.has(hash))
          && !NEGATIONS.has(hash)) {
        return false;
      }
    }
    return told;
  }

  /** "did not say this", "said: I never said that": the words themselves are denied. */
  boolean disowns(Statement statement) {
    if (statement.content().isEmpty()) {
      return false;
    } else if (disowned(statement.content().getFirst())) {
      return true;
    }
    int first = tokens.at(statement.cue().getFirst().start());
    int end = tokens.at(statement.cue().getFirst().end() - 1) + 1;
    boolean unsaid = any(TELLING, first, end) && negated(statement, first, end);
    Span content = statement.content().getFirst();
    for (int i = tokens.at(content.start());
        unsaid && i < tokens.size() && tokens.start(i) < content.end();
        i++) {
      unsaid = POINTING.has(tokens.hash(i)) || tokens.hash(i) == Marks.FULL_STOP;
    }
    return unsaid;
  }
}
