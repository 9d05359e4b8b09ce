package hearsay.attribution.reading;

import hearsay.attribution.lexicon.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into sentences; a quotation is never cut. */
final class Sentences {
  private static final WordSet BEGINNERS =
      WordSet.of(
          "the he she it they we i but and a an in on at this that these those there his her its"
              + " their when while as if after before for to so yet or who what why how not no now"
              + " then one some many most it's he's she's meanwhile however also although though"
              + " with under since last you our my your both another still despite according");
  private static final WordSet SPEECH =
      WordSet.of("said says asked asks wrote writes added adds replied told tweeted continued");

  /** A longer one is cut, so that no rule looks farther. */
  private static final int MOST_TOKENS = 400;

  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(Tokens tokens, List<Quotation> quotations) {
    this.tokens = tokens;
    this.quotations = quotations;
  }

  static List<Sentence> of(Tokens tokens, List<Quotation> quotations, int[] paragraphs) {
    var sentences = new Sentences(tokens, quotations);
    for (int p = 0; p + 1 < paragraphs.length; p++) {
      sentences.paragraph(p, paragraphs[p], paragraphs[p + 1]);
    }
    return sentences.found;
  }

  private void paragraph(int index, int first, int end) {
    int from = first;
    for (int i = first; i < end; ) {
      int behind = i - from >= MOST_TOKENS ? i + 1 : ends(i, end);
      if (behind > 0) {
        found.add(Sentence.of(tokens, from, behind, index));
        from = behind;
        i = behind;
      } else {
        i++;
      }
    }
    if (from < end) {
      found.add(Sentence.of(tokens, from, end, index));
    }
  }

  /** The token behind the sentence that the mark at {@code i} ends, or 0. */
  private int ends(int i, int limit) {
    if (fused(i, limit)) {
      return i + 1;
    }
    int mark = tokens.hash(i);
    boolean stop = mark == Marks.FULL_STOP || mark == Marks.QUESTION || mark == Marks.EXCLAMATION;
    boolean weak = mark == Marks.ELLIPSIS || (!stop && abbreviation(i));
    if (!stop && !weak) {
      return 0;
    }
    int next = i + 1;
    while (next < limit && closes(next)) {
      next++;
    }
    if (next < limit && inside(next - 1, next)) {
      return 0;
    }
    if (next == limit) {
      return limit;
    }
    if (weak) {
      return next > i + 1 || begins(next) ? next : 0;
    }
    return startsAnew(i, next) ? next : 0;
  }

  /** "visitNorth": the tokenizer has parted what was joined without a blank. */
  private boolean fused(int i, int limit) {
    return i + 1 < limit
        && tokens.capital(i + 1)
        && tokens.end(i) == tokens.start(i + 1)
        && tokens.kind(i) == TokenKind.WORD
        && tokens.kind(i + 1) == TokenKind.WORD
        && Character.isLetter(tokens.first(i));
  }

  private boolean abbreviation(int i) {
    return tokens.kind(i) == TokenKind.WORD && tokens.length(i) > 1 && tokens.last(i) == '.';
  }

  private boolean closes(int i) {
    return tokens.kind(i) == TokenKind.CLOSE
        || tokens.hash(i) == Marks.CLOSE_BRACKET
        || stop(tokens.hash(i));
  }

  private static boolean stop(int mark) {
    return mark == Marks.FULL_STOP || mark == Marks.QUESTION || mark == Marks.EXCLAMATION;
  }

  private boolean inside(int last, int next) {
    int open = tokens.quotation(last);
    return open >= 0 && open == tokens.quotation(next) && quotations.get(open).closed();
  }

  private boolean begins(int next) {
    return (tokens.capital(next) && BEGINNERS.has(tokens.hash(next)))
        || tokens.kind(next) == TokenKind.OPEN;
  }

  private boolean startsAnew(int i, int next) {
    if (tokens.kind(next) == TokenKind.WORD) {
      char first = tokens.first(next);
      return !Character.isLowerCase(first) && !goesOn(i, next);
    }
    int hash = tokens.hash(next);
    return hash != Marks.COMMA && hash != Marks.SEMICOLON && hash != Marks.COLON;
  }

  /** "Do you agree?" Trump asked. */
  private boolean goesOn(int i, int next) {
    if (next == i + 1
        || tokens.hash(i) == Marks.FULL_STOP
        || tokens.kind(next - 1) != TokenKind.CLOSE) {
      return false;
    }
    for (int k = next; k < next + 4 && tokens.kind(k) == TokenKind.WORD; k++) {
      if (SPEECH.has(tokens.hash(k))) {
        return true;
      }
    }
    return false;
  }
}
