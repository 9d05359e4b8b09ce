package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/** What the source does with the content: by the cue's class, unless the content says otherwise. */
final class Stances {
  private static final WordSet COMMITMENTS =
      WordSet.of("pledge vow promise threaten agree decide plan intend offer refuse");
  private static final WordSet CLAIMED =
      WordSet.of("claimed alleged allegedly purportedly supposedly ostensibly");
  private static final WordSet BELIEVED =
      WordSet.of(
          "believed thought understood expected considered feared tipped rumoured rumored known");
  private static final WordSet FIRST_PERSON = WordSet.of("we i");
  private static final WordSet APPEALS = WordSet.of("call urge ask demand appeal request beg");
  private static final WordSet COMMITTING = WordSet.of("will 'll wo promise pledge vow");
  static final WordSet FALSE =
      WordSet.of(
          "false untrue baseless nonsense fabricated fake fiction unfounded groundless lies lie"
              + " rubbish invented invention inventions fabrication fabrications untruth untruths");
  static final WordSet TRUE = WordSet.of("true accurate correct");
  static final WordSet TRUTH = WordSet.of("truth substance foundation");
  static final WordSet HAPPENING = WordSet.of("happen happened occur occurred");
  private static final WordSet POINTING = WordSet.of("this that it");
  private static final WordSet NEGATIONS = WordSet.of("not n't never");
  private static final WordSet CALLING =
      WordSet.of(
          "call calls called calling describe describes described brand branded label labelled"
              + " labeled");
  private static final WordSet AFFIRMATIONS =
      WordSet.of("yes absolutely certainly definitely exactly indeed");
  private static final int OF = Words.hash("of");
  private static final int COURSE = Words.hash("course");
  private static final int ASKED = Words.hash("asked");
  private static final int NOTHING = Words.hash("nothing");
  private static final int NO = Words.hash("no");
  private static final int NOT = Words.hash("not");
  private static final int SAY = Words.hash("say");
  private static final int ADD = Words.hash("add");
  private static final int COMMENT = Words.hash("comment");
  private static final int TO = Words.hash("to");
  private static final int OPENING = 8;

  private final Tokens tokens;
  private final Refusals refusals;

  Stances(Reading reading) {
    this.tokens = reading.tokens();
    this.refusals = new Refusals(tokens);
  }

  /**
   * @param source the type of the immediate source
   * @param denies the content says is not so what somebody else says is so
   */
  Stance of(Statement statement, SourceType source, int sentenceStart, boolean denies) {
    Stance byCue = byCue(statement);
    if (refusals.disowns(statement)) {
      return Stance.DENY;
    } else if (refusals.unproven(statement, source, sentenceStart)) {
      return Stance.UNCONFIRMED;
    }
    return switch (byCue) {
      case NO_RESPONSE, UNCONFIRMED -> byCue;
      default ->
          refusals.withholds(statement)
              ? Stance.NO_RESPONSE
              : told(statement, byCue, sentenceStart, denies);
    };
  }

  private Stance told(Statement statement, Stance byCue, int sentenceStart, boolean denies) {
    return switch (byCue) {
      case ASSERT, CLAIM, CONFIRM ->
          callsFalse(statement) ? Stance.DENY : spoken(statement, byCue, sentenceStart, denies);
      default -> callsFalse(statement) ? Stance.DENY : byCue;
    };
  }

  /** "called the allegations baseless". */
  private boolean callsFalse(Statement statement) {
    int cue = tokens.at(statement.cue().getFirst().start());
    if (statement.content().isEmpty() || !CALLING.has(tokens.hash(cue))) {
      return false;
    }
    Span content = statement.content().getFirst();
    int first = tokens.at(content.start());
    int end = tokens.at(Math.max(content.start(), content.end() - 1)) + 1;
    while (end > first && tokens.kind(end - 1) != TokenKind.WORD) {
      end--;
    }
    boolean told =
        POINTING.has(tokens.hash(first))
            || FactReader.REPORTS.has(tokens.hash(first))
            || FactReader.REPORTS.has(tokens.hash(first + 1));
    return told && FALSE.has(tokens.hash(end - 1));
  }

  private Stance byCue(Statement statement) {
    return switch (statement.cueClass()) {
      case SAY, PRESENT_TRUE, RELAY, REVEAL, CREDIT, SUGGEST -> Stance.ASSERT;
      case NOMINAL -> nominal(firstWord(statement.lemma()));
      case CONFIRM -> statement.negated() ? Stance.NO_RESPONSE : Stance.CONFIRM;
      case CLAIM -> Stance.CLAIM;
      case BELIEVE, PREDICT, EVALUATE -> Stance.BELIEVE;
      case HEARSAY -> hearsay(statement);
      case DENY -> statement.negated() ? Stance.ASSERT : Stance.DENY;
      case NO_RESPONSE -> Stance.NO_RESPONSE;
      case UNVERIFIED -> Stance.UNCONFIRMED;
      case ACCUSE -> Stance.ACCUSE;
      case DIRECT ->
          COMMITMENTS.has(Words.hash(firstWord(statement.lemma()))) ? Stance.COMMIT : Stance.DIRECT;
    };
  }

  /** A noun takes the stance of its verb. */
  private static Stance nominal(String noun) {
    return switch (noun) {
      case "confirmation", "admission", "acknowledgement", "acknowledgment" -> Stance.CONFIRM;
      case "accusation", "accusations", "warning", "warnings", "criticism" -> Stance.ACCUSE;
      case "allegation", "allegations", "claim", "claims" -> Stance.CLAIM;
      case "denial", "denials" -> Stance.DENY;
      case "belief", "fear", "fears", "concern", "concerns", "assessment", "hope", "hopes" ->
          Stance.BELIEVE;
      case "promise", "pledge", "vow", "offer" -> Stance.COMMIT;
      case "demand", "demands", "request" -> Stance.DIRECT;
      default -> Stance.ASSERT;
    };
  }

  private static String firstWord(String lemma) {
    int blank = lemma.indexOf(' ');
    return blank < 0 ? lemma : lemma.substring(0, blank);
  }

  private Stance hearsay(Statement statement) {
    for (Span cue : statement.cue()) {
      for (int i = tokens.at(cue.start()); i < tokens.size() && tokens.start(i) < cue.end(); i++) {
        if (CLAIMED.has(tokens.hash(i))) {
          return Stance.CLAIM;
        } else if (BELIEVED.has(tokens.hash(i))) {
          return Stance.BELIEVE;
        }
      }
    }
    return Stance.ASSERT;
  }

  /** "said" carries any stance: what is said decides. */
  private Stance spoken(Statement statement, Stance byCue, int sentenceStart, boolean denies) {
    if (statement.content().isEmpty()) {
      return byCue;
    }
    Span content = statement.content().getFirst();
    int first = tokens.at(content.start());
    while (tokens.kind(first).isQuote()) {
      first++;
    }
    int end = tokens.at(Math.max(content.start(), content.end() - 1)) + 1;
    if (silent(first, end)) {
      return Stance.NO_RESPONSE;
    } else if (affirms(first) && asked(sentenceStart, statement)) {
      return Stance.CONFIRM;
    } else if (denies || rejects(first, end)) {
      return Stance.DENY;
    } else if (FIRST_PERSON.has(tokens.hash(first)) && APPEALS.has(tokens.hash(first + 1))) {
      return Stance.DIRECT;
    } else if (FIRST_PERSON.has(tokens.hash(first)) && COMMITTING.has(tokens.hash(first + 1))) {
      return Stance.COMMIT;
    }
    return byCue;
  }

  /** "We have nothing to say", "no comment". */
  private boolean silent(int first, int end) {
    for (int i = first; i < Math.min(end, first + OPENING); i++) {
      int hash = tokens.hash(i);
      int next = tokens.hash(i + 1);
      boolean nothing =
          hash == NOTHING && next == TO && (tokens.hash(i + 2) == SAY || tokens.hash(i + 2) == ADD);
      if (nothing || (hash == NO && next == COMMENT)) {
        return true;
      }
    }
    return false;
  }

  private boolean affirms(int first) {
    return AFFIRMATIONS.has(tokens.hash(first))
        || (tokens.hash(first) == OF && tokens.hash(first + 1) == COURSE);
  }

  private boolean asked(int sentenceStart, Statement statement) {
    int cue = tokens.at(statement.cue().getFirst().start());
    for (int i = Math.max(sentenceStart, cue - 40); i < cue; i++) {
      if (tokens.hash(i) == ASKED) {
        return true;
      }
    }
    return false;
  }

  /** "The report is false", "this is not true", "there is no truth in it". */
  private boolean rejects(int first, int end) {
    for (int i = first; i < Math.min(end, first + OPENING); i++) {
      if (HAPPENING.has(tokens.hash(i))
          && POINTING.has(tokens.hash(first))
          && NEGATIONS.has(tokens.hash(i - 1))) {
        return true;
      }
      int next = tokens.hash(i + 1);
      boolean untrue =
          (tokens.hash(i) == NOT && TRUE.has(next)) || (tokens.hash(i) == NO && TRUTH.has(next));
      int before = tokens.kind(i - 1).isQuote() ? i - 2 : i - 1;
      boolean copula = (before >= first && BE.has(tokens.hash(before))) || i == first;
      if (untrue
          || (copula
              && FALSE.has(tokens.hash(i))
              && (tokens.kind(i + 1) != TokenKind.WORD || i + 1 == end))) {
        return true;
      }
    }
    return false;
  }

  private static final WordSet BE =
      WordSet.of(
          "is are was were 's a all pure totally completely absolutely entirely utterly simply");
}
