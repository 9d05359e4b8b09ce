package hearsay.attribution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that are nothing but a part of what is quoted elsewhere, shown large on the page. */
final class PullQuotes {
  /** Fewer words than this repeat by chance. */
  private static final int LEAST_WORDS = 4;

  private static final int MOST_WORDS = 40;

  private final Tokens tokens;
  private final PageLines lines;

  /** By their first words. */
  private final Map<Integer, Integer> alone = new HashMap<>();

  private PullQuotes(Tokens tokens, PageLines lines) {
    this.tokens = tokens;
    this.lines = lines;
  }

  static List<Integer> of(Tokens tokens, PageLines lines) {
    return new PullQuotes(tokens, lines).found();
  }

  private List<Integer> found() {
    for (int line = 0; line < lines.size(); line++) {
      if (alone(line)) {
        alone.put(beginning(lines.first(line) + 1), line);
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i + LEAST_WORDS < tokens.size() && !alone.isEmpty(); i++) {
      Integer line = tokens.quotation(i) >= 0 ? alone.get(beginning(i)) : null;
      if (line != null && repeats(line, i)) {
        found.add(line);
      }
    }
    return found;
  }

  private int beginning(int token) {
    return lines.key(token, token + LEAST_WORDS);
  }

  /** Whether the line is one quotation, with at most a stop behind it. */
  private boolean alone(int line) {
    int first = lines.first(line);
    int words = end(line) - first - 1;
    return tokens.kind(first) == TokenKind.OPEN
        && words >= LEAST_WORDS
        && words <= MOST_WORDS
        && tokens.quotation(first) >= 0
        && tokens.quotation(first) == tokens.quotation(end(line));
  }

  /** Behind the last word of the line. */
  private int end(int line) {
    int end = lines.end(line);
    while (end > lines.first(line) && tokens.kind(end - 1) != TokenKind.WORD) {
      end--;
    }
    return end;
  }

  private boolean repeats(int line, int token) {
    int other = lines.of(token);
    int first = lines.first(line) + 1;
    int words = end(line) - first;
    if (other == line || (lines.words(other) <= lines.words(line) && other > line)) {
      return false;
    }
    for (int i = 0; i < words; i++) {
      if (tokens.hash(first + i) != tokens.hash(token + i)) {
        return false;
      }
    }
    return tokens.quotation(token) == tokens.quotation(token + words - 1);
  }
}
