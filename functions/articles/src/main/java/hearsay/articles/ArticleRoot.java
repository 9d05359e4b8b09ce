package hearsay.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The element that holds the article. */
final class ArticleRoot {
  private static final List<String> CANDIDATES =
      List.of("[itemprop=articleBody]", "article", "[role=article]", "main, [role=main]");

  private ArticleRoot() {}

  /** The candidate with the most running text; pages wrap each teaser in an article, too. */
  static Optional<Element> of(Document document, List<Block> blocks) {
    Map<Element, Integer> running = runningTextBelow(blocks);
    for (String candidate : CANDIDATES) {
      Optional<Element> most =
          document.select(candidate).stream()
              .filter(element -> running.containsKey(element))
              .max(
                  (a, b) ->
                      Integer.compare(running.getOrDefault(a, 0), running.getOrDefault(b, 0)));
      if (most.isPresent()) {
        return most.map(ArticleRoot::withHeader);
      }
    }
    return Optional.empty();
  }

  private static Map<Element, Integer> runningTextBelow(List<Block> blocks) {
    Map<Element, Integer> lengths = new HashMap<>();
    for (Block block : blocks) {
      if (block.runningText()) {
        for (Element e = block.element(); e != null; e = e.parent()) {
          lengths.merge(e, block.text().length(), Integer::sum);
        }
      }
    }
    return lengths;
  }

  /** An articleBody inside an article leaves the headline and byline outside. */
  private static Element withHeader(Element root) {
    Element article = root.closest("article");
    return article == null ? root : article;
  }
}
