package hearsay.attribution.reading;

import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells body from headline, teaser, credit line, boilerplate and second copy. */
final class Zones {
  /** Fewer words than this repeat by chance. */
  private static final int WORDS_OF_A_COPY = 8;

  private static final int MOST_WORDS_OF_A_HEADLINE = 25;
  private static final int MOST_WORDS_OF_A_SUBHEADING = 9;
  private static final int MOST_WORDS_OF_BOILERPLATE = 8;
  private final WordSet boilerplate;
  private final WordSet sections;
  private final WordSet links;
  private final WordSet credits;

  Zones(LexiconFiles files) {
    boilerplate = files.words("boilerplate.txt");
    sections = files.words("teaser-sections.txt");
    links = files.words("teaser-links.txt");
    credits = files.words("credits.txt");
  }

  record Found(List<Paragraph> paragraphs, List<Zone> zones) {}

  Found of(Article article, Tokens tokens, List<Sentence> sentences, int[] lines) {
    return new Search(article, tokens, sentences, lines).found();
  }

  private final class Search {
    private final Article article;
    private final Tokens tokens;
    private final List<Sentence> sentences;
    private final int[] lines;
    private final ZoneKind[] kinds;
    private final String[] why;

    Search(Article article, Tokens tokens, List<Sentence> sentences, int[] lines) {
      this.article = article;
      this.tokens = tokens;
      this.sentences = sentences;
      this.lines = lines;
      this.kinds = new ZoneKind[lines.length - 1];
      this.why = new String[lines.length - 1];
    }

    Found found() {
      java.util.Arrays.fill(kinds, ZoneKind.BODY);
      java.util.Arrays.fill(why, "");
      lines();
      given();
      headline();
      teasers();
      copies();
      return new Found(paragraphs(), zones());
    }

    private void mark(int line, ZoneKind kind, String reason) {
      if (kinds[line] == ZoneKind.BODY) {
        kinds[line] = kind;
        why[line] = reason;
      }
    }

    private int words(int line) {
      return lines[line + 1] - lines[line];
    }

    private void given() {
      for (Zone zone : article.zones()) {
        for (int token = tokens.at(zone.span().start()), line = lineOf(token);
            line >= 0 && line < kinds.length && tokens.start(lines[line]) < zone.span().end();
            line++) {
          kinds[line] = zone.kind();
          why[line] = zone.why();
        }
      }
    }

    private int lineOf(int token) {
      int at = java.util.Arrays.binarySearch(lines, token);
      return at >= 0 ? Math.min(at, kinds.length) : -at - 2;
    }

    private void lines() {
      for (int line = 0; line < kinds.length; line++) {
        int key = lineKey(line);
        if (key != 0 && boilerplate.has(key)) {
          mark(line, ZoneKind.BOILERPLATE, "a phrase of the page, not of the article");
        } else if (credit(line)) {
          mark(line, ZoneKind.CREDIT, "a credit line");
        } else if (line > 0 && subheading(line)) {
          mark(line, ZoneKind.SUBHEADING, "a short line without a full stop");
        }
      }
    }

    /** The number of the line's words without marks at its end, 0 where there are more. */
    private int lineKey(int line) {
      int end = lines[line + 1];
      while (end > lines[line] && tokens.kind(end - 1) == TokenKind.MARK) {
        end--;
      }
      return end - lines[line] > MOST_WORDS_OF_BOILERPLATE || end == lines[line]
          ? 0
          : key(lines[line], end);
    }

    private int key(int first, int end) {
      int key = tokens.hash(first);
      for (int i = first + 1; i < end; i++) {
        key = Words.join(key, tokens.hash(i));
      }
      return key;
    }

    private boolean credit(int line) {
      int first = lines[line];
      if (words(line) > 40) {
        return false;
      }
      for (int n = 1; n <= 3 && first + n <= lines[line + 1]; n++) {
        if (credits.has(key(first, first + n))) {
          return true;
        }
      }
      return tokens.hash(first) == Words.hash("by") && byline(line);
    }

    private boolean byline(int line) {
      return words(line) <= 12
          && words(line) > 2
          && tokens.capital(lines[line] + 1)
          && tokens.hash(lines[line + 1] - 1) != Marks.FULL_STOP
          && line < 6;
    }

    private boolean subheading(int line) {
      int last = lines[line + 1] - 1;
      return words(line) <= MOST_WORDS_OF_A_SUBHEADING
          && tokens.kind(last) == TokenKind.WORD
          && tokens.capital(lines[line])
          && line + 1 < kinds.length
          && words(line + 1) > 12;
    }

    private void headline() {
      for (int line = 0; line + 1 < kinds.length && line < 8; line++) {
        if (kinds[line] == ZoneKind.BODY || kinds[line] == ZoneKind.SUBHEADING) {
          int last = lines[line + 1] - 1;
          if (words(line) <= MOST_WORDS_OF_A_HEADLINE
              && tokens.hash(last) != Marks.FULL_STOP
              && sentencesFrom(lines[line], lines[line + 1]) == 1) {
            kinds[line] = ZoneKind.HEADLINE;
            why[line] = "the first line";
          }
          return;
        }
      }
    }

    private int sentencesFrom(int first, int end) {
      int count = 0;
      for (int at = sentenceAt(first);
          at < sentences.size() && sentences.get(at).first() < end;
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

    private void teasers() {
      boolean section = false;
      for (int line = 0; line < kinds.length; line++) {
        int key = lineKey(line);
        boolean link = key != 0 && links.has(key);
        if (line > 1 && pointsElsewhere(line)) {
          kinds[line] = ZoneKind.TEASER;
          why[line] = "points to another article";
        } else if (link) {
          kinds[line] = ZoneKind.BOILERPLATE;
          why[line] = "a link to another article";
          if (line > 0 && line + 1 < kinds.length) {
            mark(line - 1, ZoneKind.TEASER, "a link to the whole stands below it");
          }
        } else if (line > 1 && opensSection(line)) {
          section = true;
          kinds[line] = ZoneKind.BOILERPLATE;
          why[line] = "opens a list of other articles";
        } else if (section && kinds[line] != ZoneKind.BOILERPLATE) {
          kinds[line] = ZoneKind.TEASER;
          why[line] = "in a list of other articles";
        }
      }
    }

    private boolean opensSection(int line) {
      int key = lineKey(line);
      return key != 0 && sections.has(key);
    }

    /** "Read next: Mayor resigns": what follows the colon is another article's headline. */
    private boolean pointsElsewhere(int line) {
      for (int n = 1; n <= 4 && n + 1 < words(line); n++) {
        int key = key(lines[line], lines[line] + n);
        if (tokens.hash(lines[line] + n) == Marks.COLON && (sections.has(key) || links.has(key))) {
          return true;
        }
      }
      return false;
    }

    private void copies() {
      Map<Integer, Integer> seen = new HashMap<>();
      for (int line = 0; line < kinds.length; line++) {
        if (words(line) >= WORDS_OF_A_COPY) {
          int key = key(lines[line], lines[line] + WORDS_OF_A_COPY);
          Integer earlier = seen.putIfAbsent(key, line);
          if (earlier != null && copy(earlier, line) && kinds[line] != ZoneKind.TEASER) {
            kinds[line] = ZoneKind.DUPLICATE;
            why[line] = "stands in the text before";
          } else if (earlier != null && copy(earlier, line)) {
            kinds[line] = ZoneKind.DUPLICATE;
            why[line] = "a teaser that stands in the text before";
          }
        }
      }
    }

    /** Whether the later line is the beginning of the earlier one. */
    private boolean copy(int earlier, int later) {
      int length = words(later);
      if (tokens.hash(lines[later + 1] - 1) == Marks.FULL_STOP && words(earlier) < length) {
        return false;
      }
      for (int i = 0; i < length && i < words(earlier); i++) {
        if (tokens.hash(lines[earlier] + i) != tokens.hash(lines[later] + i)) {
          return false;
        }
      }
      return words(earlier) >= length - 1;
    }

    private List<Paragraph> paragraphs() {
      var paragraphs = new ArrayList<Paragraph>(kinds.length);
      int sentence = 0;
      for (int line = 0; line < kinds.length; line++) {
        int first = sentence;
        while (sentence < sentences.size() && sentences.get(sentence).paragraph() == line) {
          sentence++;
        }
        paragraphs.add(new Paragraph(first, sentence, kinds[line]));
      }
      return paragraphs;
    }

    private List<Zone> zones() {
      var zones = new ArrayList<Zone>();
      for (int line = 0; line < kinds.length; line++) {
        int end = Dateline.end(tokens, lines[line], lines[line + 1]);
        if (kinds[line] != ZoneKind.BODY) {
          Span span = tokens.span(lines[line], lines[line + 1]);
          zones.add(new Zone(span, kinds[line], why[line]));
        } else if (end > lines[line]) {
          zones.add(new Zone(tokens.span(lines[line], end), ZoneKind.CREDIT, "a wire dateline"));
        }
      }
      return zones;
    }
  }
}
