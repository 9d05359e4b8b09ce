package hearsay.articles;

import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.ZoneKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A news page. Its text keeps all that a reader of the page sees, in the order of the page; what is
 * not the article is marked as a zone.
 */
final class HtmlPage {
  private final Document document;
  private final LinkedData linkedData;

  HtmlPage(String html) {
    this.document = Jsoup.parse(html);
    this.linkedData = LinkedData.of(document);
  }

  Article article() throws UnreadableArticle {
    List<Block> blocks = Blocks.of(document.body());
    Optional<Element> root = ArticleRoot.of(document, blocks);
    ZonedText text = bodyIsOnlyInLinkedData(blocks) ? fromLinkedData() : fromPage(blocks, root);
    if (!text.hasBody()) {
      throw new UnreadableArticle(
          Fault.NO_ARTICLE,
          "the HTML page holds no article: no paragraph of running text outside navigation,"
              + " teasers and captions");
    }
    return new Article(
        text.text(), title(), publisher(), publishedAt(root), Format.HTML.label(), text.zones());
  }

  /** Pages that a script fills bring their text in JSON-LD alone. */
  private boolean bodyIsOnlyInLinkedData(List<Block> blocks) {
    return linkedData.body().filter(body -> !body.isBlank()).isPresent()
        && new ToldBody(linkedData.body().orElse("")).shareIn(blocks) < 0.5;
  }

  private ZonedText fromLinkedData() {
    var text = new ZonedText();
    title().ifPresent(title -> text.add(title, ZoneKind.HEADLINE, "headline of the JSON-LD"));
    linkedData
        .body()
        .orElse("")
        .lines()
        .forEach(paragraph -> text.add(Jsoup.parse(paragraph).text(), ZoneKind.BODY, ""));
    return text;
  }

  private ZonedText fromPage(List<Block> blocks, Optional<Element> root) {
    var zoning = new Zoning(root, linkedData.body().map(ToldBody::new), title());
    var text = new ZonedText();
    List<Zoning.Verdict> verdicts = new ArrayList<>();
    blocks.forEach(block -> verdicts.add(zoning.of(block)));
    boolean headlineShown = verdicts.stream().anyMatch(v -> v.kind() == ZoneKind.HEADLINE);
    if (!headlineShown) {
      title().ifPresent(title -> text.add(title, ZoneKind.HEADLINE, "title of the page"));
    }
    for (int i = 0; i < blocks.size(); i++) {
      text.add(blocks.get(i).text(), verdicts.get(i).kind(), verdicts.get(i).why());
    }
    return text;
  }

  private Optional<String> title() {
    return linkedData
        .headline()
        .or(() -> meta("og:title"))
        .or(() -> Optional.ofNullable(document.selectFirst("h1")).map(Element::text))
        .or(() -> Optional.of(document.title()))
        .map(String::strip)
        .filter(title -> !title.isEmpty());
  }

  private Optional<String> publisher() {
    return linkedData.publisher().or(() -> meta("og:site_name"));
  }

  private Optional<Instant> publishedAt(Optional<Element> root) {
    return linkedData
        .published()
        .or(() -> meta("article:published_time"))
        .or(() -> meta("datePublished"))
        .flatMap(Dates::parse)
        .or(
            () ->
                root.flatMap(r -> Optional.ofNullable(r.selectFirst("time[datetime]")))
                    .flatMap(time -> Dates.parse(time.attr("datetime"))));
  }

  private Optional<String> meta(String name) {
    for (Element meta : document.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))
          || name.equalsIgnoreCase(meta.attr("itemprop"))) {
        return Optional.of(meta.attr("content").strip()).filter(content -> !content.isEmpty());
      }
    }
    return Optional.empty();
  }
}
