package hearsay.attribution.source;

import hearsay.attribution.lexicon.Calendar;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.SourceFinder.Cue;

/**
 * The edges of a source in front of its cue: an owner belongs to it, and a verb that tells what it
 * did, what is set off between commas, and when it spoke do not.
 */
final class SourceEdges {
  private static final int TO = Features.named("to");
  private static final int THE = Features.named("the");
  private static final int SPEAKING = Features.named("speaking");
  private static final int CONDITION = Features.named("condition");
  private static final int MAIL = Features.named("mail");
  private static final WordSet RELATIVE = WordSet.of("who which whom whose where");
  private static final WordSet OPENING =
      WordSet.of("who which that whom whose where what how when while as if because");
  private static final WordSet CLAUSES = WordSet.of(OPENING, WordSet.of("saying"));

  private static final WordSet FINITE =
      WordSet.of(
          "have has had 've is are was were am 're will would could may might must should do does"
              + " did can wo ca 'll");

  private static final WordSet NAMING =
      WordSet.of("named called dubbed titled entitled known turned");

  /** What is set off by these was outside in 101 of 103 sources of train. */
  private static final WordSet SET_OFF =
      WordSet.of(
          "in for on during after before while though although when if since despite because amid"
              + " however meanwhile too instead particularly especially speaking according");

  private static final WordSet REPORTED =
      WordSet.of("said says reported reports wrote writes announced added");

  private static final WordSet DAYS =
      WordSet.of(Calendar.DAYS + " today yesterday tomorrow tonight");

  private static final WordSet PARTS =
      WordSet.of("morning afternoon evening night week month year weekend spring summer autumn");
  private static final WordSet BEFORE_PARTS = WordSet.of("last this earlier next");
  private static final WordSet BEFORE_TIMES =
      WordSet.of("on in late later early earlier since during by");

  private static final WordSet TELLING =
      WordSet.of("citing quoting referring echoing adding saying");

  private static final WordSet ALONG =
      WordSet.of(
          "surveyed polled interviewed questioned involved present here there everywhere overall"
              + " abroad alike himself herself itself themselves");

  /** The tokens {@code {first, end}} of a source that reaches from first to end. */
  static int[] of(Tokens tokens, NounPhrases phrases, Cue cue, int first, int end) {
    int from = owner(tokens, phrases, first);
    if (end > cue.first()) {
      return new int[] {from, beforeAnother(tokens, first, end)};
    }
    int verb = verb(tokens, from, end);
    int clause = verb < end ? clause(tokens, cue, verb, end) : -1;
    if (clause >= 0) {
      from = clause;
      verb = end;
    }
    int to = verb < end ? before(tokens, from, verb) : beforeSetOff(tokens, cue, from, end);
    to = beforeTime(tokens, from, to);
    return new int[] {from, to == end ? behind(tokens, cue, from, end) : to};
  }

  /** "the mayor's adviser": whose adviser it is. */
  private static int owner(Tokens tokens, NounPhrases phrases, int first) {
    int from = first;
    while (tokens.hash(from) == Marks.POSSESSIVE || tokens.hash(from - 1) == Marks.POSSESSIVE) {
      int phrase = phrases.at(tokens.hash(from) == Marks.POSSESSIVE ? from - 1 : from - 2);
      if (phrase >= phrases.size() || phrases.first(phrase) >= from) {
        return from;
      }
      from = phrases.first(phrase);
    }
    return from;
  }

  /** "by the Post, [citing officials]": what the source tells besides. */
  private static int beforeAnother(Tokens tokens, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (TELLING.has(tokens.hash(i))) {
        return comma(tokens, i - 1) ? i - 1 : i;
      }
    }
    return end;
  }

  /** The verb of "Her office put out a statement [saying …]", "Police had [charged …]". */
  private static int verb(Tokens tokens, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (OPENING.has(tokens.hash(i)) || tokens.wordClass(i) == WordClass.PRON) {
        return end;
      }
      boolean verb = tokens.verb(i) && !tokens.capital(i);
      if (verb && (FINITE.has(tokens.hash(i)) || acts(tokens, i, end))) {
        return i;
      }
    }
    return end;
  }

  /** "She won and her rival [said …]": where the clause of the cue begins, or −1. */
  private static int clause(Tokens tokens, Cue cue, int verb, int end) {
    boolean finite = tokens.last(cue.head()) != 'g' && tokens.hash(cue.head() - 1) != TO;
    for (int i = end - 2; i > verb && finite; i--) {
      boolean described = comma(tokens, i - 1) && RELATIVE.has(tokens.hash(i));
      boolean opens = CLAUSES.has(tokens.hash(i)) || tokens.wordClass(i) == WordClass.CCONJ;
      if (opens && !described) {
        WordClass next = tokens.wordClass(i + 1);
        return next.nominal() || next == WordClass.PRON ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static int before(Tokens tokens, int first, int verb) {
    int to = verb;
    while (to > first + 1 && (comma(tokens, to - 1) || adverb(tokens, to - 1))) {
      to--;
    }
    return to;
  }

  /**
   * Whether a verb has an object or a clause beside it, and is no participle: "touts its record".
   */
  private static boolean acts(Tokens tokens, int i, int end) {
    int next = tokens.hash(i + 1);
    if (i + 1 >= end
        || tokens.hash(i - 1) == TO
        || tokens.last(i) == 'g'
        || NAMING.has(tokens.hash(i))
        || DAYS.has(next)
        || BEFORE_PARTS.has(next)) {
      return false;
    }
    boolean participle = tokens.last(i) == 'd';
    boolean joined = tokens.wordClass(i + 1) == WordClass.CCONJ && !participle;
    WordClass last = tokens.wordClass(adverb(tokens, i - 1) ? i - 2 : i - 1);
    boolean behind = last == WordClass.NOUN || last == WordClass.PROPN || last == WordClass.PUNCT;
    WordClass object = tokens.wordClass(joined ? i + 2 : i + 1);
    boolean plain =
        object == WordClass.DET || object == WordClass.PRON || object == WordClass.SCONJ;
    return behind && (plain || object == WordClass.PROPN || (object.nominal() && !participle));
  }

  /** "The mayor, in a speech, [said]". */
  private static int beforeSetOff(Tokens tokens, Cue cue, int first, int end) {
    if (!comma(tokens, cue.first() - 1) || end < cue.first() - 1) {
      return end;
    }
    int to = end;
    for (int i = end - 2; i > first; i--) {
      if (comma(tokens, i)) {
        boolean off = SET_OFF.has(tokens.hash(i + 1)) && !condition(tokens, i + 1);
        if (!off && !told(tokens, i + 1, to)) {
          return to;
        }
        to = i;
      }
    }
    return to;
  }

  /** ", Radio Harrow reported on Thursday, [have warned]": who else tells it. */
  private static boolean told(Tokens tokens, int from, int end) {
    if (RELATIVE.has(tokens.hash(from))) {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      if (REPORTED.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "on condition of anonymity", "speaking on the condition". */
  private static boolean condition(Tokens tokens, int i) {
    int at = tokens.hash(i) == SPEAKING ? i + 1 : i;
    at += tokens.hash(at + 1) == THE ? 1 : 0;
    return tokens.hash(at + 1) == CONDITION;
  }

  /** "The court last month", "the mayor, late on Sunday night,". */
  private static int beforeTime(Tokens tokens, int first, int end) {
    int at = end;
    boolean part = PARTS.has(tokens.hash(at - 1));
    at -= part ? 1 : 0;
    if (DAYS.has(tokens.hash(at - 1)) || (part && BEFORE_PARTS.has(tokens.hash(at - 1)))) {
      at--;
      while (BEFORE_TIMES.has(tokens.hash(at - 1)) || comma(tokens, at - 1)) {
        at--;
      }
      boolean participle = tokens.wordClass(at - 1) == WordClass.VERB;
      return at > first && !participle && tokens.hash(at - 1) != MAIL ? at : end;
    }
    return end;
  }

  /** "those surveyed say", "the members – all three – agree". */
  private static int behind(Tokens tokens, Cue cue, int first, int end) {
    if (end + 1 != cue.first()) {
      return end;
    }
    boolean dash = false;
    for (int i = first; i < end && tokens.hash(end) == Marks.DASH; i++) {
      dash |= tokens.hash(i) == Marks.DASH;
    }
    return dash || ALONG.has(tokens.hash(end)) ? end + 1 : end;
  }

  private static boolean comma(Tokens tokens, int i) {
    return tokens.hash(i) == Marks.COMMA;
  }

  private static boolean adverb(Tokens tokens, int i) {
    return tokens.wordClass(i) == WordClass.ADV;
  }

  private SourceEdges() {}
}
