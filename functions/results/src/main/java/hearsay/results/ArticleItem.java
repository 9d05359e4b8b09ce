package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The {@code META} item of an article or tombstone: names of attributes and their types. */
final class ArticleItem {
  static final String META = "META";
  static final String REVISION = "revision";
  static final String SOURCES = "sources";
  private static final String PREFIX = "ART#";
  private static final String REMOVED = "REMOVED";

  /** Longer than the 14 days for which an event can wait in the queue or its dead letters. */
  private static final Duration TOMBSTONE_STAYS = Duration.ofDays(30);

  private ArticleItem() {}

  static String pk(ArticleId id) {
    return PREFIX + id;
  }

  static Map<String, AttributeValue> key(ArticleId id) {
    return Attributes.key(pk(id), META);
  }

  static Map<String, AttributeValue> encode(StoredReport article) {
    ArticleEntry entry = article.entry();
    Attributes item =
        start(article)
            .put(TableDefinition.GRADE, grade(entry.grade(), Published.month(entry.publishedAt())))
            .put(TableDefinition.PUBLISHED, Published.sortKey(entry.publishedAt(), entry.id()))
            .put("status", entry.status().name())
            .putText("level", entry.level())
            .putText("title", entry.title())
            .putNumber("score", entry.score())
            .putNumber("index", entry.index())
            .put("publishedAt", entry.publishedAt().toString())
            .put("dated", entry.dated() ? "ARTICLE" : "UPLOAD")
            .put("attributions", entry.attributions())
            .put("origins", entry.origins())
            .put("engineVersion", entry.engineVersion())
            .putText("versionId", article.version().versionId())
            .put("eTag", article.version().eTag())
            .put("lastModified", article.version().lastModified().getEpochSecond())
            .putTexts(SOURCES, article.sources().stream().map(SourceKey::value).sorted().toList())
            .put("bytes", article.report().bytes());
    switch (article.report()) {
      case PackedReport.Inline inline -> item.put("report", inline.packed());
      case PackedReport.InBucket away -> item.put("reportObject", away.object());
    }
    return item.values();
  }

  static Map<String, AttributeValue> encode(RemovedArticle tombstone) {
    return start(tombstone)
        .put("status", REMOVED)
        .put("deletedAt", tombstone.removedAt().toString())
        .put(TableDefinition.TTL, tombstone.removedAt().plus(TOMBSTONE_STAYS).getEpochSecond())
        .values();
  }

  /** The same under its next revision. */
  static Map<String, AttributeValue> encodeNext(StoredArticle stored) {
    Map<String, AttributeValue> item =
        switch (stored) {
          case StoredReport article -> encode(article);
          case RemovedArticle tombstone -> encode(tombstone);
        };
    return new Attributes(item).put(REVISION, stored.revision() + 1).values();
  }

  static String grade(String grade, String month) {
    return grade + "#" + month;
  }

  private static Attributes start(StoredArticle article) {
    return new Attributes(new HashMap<>(key(article.id())))
        .put("key", article.key())
        .put("seq", article.sequencer().digits())
        .put(REVISION, article.revision());
  }

  static StoredArticle decode(Map<String, AttributeValue> values) {
    var item = new Attributes(values);
    return item.required("status").equals(REMOVED) ? tombstone(item) : report(item);
  }

  private static RemovedArticle tombstone(Attributes item) {
    return new RemovedArticle(
        id(item),
        item.required("key"),
        new Sequencer(item.required("seq")),
        item.number(REVISION),
        Instant.parse(item.required("deletedAt")));
  }

  private static StoredReport report(Attributes item) {
    return new StoredReport(
        entry(item),
        new ObjectVersion(
            item.optional("versionId"),
            item.required("eTag"),
            Instant.ofEpochSecond(item.number("lastModified"))),
        new Sequencer(item.required("seq")),
        item.number(REVISION),
        sources(item),
        packed(item));
  }

  private static PackedReport packed(Attributes item) {
    int bytes = item.integer("bytes");
    return item.optional("reportObject")
        .<PackedReport>map(object -> new PackedReport.InBucket(object, bytes))
        .orElseGet(() -> new PackedReport.Inline(item.bytes("report"), bytes));
  }

  static Set<SourceKey> sources(Attributes item) {
    return item.texts(SOURCES).stream().map(SourceKey::new).collect(Collectors.toSet());
  }

  /** From the item, or from what the index holds of it. */
  static ArticleEntry entry(Attributes item) {
    return new ArticleEntry(
        id(item),
        item.required("key"),
        item.optional("title"),
        Status.valueOf(item.required("status")),
        item.optional("level").map(Level::valueOf),
        item.digits("score"),
        item.digits("index").map(Integer::valueOf),
        Instant.parse(item.required("publishedAt")),
        item.required("dated").equals("ARTICLE"),
        item.integer("attributions"),
        item.integer("origins"),
        item.required("engineVersion"));
  }

  static ArticleId id(Attributes item) {
    return new ArticleId(item.required(TableDefinition.PK).substring(PREFIX.length()));
  }
}
