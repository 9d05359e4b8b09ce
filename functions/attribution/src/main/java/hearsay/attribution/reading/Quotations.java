package hearsay.attribution.reading;

import hearsay.attribution.lexicon.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks, paragraph by paragraph, so that an unbalanced mark spoils one quotation
 * and not the article.
 */
final class Quotations {
  private static final int MOST_WORDS_BETWEEN_SINGLE_MARKS = 120;
  private static final WordSet SAID = WordSet.of("said says");
  private final String text;
  private final Tokens tokens;
  private final List<Quotation> found = new ArrayList<>();
  private int open = -1;
  private int single = -1;

  private Quotations(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Quotation> of(String text, Tokens tokens, int[] paragraphs) {
    var quotations = new Quotations(text, tokens);
    for (int p = 0; p + 1 < paragraphs.length; p++) {
      quotations.paragraph(paragraphs[p], paragraphs[p + 1]);
    }
    return List.copyOf(quotations.found);
  }

  private void paragraph(int first, int end) {
    open = -1;
    single = -1;
    for (int i = first; i < end; i++) {
      if (tokens.hash(i) == Marks.QUOTE) {
        doubleMark(i, first, end);
      } else if (tokens.hash(i) == Marks.APOSTROPHE && open < 0) {
        singleMark(i);
      }
    }
    if (open >= 0) {
      unclosed(first, end);
    }
  }

  private void doubleMark(int at, int first, int end) {
    boolean opens = opens(at, first, end);
    if (open < 0 && opens) {
      open = at;
      single = -1;
      tokens.become(at, TokenKind.OPEN);
    } else if (open >= 0 && !opens) {
      tokens.become(at, TokenKind.CLOSE);
      found.add(new Quotation(open, at + 1, true));
      open = -1;
    } else if (open >= 0 && straight(at) && at > open + 1) {
      found.add(new Quotation(open, speaker(open, sentenceEnd(open, at)), false));
      open = at;
      tokens.become(at, TokenKind.OPEN);
    }
  }

  private boolean straight(int at) {
    return text.charAt(tokens.start(at)) == '"';
  }

  private boolean opens(int at, int first, int end) {
    char c = text.charAt(tokens.start(at));
    if (c == '“' || c == '«' || c == '„' || c == '‘') {
      return true;
    }
    if (c == '”' || c == '»' || c == '’') {
      return open < 0 && at == first && c == '”';
    }
    boolean touchesNext = at + 1 < end && tokens.start(at + 1) == tokens.end(at);
    boolean touchesLast = at > first && tokens.end(at - 1) == tokens.start(at);
    if (open < 0) {
      return touchesNext;
    }
    return touchesNext && !touchesLast;
  }

  private void singleMark(int at) {
    boolean touchesNext = at + 1 < tokens.size() && tokens.start(at + 1) == tokens.end(at);
    boolean touchesLast = at > 0 && tokens.end(at - 1) == tokens.start(at);
    if (!touchesLast && touchesNext) {
      single = at;
    } else if (touchesLast && single >= 0 && at > single + 1) {
      if (at - single <= MOST_WORDS_BETWEEN_SINGLE_MARKS && !possessive(at, touchesNext)) {
        tokens.become(single, TokenKind.OPEN);
        tokens.become(at, TokenKind.CLOSE);
        found.add(new Quotation(single, at + 1, true));
      }
      single = -1;
    }
  }

  /** "the officials' view" inside single quotation marks. */
  private boolean possessive(int at, boolean touchesNext) {
    int before = tokens.start(at) - 1;
    return (touchesNext && tokens.kind(at + 1) == TokenKind.WORD)
        || (Character.toLowerCase(text.charAt(before)) == 's'
            && tokens.kind(at + 1) == TokenKind.WORD
            && !tokens.capital(at + 1)
            && at - single > 60);
  }

  private void unclosed(int first, int end) {
    boolean goesOn = end < tokens.size() && tokens.hash(end) == Marks.QUOTE;
    boolean whole = open == first;
    int last = goesOn || whole ? end : sentenceEnd(open, end);
    found.add(new Quotation(open, speaker(open, last), false));
    open = -1;
  }

  /** Where a speaker is named in a quotation that nobody closed: ", said", ", he said". */
  private int speaker(int from, int limit) {
    for (int i = from + 2; i + 2 < limit; i++) {
      boolean said = SAID.has(tokens.hash(i + 1)) || SAID.has(tokens.hash(i + 2));
      if (said && tokens.hash(i) == Marks.COMMA) {
        return i + 1;
      }
    }
    return limit;
  }

  private int sentenceEnd(int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      int hash = tokens.hash(i);
      if (hash == Marks.FULL_STOP || hash == Marks.QUESTION || hash == Marks.EXCLAMATION) {
        return i + 1;
      }
    }
    return limit;
  }
}
