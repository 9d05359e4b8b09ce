package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Lists of articles, newest first, in pages. An index follows its table within moments: an article
 * stored just now may be missing from a list.
 */
public final class ArticleLists {
  /** Of 1 MB each, so that a page is found in time also where nearly nothing is stale. */
  private static final int MOST_SCANS = 50;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Months months;

  public ArticleLists(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.months = new Months(dynamo, table);
  }

  /**
   * Everything.
   *
   * @param after the {@code next} of the page before
   * @param limit the most entries of the page
   */
  public Page<ArticleEntry> all(Between dates, Optional<String> after, int limit) {
    return list(
        Stream.concat(names(Level.values()), names(Status.values())).toList(), dates, after, limit);
  }

  public Page<ArticleEntry> byLevel(Level level, Between dates, Optional<String> after, int limit) {
    return list(List.of(level.name()), dates, after, limit);
  }

  public Page<ArticleEntry> byStatus(
      Status status, Between dates, Optional<String> after, int limit) {
    List<String> grades =
        switch (status) {
          case OK -> Stream.concat(names(Level.values()), Stream.of(status.name())).toList();
          case FAILED, UNSUPPORTED -> List.of(status.name());
        };
    return list(grades, dates, after, limit);
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name);
  }

  private Page<ArticleEntry> list(
      List<String> grades, Between dates, Optional<String> after, int limit) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    for (String month : months.all().descendingSet()) {
      boolean passed = after.isPresent() && month.compareTo(after.get()) > 0;
      if (passed || !dates.holdsMonth(month)) {
        continue;
      }
      found.addAll(newestOf(month, grades, dates, after, limit + 1));
      if (found.size() > limit) {
        break;
      }
    }
    boolean more = found.size() > limit;
    List<Map<String, AttributeValue>> taken = more ? found.subList(0, limit) : found;
    return new Page<>(
        taken.stream().map(item -> ArticleItem.entry(new Attributes(item))).toList(),
        more ? Optional.of(published(taken.getLast())) : Optional.empty());
  }

  private static String published(Map<String, AttributeValue> item) {
    return new Attributes(item).required(TableDefinition.PUBLISHED);
  }

  private List<Map<String, AttributeValue>> newestOf(
      String month, List<String> grades, Between dates, Optional<String> after, int most) {
    var parts = new ArrayList<Future<List<Map<String, AttributeValue>>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String grade : grades) {
        parts.add(threads.submit(() -> part(ArticleItem.grade(grade, month), dates, after, most)));
      }
    }
    return parts.stream()
        .flatMap(part -> done(part).stream())
        .sorted(Comparator.comparing(ArticleLists::published).reversed())
        .limit(most)
        .toList();
  }

  private static <T> T done(Future<T> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a list was read", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private List<Map<String, AttributeValue>> part(
      String grade, Between dates, Optional<String> after, int most) {
    var query =
        new RangeQuery(TableDefinition.GRADE, grade, TableDefinition.PUBLISHED, dates, after, most);
    return query.run(dynamo, table, Optional.of(TableDefinition.BY_GRADE)).toList();
  }

  /**
   * Articles whose reports another engine made, in no order; a page may have few or none although
   * there is a next. Articles that change meanwhile may be missing: their reports are new.
   */
  public Page<ArticleEntry> stale(String engineVersion, Optional<String> after, int limit) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    Map<String, AttributeValue> start = after.map(ArticleLists::position).orElse(Map.of());
    int scans = 0;
    do {
      ScanResponse answer = dynamo.scan(staleScan(engineVersion, start));
      found.addAll(answer.items());
      start = answer.lastEvaluatedKey();
    } while (found.size() < limit && !start.isEmpty() && ++scans < MOST_SCANS);
    List<Map<String, AttributeValue>> taken =
        found.size() > limit ? found.subList(0, limit) : found;
    boolean cut = found.size() > limit;
    Map<String, AttributeValue> last = cut ? taken.getLast() : start;
    return new Page<>(
        taken.stream().map(item -> ArticleItem.entry(new Attributes(item))).toList(),
        last.isEmpty() ? Optional.empty() : Optional.of(token(new Attributes(last))));
  }

  private ScanRequest staleScan(String engineVersion, Map<String, AttributeValue> start) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table)
            .indexName(TableDefinition.BY_GRADE)
            .filterExpression("engineVersion <> :running")
            .expressionAttributeValues(Map.of(":running", Attributes.text(engineVersion)));
    return start.isEmpty() ? scan.build() : scan.exclusiveStartKey(start).build();
  }

  private static String token(Attributes item) {
    return item.required(TableDefinition.GRADE) + "|" + item.required(TableDefinition.PUBLISHED);
  }

  private static Map<String, AttributeValue> position(String token) {
    int bar = token.indexOf('|');
    String published = token.substring(bar + 1);
    var id = new ArticleId(published.substring(published.indexOf('#') + 1));
    var key = new HashMap<>(ArticleItem.key(id));
    key.put(TableDefinition.GRADE, Attributes.text(token.substring(0, bar)));
    key.put(TableDefinition.PUBLISHED, Attributes.text(published));
    return key;
  }
}
