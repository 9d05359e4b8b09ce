package hearsay.articles;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** The article's body as the page's JSON-LD tells it, to recognise its paragraphs on the page. */
final class ToldBody {
  private static final int SHORTEST = 20;

  private final String body;

  ToldBody(String body) {
    this.body = letters(Jsoup.parse(body).text());
  }

  boolean holds(String block) {
    String letters = letters(block);
    return letters.length() >= SHORTEST && body.contains(letters);
  }

  /** How much of it the blocks show, 0 to 1; more when the page repeats it. */
  double shareIn(List<Block> blocks) {
    long shown =
        blocks.stream()
            .filter(block -> holds(block.text()))
            .mapToLong(block -> letters(block.text()).length())
            .sum();
    return body.isEmpty() ? 1 : (double) shown / body.length();
  }

  /** Quotation marks and spaces differ between a page and its JSON-LD; letters do not. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
