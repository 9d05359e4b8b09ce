package hearsay.articles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the JSON-LD of a page (schema.org) says of its article; a broken script says nothing. */
record LinkedData(
    Optional<String> headline,
    Optional<String> publisher,
    Optional<String> published,
    Optional<String> body) {

  private static final LinkedData NONE =
      new LinkedData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static LinkedData of(Document document) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      Optional<LinkedData> found =
          objects(JsonTree.read(script.data()))
              .filter(LinkedData::isArticle)
              .findFirst()
              .map(LinkedData::of);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return NONE;
  }

  private static LinkedData of(Map<?, ?> article) {
    return new LinkedData(
        string(article.get("headline")),
        named(article.get("publisher")),
        string(article.get("datePublished")),
        string(article.get("articleBody")));
  }

  /** The objects at the top, in a list, or in a graph. */
  private static Stream<Map<?, ?>> objects(@Nullable Object json) {
    return switch (json) {
      case List<?> list -> list.stream().flatMap(LinkedData::objects);
      case Map<?, ?> object -> Stream.concat(Stream.of(object), objects(object.get("@graph")));
      case null, default -> Stream.empty();
    };
  }

  private static boolean isArticle(Map<?, ?> object) {
    return switch (object.get("@type")) {
      case String type -> isArticle(type);
      case List<?> types ->
          types.stream().anyMatch(t -> t instanceof String type && isArticle(type));
      case null, default -> false;
    };
  }

  /** NewsArticle, ReportageNewsArticle, AnalysisNewsArticle, Article, LiveBlogPosting … */
  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting");
  }

  private static Optional<String> string(@Nullable Object value) {
    return value instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private static Optional<String> named(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> string(object.get("name"));
      case List<?> list when !list.isEmpty() -> named(list.getFirst());
      case null, default -> string(value);
    };
  }
}
