package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
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
  private static final WordSet CALLING =
      WordSet.of(
          "call calls called calling describe describes described brand branded label labelled"
              + " labeled");
  private static final WordSet AFFIRMATIONS =
      WordSet.of("yes absolutely certainly definitely exactly indeed");

  /** One of those stands in whatever says no: "no comment", "it never happened", "is false". */
  private static final long NO_TO = Wording.NEGATION | Wording.HAPPENING | Wording.FALSE;

  private static final int OF = Words.hash("of");
  private static final int COURSE = Words.hash("course");
  private static final int ASKED = Words.hash("asked");
  private static final int NOTHING = Words.hash("nothing");
  private static final int NO = Words.hash("no");

  /** The tokenizer takes it for an abbreviation. */
  private static final int NO_STOP = Words.hash("no.");

  private static final int NOT = Words.hash("not");
  private static final int SAY = Words.hash("say");
  private static final int ADD = Words.hash("add");
  private static final int COMMENT = Words.hash("comment");
  private static final int TO = Words.hash("to");
  private static final int OPENING = 8;
  private static final int ASKED_WITHIN = 40;

  private final TokenSets wording;
  private final Tokens tokens;
  private final Refusals refusals;

  Stances(TokenSets wording) {
    this.wording = wording;
    this.tokens = wording.tokens();
    this.refusals = new Refusals(wording);
  }

  /**
   * @param source the type of the immediate source
   * @param denies the content says is not so what somebody else says is so
   */
  Stance of(Statement statement, Placed at, SourceType source, boolean denies) {
    Stance byCue = byCue(statement);
    if (refusals.disowns(statement, at)) {
      return Stance.DENY;
    } else if (refusals.unproven(statement, at, source)) {
      return Stance.UNCONFIRMED;
    }
    if (byCue == Stance.NO_RESPONSE || byCue == Stance.UNCONFIRMED) {
      return byCue;
    }
    return refusals.withholds(statement, at)
        ? Stance.NO_RESPONSE
        : told(statement, at, byCue, denies);
  }

  private Stance told(Statement statement, Placed at, Stance byCue, boolean denies) {
    if (callsFalse(statement, at)) {
      return Stance.DENY;
    }
    return byCue == Stance.ASSERT || byCue == Stance.CLAIM || byCue == Stance.CONFIRM
        ? spoken(statement, at, byCue, denies)
        : byCue;
  }

  /** "called the allegations baseless". */
  private boolean callsFalse(Statement statement, Placed at) {
    if (statement.content().isEmpty() || !CALLING.has(tokens.hash(at.cue()))) {
      return false;
    }
    int first = at.content();
    int end = at.contentEnd();
    while (end > first && tokens.kind(end - 1) != TokenKind.WORD) {
      end--;
    }
    boolean told =
        wording.is(first, Wording.THIS | Wording.REPORT) || wording.is(first + 1, Wording.REPORT);
    return told && wording.is(end - 1, Wording.FALSE);
  }

  private Stance byCue(Statement statement) {
    CueClass cueClass = statement.cueClass();
    if (cueClass == CueClass.NOMINAL) {
      return nominal(firstWord(statement.lemma()));
    } else if (cueClass == CueClass.HEARSAY) {
      return hearsay(statement);
    } else if (cueClass == CueClass.CONFIRM && statement.negated()) {
      return Stance.NO_RESPONSE;
    } else if (cueClass == CueClass.DENY && statement.negated()) {
      return Stance.ASSERT;
    }
    boolean commits =
        cueClass == CueClass.DIRECT && COMMITMENTS.has(Words.hash(firstWord(statement.lemma())));
    return commits ? Stance.COMMIT : cueClass.stance();
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
  private Stance spoken(Statement statement, Placed at, Stance byCue, boolean denies) {
    if (statement.content().isEmpty()) {
      return byCue;
    }
    int first = at.content();
    while (tokens.kind(first).isQuote()) {
      first++;
    }
    int end = at.contentEnd();
    boolean no = wording.any(NO_TO, first, Math.min(end, first + OPENING));
    if (no && silent(first, end)) {
      return Stance.NO_RESPONSE;
    } else if (affirms(first) && asked(at)) {
      return Stance.CONFIRM;
    } else if (denies || negates(first) || (no && rejects(first, end))) {
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
    int end = affirmation(first);
    return end > first && !wording.is(end, Wording.NOT);
  }

  /** "No.", "Absolutely not". */
  private boolean negates(int first) {
    int end = affirmation(first);
    return end > first
        ? wording.is(end, Wording.NOT)
        : tokens.hash(first) == NO_STOP
            || (tokens.hash(first) == NO && tokens.kind(first + 1) != TokenKind.WORD);
  }

  /** Behind "certainly", "of course"; the same token where nothing affirms. */
  private int affirmation(int first) {
    boolean course = tokens.hash(first) == OF && tokens.hash(first + 1) == COURSE;
    return course ? first + 2 : AFFIRMATIONS.has(tokens.hash(first)) ? first + 1 : first;
  }

  private boolean asked(Placed at) {
    for (int i = Math.max(at.first(), at.cue() - ASKED_WITHIN); i < at.cue(); i++) {
      if (tokens.hash(i) == ASKED) {
        return true;
      }
    }
    return false;
  }

  /** "The report is false", "this is not true", "there is no truth in it". */
  private boolean rejects(int first, int end) {
    for (int i = first; i < Math.min(end, first + OPENING); i++) {
      if (wording.is(i, Wording.HAPPENING)
          && wording.is(first, Wording.THIS)
          && wording.is(i - 1, Wording.NOT)) {
        return true;
      }
      boolean untrue =
          (tokens.hash(i) == NOT && wording.is(i + 1, Wording.TRUE))
              || (tokens.hash(i) == NO && wording.is(i + 1, Wording.TRUTH));
      if (untrue || (wording.is(i, Wording.FALSE) && isFalse(i, first, end))) {
        return true;
      }
    }
    return false;
  }

  /** "Is false" at the end of what is said, or "False" alone. */
  private boolean isFalse(int i, int first, int end) {
    int before = tokens.kind(i - 1).isQuote() ? i - 2 : i - 1;
    boolean copula = (before >= first && wording.is(before, Wording.COPULA)) || i == first;
    return copula && (tokens.kind(i + 1) != TokenKind.WORD || i + 1 == end);
  }
}
