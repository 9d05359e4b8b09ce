package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.BitSet;

/** Tells when a statement was made, by the days and years an article names. */
final class Times {
  private static final long TIME =
      Wording.DAY | Wording.MONTH | Wording.YEARS | Wording.BEFORE_YEAR;
  private static final WordSet AGO = WordSet.of("ago earlier before");
  private static final WordSet FORMERLY =
      WordSet.of("had previously earlier initially originally formerly once first");
  private static final int LAST = Words.hash("last");
  private static final int FORMERLY_WITHIN = 3;
  private static final int DATE_WITHIN = 12;

  private final TokenSets wording;
  private final Tokens tokens;
  private final BitSet days = new BitSet();
  private final BitSet years = new BitSet();

  Times(TokenSets wording) {
    this.wording = wording;
    this.tokens = wording.tokens();
    int size = tokens.size();
    for (int i = wording.next(TIME, 0, size); i < size; i = wording.next(TIME, i + 1, size)) {
      word(i);
    }
  }

  private void word(int i) {
    boolean date =
        wording.is(i, Wording.MONTH) && tokens.capital(i) && tokens.kind(i + 1) == TokenKind.NUMBER;
    if (wording.is(i, Wording.DAY) || date) {
      days.set(i);
    }
    boolean past = tokens.hash(i - 1) == LAST || AGO.has(tokens.hash(i + 1));
    if (wording.is(i, Wording.YEARS) && past) {
      years.set(i);
    }
    if (wording.is(i, Wording.MONTH | Wording.BEFORE_YEAR) && year(i + 1)) {
      years.set(i + 1);
    }
  }

  /** The number in "in 2019", "May 2019". */
  private boolean year(int i) {
    return tokens.kind(i) == TokenKind.NUMBER
        && tokens.length(i) == 4
        && (tokens.text().startsWith("19", tokens.start(i))
            || tokens.text().startsWith("20", tokens.start(i)));
  }

  /** A day near the cue, outside the content: when it was said. */
  boolean dated(Statement statement, Placed at) {
    int to = Math.min(at.end(), at.cueLast() + DATE_WITHIN);
    for (int i = next(days, at); i >= 0 && i < to; i = days.nextSetBit(i + 1)) {
      if (outside(i, statement) && near(i, at)) {
        return true;
      }
    }
    return false;
  }

  /** "In 2029 the ministry said", "said a year ago": what was said then is about another time. */
  boolean longAgo(Statement statement, Placed at) {
    int to = Math.min(at.end(), at.cueLast() + DATE_WITHIN);
    for (int i = next(years, at); i >= 0 && i < to; i = years.nextSetBit(i + 1)) {
      if (!told(i, statement) && near(i, at)) {
        return true;
      }
    }
    return false;
  }

  private static int next(BitSet times, Placed at) {
    return times.nextSetBit(Math.max(at.first(), at.cue() - DATE_WITHIN));
  }

  /** Whether a year is named in the sentence. */
  boolean longAgo(Sentence sentence) {
    int year = years.nextSetBit(sentence.first());
    return year >= 0 && year < sentence.end();
  }

  /** "had previously denied": said before what is told now. */
  boolean formerly(Statement statement, Placed at) {
    for (int i = Math.max(0, at.cue() - FORMERLY_WITHIN); i <= at.cueLast(); i++) {
      if (FORMERLY.has(tokens.hash(i)) && outside(i, statement)) {
        return true;
      }
    }
    return false;
  }

  private boolean told(int token, Statement statement) {
    for (Span content : statement.content()) {
      if (content.contains(tokens.start(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean outside(int token, Statement statement) {
    return !told(token, statement)
        && (statement.source().isEmpty()
            || !statement.source().get().contains(tokens.start(token)));
  }

  /** No other clause lies between: no semicolon, no quotation, at most two commas. */
  private boolean near(int token, Placed at) {
    int from = token < at.cue() ? token : at.cueLast();
    int to = token < at.cue() ? at.cue() : token;
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (tokens.hash(i) == Marks.COMMA) {
        commas++;
      }
      if (tokens.hash(i) == Marks.SEMICOLON || commas > 2) {
        return false;
      }
    }
    return true;
  }
}
