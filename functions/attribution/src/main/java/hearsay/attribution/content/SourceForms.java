package hearsay.attribution.content;

import hearsay.attribution.lexicon.Calendar;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.NounPhrases;

/**
 * Forms of news sentences that leave no choice of how far a source reaches: who owns it, what
 * describes it, why it has no name.
 */
final class SourceForms {
  private static final int ACCORDING = Features.named("according");
  private static final int BY = Features.named("by");
  private static final int ON = Features.named("on");
  private static final int SPEAKING = Features.named("speaking");
  private static final int IN = Features.named("in");
  private static final int AS = Features.named("as");
  private static final int A = Features.named("a");
  private static final int TO = Features.named("to");
  static final WordSet ACCUSED = WordSet.of("accused charged suspected convicted");
  private static final int OF = Features.named("of");
  private static final int CONDITION = Features.named("condition");
  private static final int UNDER = Features.named("under");
  private static final int BE = Features.named("be");
  private static final int GIVE = Features.named("give");
  private static final WordSet RELATIVES = WordSet.of("who which that whom whose where");
  static final WordSet UTTERED =
      WordSet.of(
          "said says told tells added adds warned warns claimed claims reported reports announced"
              + " announces stated states wrote writes insisted insists argued argues noted notes"
              + " explained explains admitted admits confirmed confirms finds found shows suggests"
              + " predicted predicts promised promises showed shown suggested");
  private static final WordSet WITHHOLDING =
      WordSet.of(
          "declined declines declining refused refuses refusing asked asks asking wished wishes"
              + " wishing wanted wants preferred prefers preferring requested requests requesting");
  private static final WordSet SPEAKS = WordSet.of("speaking spoke speaks talking talked");
  private static final WordSet MEANWHILE =
      WordSet.of("as while after before when because although though adding");
  private static final WordSet NAMED = WordSet.of("named identified quoted");
  private static final WordSet NAMES = WordSet.of("name names surname surnames identity");
  static final WordSet TIMES =
      WordSet.of(Calendar.DAYS + " today yesterday tomorrow tonight late early");
  static final int MOST_WORDS_OF_A_SPEAKER = 40;

  private final Tokens tokens;
  private final NounPhrases phrases;

  SourceForms(Tokens tokens, NounPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** Applies what fits; a draft that nothing fits stays as it is. */
  void apply(Sentence sentence, Draft draft) {
    owned(draft);
    conditional(sentence, draft);
    relative(draft);
    agent(draft);
  }

  /** "its chief executive Jan Orvik": whose executive it is belongs to the source. */
  private void owned(Draft draft) {
    int owner = draft.sourceFirst - 1;
    boolean owned = draft.sourced() && owner >= 0 && NounPhrases.owner(tokens, owner);
    if (owned && (owner < draft.cueFirst || owner >= draft.cueEnd)) {
      draft.sourceFirst = owner;
      draft.endBeforeSource(tokens);
    }
  }

  /** "Officials speaking on condition of anonymity because they feared for their jobs said". */
  private void conditional(Sentence sentence, Draft draft) {
    boolean plain = draft.sourced() && draft.sourceEnd == draft.cueFirst;
    int first = Math.max(sentence.first() + 1, draft.cueFirst - MOST_WORDS_OF_A_SPEAKER);
    for (int i = draft.sourceFirst - 1; plain && i >= first; i--) {
      if (tokens.hash(i) == Marks.COMMA || quote(i)) {
        return;
      }
      int behind = relative(i - 1) ? i - 1 : i;
      int phrase = withholds(i) ? phrases.at(behind - 1) : phrases.size();
      if (phrase < phrases.size() && phrases.end(phrase) == behind) {
        draft.sourceFirst = phrases.first(phrase);
        draft.endBeforeSource(tokens);
        draft.express = UTTERED.has(tokens.hash(draft.head));
        return;
      }
    }
  }

  /**
   * "who declined to be named, said": the clause belongs to whom it describes; in "who left and
   * said" it is one of two.
   */
  private void relative(Draft draft) {
    int who = draft.sourceFirst;
    boolean alone = draft.sourced() && draft.sourceEnd == who + 1;
    if (!alone || who < 2 || who > draft.cueFirst || !relative(who)) {
      return;
    }
    int before = draft.cueFirst - 1;
    int apart = tokens.hash(before) == Marks.COMMA ? 1 : 0;
    boolean finite = tokens.last(draft.head) != 'g' && !joins(tokens.wordClass(before));
    int antecedent = tokens.hash(who - 1) == Marks.COMMA ? who - 2 : who - 1;
    int phrase = phrases.at(antecedent);
    boolean named = phrase < phrases.size() && phrases.end(phrase) == antecedent + 1;
    if (named && finite && verbs(who, draft.cueFirst)) {
      draft.sourceFirst = phrases.first(phrase);
      draft.sourceEnd = draft.cueFirst - apart;
      draft.endBeforeSource(tokens);
      draft.express = UTTERED.has(tokens.hash(draft.head));
    }
  }

  /**
   * "A senior official, speaking on condition of anonymity, said", "Jana Roth, 45, who saw the
   * fire, said": what stands between two commas describes the source and belongs to it.
   */
  void described(Draft draft) {
    int from = draft.sourceEnd;
    int to = draft.cueFirst - 1;
    boolean between = draft.sourced() && draft.sourceFirst < from && from + 1 < to;
    if (!between || tokens.hash(from) != Marks.COMMA || tokens.hash(to) != Marks.COMMA) {
      return;
    }
    boolean describes =
        relative(from + 1)
            || tokens.kind(from + 1) == TokenKind.NUMBER
            || participle(from + 1)
            || (tokens.wordClass(from + 1) == WordClass.DET && !verbs(from + 1, to));
    for (int i = from + 1; i < to; i++) {
      describes &= tokens.hash(i) != Marks.SEMICOLON && !quote(i);
    }
    if (describes && to - from <= MOST_WORDS_OF_A_SPEAKER) {
      draft.sourceEnd = to;
    }
  }

  /** "was confirmed by the company on Friday": when and how is no part of the source. */
  private void agent(Draft draft) {
    if (draft.sourceFirst < draft.cueEnd) {
      return;
    }
    aside(draft);
    if (tokens.hash(draft.sourceFirst - 1) != BY) {
      return;
    }
    if (time(draft.sourceFirst, draft.sourceEnd) >= draft.sourceEnd) {
      draft.sourceFirst = -1;
      draft.sourceEnd = -1;
    }
    for (int i = draft.sourceFirst + 1; i < draft.sourceEnd; i++) {
      boolean statement = tokens.hash(i) == IN && tokens.hash(i + 1) == A;
      boolean of = ACCUSED.has(tokens.hash(draft.head)) && tokens.hash(i) == OF;
      boolean deed = of && tokens.text(i + 1).endsWith("ing");
      if (time(i, draft.sourceEnd) > i || statement || deed || tokens.hash(i) == AS) {
        draft.sourceEnd = i;
      }
    }
    draft.express |= draft.sourced() && UTTERED.has(tokens.hash(draft.head));
  }

  /** "said Ola Venn, 54, as she swept the floor": when and how is no part of the source. */
  private void aside(Draft draft) {
    for (int i = draft.sourceFirst + 2; i < draft.sourceEnd; i++) {
      if (tokens.hash(i - 1) == Marks.COMMA && MEANWHILE.has(tokens.hash(i))) {
        draft.sourceEnd = i - 1;
      } else if (time(i, draft.sourceEnd) == draft.sourceEnd) {
        draft.sourceEnd = i;
      }
    }
  }

  /** "who declined to be named", "refused to give his surname": why somebody has no name. */
  boolean withholds(int head) {
    if (onCondition(head)) {
      return true;
    }
    int to = tokens.hash(head + 1) == TO ? head + 1 : head + 2;
    boolean infinitive = WITHHOLDING.has(tokens.hash(head)) && tokens.hash(to) == TO;
    if (!infinitive || tokens.hash(to + 1) != GIVE) {
      return infinitive && tokens.hash(to + 1) == BE && NAMED.has(tokens.hash(to + 2));
    }
    int last = to + 2;
    while (last < to + 5 && !NAMES.has(tokens.hash(last))) {
      last++;
    }
    return NAMES.has(tokens.hash(last)) && NounPhrases.owner(tokens, to + 2);
  }

  /** "speaking on condition of anonymity". */
  private boolean onCondition(int i) {
    int on = tokens.hash(i + 1);
    boolean condition = tokens.hash(i + 2) == CONDITION || tokens.hash(i + 3) == CONDITION;
    return SPEAKS.has(tokens.hash(i)) && (on == ON || on == UNDER) && condition;
  }

  private boolean participle(int i) {
    String text = tokens.text(i);
    boolean aside = tokens.hash(i) == SPEAKING && tokens.hash(i + 1) != ON;
    if (aside || tokens.hash(i) == ACCORDING) {
      return false;
    }
    return tokens.wordClass(i) == WordClass.VERB && (text.endsWith("ing") || text.endsWith("ed"));
  }

  private static boolean joins(WordClass c) {
    return c == WordClass.CCONJ || c == WordClass.SCONJ || c == WordClass.ADP;
  }

  /** Behind "on Monday", "late on Monday", "Monday"; {@code from} where no time stands there. */
  int time(int from, int limit) {
    int at = from;
    while (at < limit && at < from + 4) {
      int hash = tokens.hash(at);
      boolean preposition = hash == ON && TIMES.has(tokens.hash(at + 1));
      if (!preposition && !TIMES.has(hash)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether a token is a relative pronoun. */
  boolean relative(int i) {
    return RELATIVES.has(tokens.hash(i));
  }

  boolean verbs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.verb(i)) {
        return true;
      }
    }
    return false;
  }

  boolean quote(int i) {
    return tokens.kind(i).isQuote();
  }
}
