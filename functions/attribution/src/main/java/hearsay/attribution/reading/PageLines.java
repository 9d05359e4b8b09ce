package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Words;
import java.util.Arrays;
import java.util.List;

/** The lines of a page as the zones look at them: by their words and how they end. */
final class PageLines {
  private static final int MOST_WORDS_OF_A_HEADLINE = 25;
  private static final int MOST_WORDS_OF_A_PHRASE = 8;

  private final Tokens tokens;
  private final List<Sentence> sentences;
  private final int[] first;

  /**
   * Over the tokens that begin a line, and behind them the number of tokens.
   *
   * @param sentences of the whole text
   */
  PageLines(Tokens tokens, List<Sentence> sentences, int[] first) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.first = first;
  }

  int size() {
    return first.length - 1;
  }

  int first(int line) {
    return first[line];
  }

  int end(int line) {
    return first[line + 1];
  }

  int words(int line) {
    return end(line) - first(line);
  }

  /** The line that holds the token. */
  int of(int token) {
    int at = Arrays.binarySearch(first, token);
    return at >= 0 ? Math.min(at, size()) : -at - 2;
  }

  /** The number of the line's words without marks at its end, 0 where there are too many. */
  int phrase(int line) {
    int end = end(line);
    while (end > first(line) && tokens.kind(end - 1) == TokenKind.MARK) {
      end--;
    }
    return end - first(line) > MOST_WORDS_OF_A_PHRASE || end == first(line)
        ? 0
        : key(first(line), end);
  }

  int key(int from, int end) {
    int key = tokens.hash(from);
    for (int i = from + 1; i < end; i++) {
      key = Words.join(key, tokens.hash(i));
    }
    return key;
  }

  /** Whether the line is like a headline: short, one sentence, no full stop. */
  boolean title(int line) {
    return line < size()
        && words(line) <= MOST_WORDS_OF_A_HEADLINE
        && tokens.hash(end(line) - 1) != Marks.FULL_STOP
        && sentences(line) == 1;
  }

  /** Whether the line is running text: it ends with a full stop, within a quotation or without. */
  boolean running(int line) {
    if (line >= size()) {
      return false;
    }
    int last = end(line) - 1;
    if (tokens.kind(last) == TokenKind.CLOSE && last > first(line)) {
      last--;
    }
    return tokens.hash(last) == Marks.FULL_STOP;
  }

  int sentences(int line) {
    int count = 0;
    for (int at = sentenceAt(first(line));
        at < sentences.size() && sentences.get(at).first() < end(line);
        at++) {
      count++;
    }
    return count;
  }

  private int sentenceAt(int token) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).first() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
