package hearsay.attribution.reading;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;

/** Cuts a text into words and marks, in one pass from left to right. */
final class Tokenizer {
  private static final WordSet ENDINGS = WordSet.of("s re ve ll d m");
  private static final WordSet SMALL_ABBREVIATIONS = WordSet.of("vs etc v a.m p.m i.e e.g");
  private static final int LONGEST_TAG = 300;
  private final String text;
  private final WordSet abbreviations;
  private final Tokens tokens;

  private Tokenizer(Tokens tokens, WordSet abbreviations) {
    this.text = tokens.text();
    this.abbreviations = abbreviations;
    this.tokens = tokens;
  }

  /** Adds the tokens of their text. */
  static void fill(Tokens tokens, WordSet abbreviations) {
    var tokenizer = new Tokenizer(tokens, abbreviations);
    int at = 0;
    while (at < tokens.text().length()) {
      at = tokenizer.next(at);
    }
  }

  private int next(int at) {
    char c = text.charAt(at);
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
          case '-' -> same(at + 1, '-') || spaced(at) ? Marks.DASH : Words.hash(text, at, end);
          case '…' -> Marks.ELLIPSIS;
          case '.' -> same(at + 1, '.') ? Marks.ELLIPSIS : Marks.FULL_STOP;
          default -> Words.hash(text, at, end);
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
    int limit = opens ? Math.min(text.length(), at + LONGEST_TAG) : at;
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
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
    return (at == 0 || blank(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1)));
  }

  private boolean same(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private int run(int at, char c) {
    int end = at;
    while (same(end, c)) {
      end++;
    }
    return end;
  }

  private int word(int start) {
    int end = start + width(start);
    boolean digits = digit(start);
    while (end < text.length()) {
      if (inWord(end)) {
        if (fused(start, end)) {
          break;
        }
        digits &= digit(end);
        end += width(end);
      } else if (joins(start, end)) {
        end++;
      } else {
        break;
      }
    }
    if (digits || digit(start)) {
      tokens.add(start, end, TokenKind.NUMBER);
      return end;
    }
    if (same(end, '.') && abbreviated(start, end)) {
      end++;
    }
    split(start, end);
    return end;
  }

  /** Adds the word, its ending ('s, n't …) as a token of its own. */
  private void split(int start, int end) {
    int at = apostrophe(start, end);
    if (at > start && ENDINGS.has(Words.hash(text, at + 1, end))) {
      tokens.add(start, at, TokenKind.WORD);
      tokens.add(at, end, TokenKind.WORD);
    } else if (at > start + 1
        && end == at + 2
        && small(text.charAt(end - 1)) == 't'
        && small(text.charAt(at - 1)) == 'n') {
      tokens.add(start, at - 1, TokenKind.WORD);
      tokens.add(at - 1, end, TokenKind.WORD);
    } else {
      tokens.add(start, end, TokenKind.WORD);
    }
  }

  private int apostrophe(int start, int end) {
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
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
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
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
    return at == start + 1 && Character.isUpperCase(text.charAt(start));
  }

  private boolean dotted(int at) {
    return at >= 2 && text.charAt(at - 2) == '.' && Character.isUpperCase(text.charAt(at - 1));
  }

  private boolean abbreviated(int start, int end) {
    char first = text.charAt(start);
    if (single(start, end)) {
      return first != 'I' || (end + 1 < text.length() && !blank(text.charAt(end + 1)));
    }
    if (end - start > 12) {
      return false;
    }
    int hash = Words.hash(text, start, end);
    return SMALL_ABBREVIATIONS.has(hash)
        || (Character.isUpperCase(first) && (abbreviations.has(hash) || dotted(end)));
  }

  /** "visitNorth", "YTNNorth": a blank was lost when two texts were joined. */
  private boolean fused(int start, int at) {
    if (at < start + 2 || at + 2 >= text.length() || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    if (!Character.isLowerCase(text.charAt(at + 1))
        || !Character.isLowerCase(text.charAt(at + 2))) {
      return false;
    }
    return all(start, at, false) || (at >= start + 3 && all(start, at, true));
  }

  private boolean all(int start, int end, boolean upper) {
    if (end - start > 24) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (upper ? !Character.isUpperCase(c) : !Character.isLowerCase(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean digit(int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean inWord(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int point = text.codePointAt(at);
    return Character.isLetterOrDigit(point)
        || point == 0xAD
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private int width(int at) {
    return Character.charCount(text.codePointAt(at));
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
