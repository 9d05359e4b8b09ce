package hearsay.attribution.reading;

import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;

/** Lines in which the newsroom speaks of itself: notes, promotions, captions, who the author is. */
final class PageNotes {
  private static final int MOST_WORDS_OF_A_LINE = 60;
  private static final int MOST_WORDS_OF_A_PICTURE_CREDIT = 12;
  private static final WordSet PICTURE =
      WordSet.of("photo photos photograph picture image pic credit");
  private static final WordSet IS = WordSet.of("is covers reports writes");
  private static final int BY = Words.hash("by");

  private final PhraseMap<String> notes;
  private final PhraseMap<String> promotions;

  PageNotes(LexiconFiles files) {
    notes = files.phrases("notes.txt");
    promotions = files.phrases("promotions.txt");
  }

  boolean note(Tokens tokens, PageLines lines, int line) {
    return notes.longest(tokens, lines.first(line), lines.end(line)) >= 0;
  }

  boolean promotion(Tokens tokens, PageLines lines, int line) {
    int end = lines.words(line) <= MOST_WORDS_OF_A_LINE ? lines.end(line) : 0;
    for (int i = lines.first(line); i < end; i++) {
      if (promotions.longest(tokens, i, end) >= 0 && tokens.quotation(i) < 0) {
        return true;
      }
    }
    return false;
  }

  /** "The mole in spring. Photo: Dana Orrell" or "The mole in spring (Dana Orrell/Orla Press)" */
  static boolean caption(Tokens tokens, PageLines lines, int line) {
    int end = lines.end(line);
    if (lines.words(line) > MOST_WORDS_OF_A_LINE
        || tokens.hash(end - 1) == Marks.FULL_STOP
        || tokens.kind(end - 1).isQuote()) {
      return false;
    }
    boolean bracket = tokens.hash(end - 1) == Marks.CLOSE_BRACKET;
    int least = Math.max(lines.first(line) + 1, end - MOST_WORDS_OF_A_PICTURE_CREDIT);
    for (int i = end - 2; i >= least; i--) {
      if (bracket && tokens.hash(i) == Marks.OPEN_BRACKET) {
        return tokens.capital(i + 1) && names(tokens, i + 1, end - 1);
      }
      if (!bracket && tokens.hash(i) == Marks.COLON) {
        return tokens.capital(i + 1) && PICTURE.has(tokens.hash(i - 1));
      }
    }
    return false;
  }

  private static boolean names(Tokens tokens, int from, int end) {
    int slash = tokens.text().indexOf('/', tokens.start(from));
    return (slash >= 0 && slash < tokens.end(end - 1)) || PICTURE.has(tokens.hash(from));
  }

  /** "Dana Orrell is a reporter": the name that stands in the byline begins the line. */
  static boolean author(Tokens tokens, PageLines lines, int byline, int line) {
    int name = lines.first(byline) + 1;
    int n = 0;
    while (name + n < lines.end(byline) && tokens.capital(name + n)) {
      n++;
    }
    int first = lines.first(line);
    return n > 1
        && tokens.hash(name - 1) == BY
        && lines.words(line) > n
        && lines.words(line) <= MOST_WORDS_OF_A_LINE
        && lines.key(first, first + n) == lines.key(name, name + n)
        && IS.has(tokens.hash(first + n));
  }
}
