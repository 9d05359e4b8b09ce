package hearsay.articles;

import hearsay.attribution.model.Article;
import java.util.Optional;

/** Title, publisher and date that the uploader gave; they win over what a page says. */
final class Details {
  private Details() {}

  static Article completed(Article article, Description description) {
    return new Article(
        article.text(),
        first(description.metadata("title"), article.title()),
        first(description.metadata("publisher"), article.publisher()),
        first(description.metadata("published-at").flatMap(Dates::parse), article.publishedAt()),
        article.format(),
        article.zones());
  }

  private static <T> Optional<T> first(Optional<T> given, Optional<T> found) {
    return given.isPresent() ? given : found;
  }
}
