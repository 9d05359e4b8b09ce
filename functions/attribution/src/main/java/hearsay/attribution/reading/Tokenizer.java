package hearsay.attribution.reading;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;

/** Cuts a text into words and marks, in one pass from left to right. */
final class Tokenizer {
  private static final WordSet ENDINGS = WordSet.of("s re ve ll d m");
  private static final WordSet SMALL_ABBREVIATIONS = WordSet.of("vs etc v a.m p.m i.e e.g");
  private static final int LONGEST_TAG = 300;
  private final char[] text;
  private final WordSet abbreviations;
  private final Tokens tokens;

  private Tokenizer(Tokens tokens, WordSet abbreviations) {
    this.text = tokens.text().toCharArray();
    this.abbreviations = abbreviations;
    this.tokens = tokens;
  }

  /** Adds the tokens of their text. */
  static void fill(Tokens tokens, WordSet abbreviations) {
    var tokenizer = new Tokenizer(tokens, abbreviations);
    int at = 0;
    while (at < tokenizer.text.length) {
      at = tokenizer.next(at);
    }
  }

  private int next(int at) {
    char c = text[at];
    if (blank(c)) {
      return at + 1;
    }
    int tag = c == '<' ? tag(at) : at;
    if (tag > at) {
      return tag;
    }
    return inWord(at) || ((c == '@' || c == '#') && inWord(at + 1)) ? word(at) : mark(at, c);
  }

  private int mark(int at, char c) {
    int end = at + width(at);
    int number =
        switch (c) {
          case '"', '“', '”', '„', '«', '»', '‟' -> Marks.QUOTE;
          case '‘', '`', '‛' -> same(at + 1, c) ? Marks.QUOTE : Marks.APOSTROPHE;
          case '\'', '’' -> same(at + 1, c) && !inWord(at + 2) ? Marks.QUOTE : doubled(at, c);
          case '—', '–', '―' -> Marks.DASH;
          case '-' ->
              same(at + 1, '-') || spaced(at) ? Marks.DASH : Words.hash(tokens.text(), at, end);
          case '…' -> Marks.ELLIPSIS;
          case '.' -> same(at + 1, '.') ? Marks.ELLIPSIS : Marks.FULL_STOP;
          default -> Words.hash(tokens.text(), at, end);
        };
    if (number == Marks.QUOTE && (c == '\'' || c == '`' || c == '‘' || c == '’')) {
      end = at + 2;
    } else if ((c == '-' || c == '.') && same(end, c)) {
      end = run(end, c);
    }
    tokens.add(at, end, TokenKind.MARK, number);
    return end;
  }

  /** Behind a tag of markup that was left in the text, else {@code at}: it is no word. */
  private int tag(int at) {
    boolean opens = inWord(at + 1) || same(at + 1, '/') || same(at + 1, '!');
    int limit = opens ? Math.min(text.length, at + LONGEST_TAG) : at;
    for (int i = at + 1; i < limit; i++) {
      char c = text[i];
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return at;
      }
    }
    return at;
  }

  private int doubled(int at, char c) {
    return same(at + 1, c) && (at == 0 || !inWord(at - 1)) ? Marks.QUOTE : Marks.APOSTROPHE;
  }

  private boolean spaced(int at) {
    return (at == 0 || blank(text[at - 1]))
        && (at + 1 == text.length || !Character.isDigit(text[at + 1]));
  }

  private boolean same(int at, char c) {
    return at < text.length && text[at] == c;
  }

  private int run(int at, char c) {
    int end = at;
    while (same(end, c)) {
      end++;
    }
    return end;
  }

  private int word(int start) {
    int end = start;
    int number = Words.EMPTY;
    boolean apostrophe = false;
    for (int next = start + width(start); next > end; next = more(start, end)) {
      apostrophe |= text[end] == '\'' || text[end] == '’';
      while (end < next) {
        number = Words.add(number, text[end++]);
      }
      while (end < text.length && text[end] >= 'a' && text[end] <= 'z') {
        number = Words.addSmall(number, text[end++]);
      }
    }
    if (digit(start)) {
      tokens.add(start, end, TokenKind.NUMBER, number);
      return end;
    }
    if (same(end, '.') && abbreviated(start, end, number)) {
      number = Words.add(number, text[end++]);
    }
    int parted = apostrophe ? parted(start, end) : end;
    if (parted == end) {
      tokens.add(start, end, TokenKind.WORD, number);
    } else {
      tokens.add(start, parted, TokenKind.WORD);
      tokens.add(parted, end, TokenKind.WORD);
    }
    return end;
  }

  /** Behind the letter, or the mark inside the word, that stands at the end of a word so far. */
  private int more(int start, int end) {
    if (inWord(end)) {
      return fused(start, end) ? end : end + width(end);
    }
    return end < text.length && joins(start, end) ? end + 1 : end;
  }

  /** Where the ending ('s, n't …) of a word begins, which is a token of its own; else its end. */
  private int parted(int start, int end) {
    int at = apostrophe(start, end);
    if (at > start && ENDINGS.has(Words.hash(tokens.text(), at + 1, end))) {
      return at;
    }
    boolean not =
        at > start + 1
            && end == at + 2
            && small(text[end - 1]) == 't'
            && small(text[at - 1]) == 'n';
    return not ? at - 1 : end;
  }

  private int apostrophe(int start, int end) {
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      if (text[i] == '\'' || text[i] == '’') {
        return i;
      }
    }
    return -1;
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Whether the mark at {@code at} stands inside a word that goes on behind it. */
  private boolean joins(int start, int at) {
    if (!inWord(at + 1)) {
      return false;
    }
    char c = text[at];
    char before = text[at - 1];
    char after = text[at + 1];
    return switch (c) {
      case '\'', '’' -> Character.isLetter(after);
      case '-', '\u2011' -> true;
      case '.' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (Character.isLetter(after)
                  && (Character.isLowerCase(after) || single(start, at) || dotted(at)));
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      default -> false;
    };
  }

  private boolean single(int start, int at) {
    return at == start + 1 && Character.isUpperCase(text[start]);
  }

  private boolean dotted(int at) {
    return at >= 2 && text[at - 2] == '.' && Character.isUpperCase(text[at - 1]);
  }

  private boolean abbreviated(int start, int end, int number) {
    char first = text[start];
    if (single(start, end)) {
      return first != 'I' || (end + 1 < text.length && !blank(text[end + 1]));
    }
    if (end - start > 12) {
      return false;
    }
    return SMALL_ABBREVIATIONS.has(number)
        || (Character.isUpperCase(first) && (abbreviations.has(number) || dotted(end)));
  }

  /** "visitNorth", "YTNNorth": a blank was lost when two texts were joined. */
  private boolean fused(int start, int at) {
    if (at < start + 2 || at + 2 >= text.length || !Character.isUpperCase(text[at])) {
      return false;
    }
    if (!Character.isLowerCase(text[at + 1]) || !Character.isLowerCase(text[at + 2])) {
      return false;
    }
    return all(start, at, false) || (at >= start + 3 && all(start, at, true));
  }

  private boolean all(int start, int end, boolean upper) {
    if (end - start > 24) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (upper ? !Character.isUpperCase(c) : !Character.isLowerCase(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean digit(int at) {
    char c = text[at];
    return c >= '0' && c <= '9';
  }

  private boolean inWord(int at) {
    if (at >= text.length) {
      return false;
    }
    char c = text[at];
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Words.mark(c)) {
      return false;
    }
    int point = Character.codePointAt(text, at);
    return Character.isLetterOrDigit(point)
        || point == 0xAD
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private int width(int at) {
    boolean pair = Character.isHighSurrogate(text[at]) && at + 1 < text.length;
    return pair && Character.isLowSurrogate(text[at + 1]) ? 2 : 1;
  }

  static boolean blank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || c == '\u3000'
        || c == '\ufeff';
  }
}
