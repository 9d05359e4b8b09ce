package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Calendar;
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

  private static final int MOST_WORDS_OF_A_SUBHEADING = 9;
  private static final int MOST_WORDS_OF_A_STAMP = 12;
  private static final int LINES_BEFORE_A_HEADLINE = 8;
  private static final int MOST_LINES_OF_A_DECK = 8;
  private static final WordSet POINTS = WordSet.of("• * · ▪ ■ ● ◦ ‣");
  private static final WordSet TIMES =
      WordSet.of(
          Calendar.MONTHS
              + " jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept"
              + " sept. oct oct. nov nov. dec dec. "
              + Calendar.DAYS
              + " mon tue wed thu fri sat sun published updated posted modified"
              + " last first on at am pm a.m. p.m. gmt utc bst cet cest est edt et ago min mins"
              + " minutes hours hour day days read");
  private final WordSet boilerplate;
  private final WordSet credits;
  private final OtherArticles others;
  private final PageNotes notes;

  Zones(LexiconFiles files) {
    boilerplate = files.words("boilerplate.txt");
    credits = files.words("credits.txt");
    others = new OtherArticles(files);
    notes = new PageNotes(files);
  }

  record Found(List<Paragraph> paragraphs, List<Zone> zones) {}

  Found of(Article article, Tokens tokens, List<Sentence> sentences, int[] lines) {
    return new Search(article, tokens, sentences, new PageLines(tokens, sentences, lines)).found();
  }

  private final class Search {
    private final Article article;
    private final Tokens tokens;
    private final List<Sentence> sentences;
    private final PageLines lines;
    private final ZoneKind[] kinds;
    private final String[] why;
    private final boolean[] speaks;

    Search(Article article, Tokens tokens, List<Sentence> sentences, PageLines lines) {
      this.article = article;
      this.tokens = tokens;
      this.sentences = sentences;
      this.lines = lines;
      this.kinds = new ZoneKind[lines.size()];
      this.why = new String[lines.size()];
      this.speaks = Speakers.of(tokens, lines);
    }

    Found found() {
      java.util.Arrays.fill(kinds, ZoneKind.BODY);
      java.util.Arrays.fill(why, "");
      lines();
      given();
      headline();
      teasers();
      copies();
      pullQuotes();
      return new Found(paragraphs(), zones());
    }

    private void mark(int line, ZoneKind kind, String reason) {
      if (kinds[line] == ZoneKind.BODY) {
        set(line, kind, reason);
      }
    }

    private void set(int line, ZoneKind kind, String reason) {
      kinds[line] = kind;
      why[line] = reason;
    }

    private void given() {
      for (Zone zone : article.zones()) {
        for (int token = tokens.at(zone.span().start()), line = lines.of(token);
            line >= 0 && line < kinds.length && tokens.start(lines.first(line)) < zone.span().end();
            line++) {
          set(line, zone.kind(), zone.why());
        }
      }
    }

    private void lines() {
      int byline = 0;
      for (int line = 0; line < kinds.length; line++) {
        int key = lines.phrase(line);
        if (key != 0 && boilerplate.has(key)) {
          mark(line, ZoneKind.BOILERPLATE, "a phrase of the page, not of the article");
        } else if (credit(line)) {
          mark(line, ZoneKind.CREDIT, "a credit line");
          byline = byline(line) ? line : byline;
        } else if (stamp(line)) {
          mark(line, ZoneKind.CREDIT, "a date or a time");
        } else if (notes.note(tokens, lines, line)) {
          mark(line, ZoneKind.BOILERPLATE, "a note on the text");
        } else if (notes.promotion(tokens, lines, line)) {
          mark(line, ZoneKind.BOILERPLATE, "speaks to the reader of the page");
        } else if (PageNotes.caption(tokens, lines, line)) {
          mark(line, ZoneKind.BOILERPLATE, "a caption with its credit");
        } else if (line > byline && PageNotes.author(tokens, lines, byline, line)) {
          mark(line, ZoneKind.BOILERPLATE, "tells who the author is");
        } else if (line > 0 && subheading(line)) {
          mark(line, ZoneKind.SUBHEADING, "a short line without a full stop");
        }
      }
    }

    private boolean credit(int line) {
      int first = lines.first(line);
      if (lines.words(line) > 40) {
        return false;
      }
      for (int n = 1; n <= 3 && first + n <= lines.end(line); n++) {
        if (credits.has(lines.key(first, first + n))) {
          return true;
        }
      }
      return tokens.hash(first) == Words.hash("by") && byline(line);
    }

    private boolean byline(int line) {
      return lines.words(line) <= 12
          && lines.words(line) > 2
          && tokens.capital(lines.first(line) + 1)
          && tokens.hash(lines.end(line) - 1) != Marks.FULL_STOP
          && line < 6;
    }

    /** "Updated 14:32" */
    private boolean stamp(int line) {
      boolean number = false;
      for (int i = lines.first(line); i < lines.end(line); i++) {
        boolean word = tokens.kind(i) == TokenKind.WORD;
        if (lines.words(line) > MOST_WORDS_OF_A_STAMP
            || tokens.kind(i).isQuote()
            || (word && !TIMES.has(tokens.hash(i)))) {
          return false;
        }
        number |= tokens.kind(i) == TokenKind.NUMBER;
      }
      return number;
    }

    private boolean subheading(int line) {
      int last = lines.end(line) - 1;
      return !speaks[line]
          && lines.words(line) <= MOST_WORDS_OF_A_SUBHEADING
          && tokens.kind(last) == TokenKind.WORD
          && tokens.capital(lines.first(line))
          && line + 1 < kinds.length
          && lines.words(line + 1) > 12;
    }

    private void headline() {
      for (int line = 0; line + 1 < kinds.length && line < LINES_BEFORE_A_HEADLINE; line++) {
        if (kinds[line] == ZoneKind.HEADLINE) {
          deck(line + 1);
          return;
        }
        if (ofTheArticle(line) && !headed()) {
          if (fused(line)) {
            set(line, ZoneKind.TEASER, "a headline and what follows it, run together");
          } else if (lines.title(line) && !speaks[line]) {
            set(line, ZoneKind.HEADLINE, "the first line");
            deck(line + 1);
          }
          return;
        }
      }
    }

    /** "Ferry to stopThe ferry will stop": a blank was lost when two texts were joined. */
    private boolean fused(int line) {
      for (int i = lines.first(line) + 1; i < lines.end(line); i++) {
        if (tokens.hash(i) == Marks.FULL_STOP) {
          return false;
        }
        boolean joined = tokens.start(i) == tokens.end(i - 1) && tokens.capital(i);
        if (joined && Character.isLowerCase(tokens.last(i - 1))) {
          return true;
        }
      }
      return false;
    }

    /** Whether the page has marked its headline. */
    private boolean headed() {
      for (Zone zone : article.zones()) {
        if (zone.kind() == ZoneKind.HEADLINE) {
          return true;
        }
      }
      return false;
    }

    /** The lines between the headline and the text: they tell in short what follows. */
    private void deck(int first) {
      int end = first;
      while (end < kinds.length && (kinds[end] != ZoneKind.BODY || summary(end))) {
        end++;
      }
      boolean deck = end - first <= MOST_LINES_OF_A_DECK && lines.running(end);
      for (int line = first; line < end && deck; line++) {
        mark(line, ZoneKind.SUBHEADING, "between the headline and the text");
      }
    }

    private boolean summary(int line) {
      int first = lines.first(line);
      boolean point =
          tokens.hash(first) == Marks.DASH
              || (lines.words(line) > 1 && POINTS.has(tokens.hash(first)));
      return point
          || (lines.title(line)
              && !speaks[line]
              && tokens.kind(lines.end(line) - 1) == TokenKind.WORD);
    }

    private void teasers() {
      int line = 1;
      while (line < kinds.length) {
        line = teaser(line);
      }
    }

    /** The line to look at next. */
    private int teaser(int line) {
      if (ofTheArticle(line) && others.opens(lines, line)) {
        set(line, ZoneKind.BOILERPLATE, "opens a list of other articles");
        return list(line + 1);
      }
      if (others.link(lines, line)) {
        link(line);
      } else if (others.named(lines, tokens, line)) {
        set(line, ZoneKind.TEASER, "points to another article");
      }
      return line + 1;
    }

    private boolean ofTheArticle(int line) {
      return kinds[line] == ZoneKind.BODY || kinds[line] == ZoneKind.SUBHEADING;
    }

    private int list(int first) {
      int end = others.end(lines, kinds, first);
      for (int line = first; line < end; line++) {
        if (others.link(lines, line)) {
          set(line, ZoneKind.BOILERPLATE, "a link to another article");
        } else if (kinds[line] != ZoneKind.BOILERPLATE) {
          set(line, ZoneKind.TEASER, "in a list of other articles");
        }
      }
      return end;
    }

    private void link(int line) {
      set(line, ZoneKind.BOILERPLATE, "a link to another article");
      if (others.repeated(lines, line)) {
        mark(line - 1, ZoneKind.TEASER, "a link to the whole stands below it");
      }
    }

    private void pullQuotes() {
      for (int line : PullQuotes.of(tokens, lines)) {
        mark(line, ZoneKind.DUPLICATE, "a pull quote");
      }
    }

    private void copies() {
      Map<Integer, Integer> seen = new HashMap<>();
      for (int line = 0; line < kinds.length; line++) {
        if (lines.words(line) >= WORDS_OF_A_COPY) {
          int key = lines.key(lines.first(line), lines.first(line) + WORDS_OF_A_COPY);
          Integer earlier = seen.putIfAbsent(key, line);
          if (earlier != null && copy(earlier, line) && kinds[line] != ZoneKind.TEASER) {
            set(line, ZoneKind.DUPLICATE, "stands in the text before");
          } else if (earlier != null && copy(earlier, line)) {
            set(line, ZoneKind.DUPLICATE, "a teaser that stands in the text before");
          }
        }
      }
    }

    /** Whether the later line is the beginning of the earlier one. */
    private boolean copy(int earlier, int later) {
      int length = lines.words(later);
      if (tokens.hash(lines.end(later) - 1) == Marks.FULL_STOP && lines.words(earlier) < length) {
        return false;
      }
      for (int i = 0; i < length && i < lines.words(earlier); i++) {
        if (tokens.hash(lines.first(earlier) + i) != tokens.hash(lines.first(later) + i)) {
          return false;
        }
      }
      return lines.words(earlier) >= length - 1;
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
        int end = Dateline.end(tokens, lines.first(line), lines.end(line));
        if (kinds[line] != ZoneKind.BODY) {
          Span span = tokens.span(lines.first(line), lines.end(line));
          zones.add(new Zone(span, kinds[line], why[line]));
        } else if (end > lines.first(line)) {
          zones.add(
              new Zone(tokens.span(lines.first(line), end), ZoneKind.CREDIT, "a wire dateline"));
        }
      }
      return zones;
    }
  }
}
