package hearsay.attribution.reading;

import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.ZoneKind;

/** Where a page lists other articles, and where its own goes on. */
final class OtherArticles {
  /** How many lines lie between the links of a list: a headline and a summary above each. */
  private static final int LINES_OF_AN_ITEM = 3;

  private final WordSet sections;
  private final WordSet links;

  OtherArticles(LexiconFiles files) {
    sections = files.words("teaser-sections.txt");
    links = files.words("teaser-links.txt");
  }

  /** "Read more": points to what stands above it, or opens a list. */
  boolean link(PageLines lines, int line) {
    int phrase = line < lines.size() ? lines.phrase(line) : 0;
    return phrase != 0 && links.has(phrase);
  }

  /** Whether the link stands below a teaser: in a list, each item has one. */
  boolean repeated(PageLines lines, int link) {
    for (int n = 2; n <= LINES_OF_AN_ITEM; n++) {
      if (link(lines, link + n) || (link >= n && link(lines, link - n))) {
        return true;
      }
    }
    return false;
  }

  /** "Related articles", or "Read more" with headlines below it. */
  boolean opens(PageLines lines, int line) {
    int phrase = lines.phrase(line);
    return phrase != 0
        && (sections.has(phrase)
            || (links.has(phrase) && lines.title(line + 1) && lines.title(line + 2)));
  }

  /** "Read next: Mayor resigns": what follows the colon is another article's headline. */
  boolean named(PageLines lines, Tokens tokens, int line) {
    int first = lines.first(line);
    for (int n = 1; n <= 4 && n + 1 < lines.words(line); n++) {
      int key = lines.key(first, first + n);
      if (tokens.hash(first + n) == Marks.COLON && (sections.has(key) || links.has(key))) {
        return true;
      }
    }
    return false;
  }

  /** The line behind the list that begins there. */
  int end(PageLines lines, ZoneKind[] kinds, int first) {
    boolean titles = lines.title(first);
    boolean summaries = titles && lines.running(first + 1) && lines.title(first + 2);
    int line = first;
    while (line < lines.size()) {
      boolean begun = line > first;
      boolean summary = summaries && begun && lines.title(line - 1);
      boolean listedByThePage =
          begun && kinds[line - 1] == ZoneKind.TEASER && kinds[line] == ZoneKind.BODY;
      boolean another = begun && opens(lines, line);
      if (listedByThePage || another || (begun && !summary && article(lines, line, titles))) {
        return line;
      }
      line++;
    }
    return line;
  }

  /**
   * Whether running text begins that no teaser has: below a list of headlines two paragraphs or one
   * of several sentences, below a list of sentences only the latter.
   */
  private static boolean article(PageLines lines, int line, boolean titles) {
    return lines.running(line)
        && ((titles && lines.running(line + 1)) || (lines.sentences(line) > 1));
  }
}
