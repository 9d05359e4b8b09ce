package hearsay.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What a source said over time, newest first, in pages. */
public final class SourceLists {
  private static final int ARTICLES_AT_ONCE = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  public SourceLists(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Only mentions that their article still names: a crash may have left others.
   *
   * @param after the {@code next} of the page before
   * @param limit the most mentions of the page
   */
  public Page<SourceMention> mentions(
      SourceKey source, Between dates, Optional<String> after, int limit) {
    var found = new ArrayList<SourceMention>();
    Optional<String> position = after;
    while (true) {
      int most = Math.min(ARTICLES_AT_ONCE, limit - found.size() + 1);
      List<Map<String, AttributeValue>> items = query(source, dates, position, most);
      Map<ArticleId, Map<String, AttributeValue>> articles = articles(items);
      for (Map<String, AttributeValue> item : items) {
        if (found.size() == limit) {
          return new Page<>(found, position);
        }
        position = Optional.of(new Attributes(item).required(TableDefinition.SK));
        named(item, articles).ifPresent(found::add);
      }
      if (items.size() < most) {
        return new Page<>(found, Optional.empty());
      }
    }
  }

  private List<Map<String, AttributeValue>> query(
      SourceKey source, Between dates, Optional<String> after, int most) {
    var query =
        new RangeQuery(
            TableDefinition.PK, MentionItem.pk(source), TableDefinition.SK, dates, after, most);
    return query.run(dynamo, table, Optional.empty()).toList();
  }

  private static Optional<SourceMention> named(
      Map<String, AttributeValue> item, Map<ArticleId, Map<String, AttributeValue>> articles) {
    Mention mention = MentionItem.decode(item);
    var attributes = new Attributes(item);
    ArticleId id = MentionItem.article(attributes);
    if (!articles.containsKey(id)) {
      return Optional.empty();
    }
    var meta = new Attributes(articles.getOrDefault(id, Map.of()));
    return Optional.of(meta)
        .filter(article -> ArticleItem.sources(article).contains(mention.source()))
        .map(ArticleItem::entry)
        .filter(
            entry ->
                Published.sortKey(entry.publishedAt(), id)
                    .equals(attributes.required(TableDefinition.SK)))
        .map(entry -> new SourceMention(mention, entry));
  }

  private Map<ArticleId, Map<String, AttributeValue>> articles(
      List<Map<String, AttributeValue>> mentions) {
    var found = new HashMap<ArticleId, Map<String, AttributeValue>>();
    List<Map<String, AttributeValue>> open =
        mentions.stream()
            .map(item -> ArticleItem.key(MentionItem.article(new Attributes(item))))
            .distinct()
            .toList();
    while (!open.isEmpty()) {
      KeysAndAttributes keys = projected(open);
      var answer = dynamo.batchGetItem(request -> request.requestItems(Map.of(table, keys)));
      answer
          .responses()
          .getOrDefault(table, List.of())
          .forEach(item -> found.put(ArticleItem.id(new Attributes(item)), item));
      open =
          answer.unprocessedKeys().containsKey(table)
              ? answer.unprocessedKeys().get(table).keys()
              : List.of();
    }
    return found;
  }

  private static KeysAndAttributes projected(List<Map<String, AttributeValue>> keys) {
    var names = new HashMap<String, String>();
    var all = new ArrayList<String>(TableDefinition.PROJECTED);
    all.addAll(List.of(TableDefinition.PK, ArticleItem.SOURCES));
    for (int i = 0; i < all.size(); i++) {
      names.put("#a" + i, all.get(i));
    }
    return KeysAndAttributes.builder()
        .keys(keys)
        .projectionExpression(String.join(",", names.keySet()))
        .expressionAttributeNames(names)
        .build();
  }
}
