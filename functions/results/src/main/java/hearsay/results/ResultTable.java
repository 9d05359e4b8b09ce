package hearsay.results;

import hearsay.attribution.model.Report;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Articles and their mentions: reads one, applies a change to one in the order of the object's
 * events, however often and in whatever order the events come.
 */
public final class ResultTable {
  /** Of an item's 400 KB: the rest is for keys, dates and sources. */
  private static final int MOST_INLINE_BYTES = 350 * 1024;

  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final String articlesBucket;
  private final LargeReports largeReports;
  private final InstantSource clock;
  private final BatchWrites batches;
  private final Months months;

  /**
   * Over clients that are built once.
   *
   * @param articlesBucket the bucket whose objects the ids name
   */
  public ResultTable(
      DynamoDbClient dynamo,
      String table,
      String articlesBucket,
      LargeReports largeReports,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.articlesBucket = articlesBucket;
    this.largeReports = largeReports;
    this.clock = clock;
    this.batches = new BatchWrites(dynamo, table);
    this.months = new Months(dynamo, table);
  }

  /** What is stored of an object, as of now. */
  public Optional<StoredArticle> find(ArticleId id) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                request -> request.tableName(table).key(ArticleItem.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(ArticleItem.decode(item));
  }

  public Optional<StoredArticle> find(String key) {
    return find(ArticleId.of(articlesBucket, key));
  }

  /** The report's JSON in UTF-8, byte for byte as it was made. */
  public byte[] json(StoredReport article) {
    return switch (article.report()) {
      case PackedReport.Inline inline -> Packing.unpack(inline.packed(), inline.bytes());
      case PackedReport.InBucket away -> largeReports.get(away);
    };
  }

  /**
   * Applies a change, unless what is stored comes later.
   *
   * @param engineVersion the running one
   * @throws ConcurrentChanges when others change the same object all the time; a retry helps
   */
  public Written apply(Change change, String engineVersion, Analysis analysis) {
    return new Applying(change, engineVersion, analysis).run();
  }

  private final class Applying {
    private final Change change;
    private final String engineVersion;
    private final Analysis analysis;
    private final ArticleId id;
    private final WriteUnits units = new WriteUnits();
    private final Set<Map<String, AttributeValue>> touched = new HashSet<>();

    Applying(Change change, String engineVersion, Analysis analysis) {
      this.change = change;
      this.engineVersion = engineVersion;
      this.analysis = analysis;
      this.id = ArticleId.of(articlesBucket, change.key());
    }

    Written run() {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<StoredArticle> stored = find(id);
        Standing standing = change.against(stored, engineVersion);
        switch (standing) {
          case DUPLICATE, OLDER -> {
            settleIfTouched();
            return written(
                standing == Standing.OLDER
                    ? Written.Outcome.SUPERSEDED
                    : Written.Outcome.DUPLICATE);
          }
          case NEWER, TIE -> {
            Optional<Analysed> analysed = analysis.of(standing);
            if (analysed.isEmpty() && !change.removes()) {
              settleIfTouched();
              return written(Written.Outcome.SUPERSEDED);
            }
            if (replace(stored, analysed)) {
              return written(
                  analysed.isPresent() ? Written.Outcome.STORED : Written.Outcome.REMOVED);
            }
          }
        }
      }
      throw new ConcurrentChanges(change.key());
    }

    private Written written(Written.Outcome outcome) {
      return new Written(outcome, units.sum());
    }

    private boolean replace(Optional<StoredArticle> stored, Optional<Analysed> analysed) {
      long revision = stored.map(StoredArticle::revision).orElse(0L) + 1;
      Sequencer sequencer = change.sequencer(stored);
      if (analysed.isEmpty()) {
        var tombstone = new RemovedArticle(id, change.key(), sequencer, revision, clock.instant());
        exchangeMentions(stored, Map.of());
        return putOver(stored, ArticleItem.encode(tombstone));
      }
      Report report = analysed.get().report();
      byte[] json =
          ReportJson.write(id.value(), Optional.of(change.key()), report)
              .getBytes(StandardCharsets.UTF_8);
      Map<SourceKey, Mention> mentions = Mentions.of(json);
      var article =
          new StoredReport(
              ArticleEntry.of(id, change.key(), analysed.get()),
              analysed.get().version(),
              sequencer,
              revision,
              mentions.keySet(),
              packed(json));
      months.add(Published.month(article.entry().publishedAt()), units);
      exchangeMentions(stored, items(article, mentions));
      return putOver(stored, ArticleItem.encode(article));
    }

    private PackedReport packed(byte[] json) {
      byte[] packed = Packing.pack(json);
      return packed.length > MOST_INLINE_BYTES || Carried.tooLarge(json)
          ? largeReports.put(id, json)
          : new PackedReport.Inline(packed, json.length);
    }

    /** Writes the new mentions and takes back those that are no more. */
    private void exchangeMentions(
        Optional<StoredArticle> stored,
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> wanted) {
      var obsolete = new HashSet<Map<String, AttributeValue>>(touched);
      stored.ifPresent(article -> obsolete.addAll(mentionKeys(article)));
      obsolete.removeAll(wanted.keySet());
      var known = known(stored);
      touched.addAll(wanted.keySet());
      touched.addAll(obsolete);
      var requests = new ArrayList<WriteRequest>();
      wanted.forEach(
          (key, item) -> {
            if (!item.equals(known.get(key))) {
              requests.add(BatchWrites.put(item));
            }
          });
      obsolete.forEach(key -> requests.add(BatchWrites.delete(key)));
      batches.write(requests, units);
    }

    /**
     * Mentions that are in the table as they should be. None after a try that may have written
     * others over them.
     */
    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> known(
        Optional<StoredArticle> stored) {
      boolean sure = touched.isEmpty() && !change.redelivered();
      return stored
          .filter(_ -> sure)
          .filter(
              article ->
                  article instanceof StoredReport report
                      && report.report() instanceof PackedReport.Inline)
          .map(ResultTable.this::mentions)
          .orElse(Map.of());
    }

    /** False when another change came in between. */
    private boolean putOver(Optional<StoredArticle> stored, Map<String, AttributeValue> item) {
      PutItemRequest.Builder put =
          PutItemRequest.builder()
              .tableName(table)
              .item(item)
              .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
      if (stored.isEmpty()) {
        put.conditionExpression("attribute_not_exists(PK)");
      } else {
        put.conditionExpression(ArticleItem.REVISION + " = :read")
            .expressionAttributeValues(Map.of(":read", Attributes.number(stored.get().revision())));
      }
      try {
        units.add(dynamo.putItem(put.build()).consumedCapacity());
      } catch (ConditionalCheckFailedException changed) {
        return false;
      }
      forgetReport(stored, item);
      return true;
    }

    private void forgetReport(Optional<StoredArticle> stored, Map<String, AttributeValue> item) {
      if (stored.isPresent()
          && stored.get() instanceof StoredReport old
          && old.report() instanceof PackedReport.InBucket away
          && !new Attributes(item).text("reportObject", "").equals(away.object())) {
        largeReports.delete(away);
      }
    }

    /**
     * This change lost, but it may have written mentions, now or in a try that stopped half way:
     * writes those of what is stored and then that item again. Its new revision turns back a change
     * that was read before these mentions were written and so may have lost its own to them.
     */
    private void settleIfTouched() {
      if (touched.isEmpty() && !change.redelivered()) {
        return;
      }
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<StoredArticle> stored = find(id);
        exchangeMentions(Optional.empty(), stored.map(ResultTable.this::mentions).orElse(Map.of()));
        if (stored.isEmpty() || putOver(stored, ArticleItem.encodeNext(stored.get()))) {
          return;
        }
      }
      throw new ConcurrentChanges(change.key());
    }
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> mentions(
      StoredArticle stored) {
    return switch (stored) {
      case RemovedArticle _ -> Map.of();
      case StoredReport article -> items(article, Mentions.of(json(article)));
    };
  }

  private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items(
      StoredReport article, Map<SourceKey, Mention> mentions) {
    var items = new LinkedHashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
    for (Mention mention : mentions.values()) {
      items.put(
          MentionItem.key(mention.source(), article.entry().publishedAt(), article.id()),
          MentionItem.encode(mention, article.entry().publishedAt(), article.id()));
    }
    return items;
  }

  private static List<Map<String, AttributeValue>> mentionKeys(StoredArticle stored) {
    return switch (stored) {
      case RemovedArticle _ -> List.of();
      case StoredReport article ->
          article.sources().stream()
              .map(source -> MentionItem.key(source, article.entry().publishedAt(), article.id()))
              .toList();
    };
  }
}
