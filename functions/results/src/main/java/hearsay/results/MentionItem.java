package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A mention's item: names of attributes and their types. */
final class MentionItem {
  private static final String PREFIX = "SRC#";

  private MentionItem() {}

  static String pk(SourceKey source) {
    return PREFIX + source;
  }

  static Map<String, AttributeValue> key(SourceKey source, Instant publishedAt, ArticleId id) {
    return Attributes.key(pk(source), Published.sortKey(publishedAt, id));
  }

  static Map<String, AttributeValue> encode(Mention mention, Instant publishedAt, ArticleId id) {
    return new Attributes(new HashMap<>(key(mention.source(), publishedAt, id)))
        .put("name", mention.name())
        .put("type", mention.type().name())
        .put("count", mention.count())
        .put("level", mention.level().name())
        .put("quote", mention.quote())
        .values();
  }

  static Mention decode(Map<String, AttributeValue> values) {
    var item = new Attributes(values);
    return new Mention(
        new SourceKey(item.required(TableDefinition.PK).substring(PREFIX.length())),
        item.required("name"),
        SourceType.valueOf(item.required("type")),
        item.integer("count"),
        Level.valueOf(item.required("level")),
        item.required("quote"));
  }

  static ArticleId article(Attributes item) {
    String sk = item.required(TableDefinition.SK);
    return new ArticleId(sk.substring(sk.indexOf('#') + 1));
  }
}
