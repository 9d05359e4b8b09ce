package hearsay.results;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The items of reprocessing jobs. Counts change by additions, so that workers need not know of each
 * other; a worker that crashes between its count and its acknowledgement counts twice, never too
 * little, so that every job comes to its end.
 */
public final class Jobs {
  private static final String PREFIX = "JOB#";

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public Jobs(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** A new job that has planned nothing yet, or the job that has this id. */
  public Job start(String id, Scope scope) {
    String now = Published.seconds(clock.instant()).toString();
    Map<String, AttributeValue> item =
        new Attributes(new HashMap<>(key(id)))
            .put("scope", scope.text())
            .put("status", Job.State.RUNNING.name())
            .put("planned", 0)
            .put("recomputed", 0)
            .put("unchanged", 0)
            .put("failed", 0)
            .put("startedAt", now)
            .put("changedAt", now)
            .values();
    try {
      dynamo.putItem(
          request ->
              request.tableName(table).item(item).conditionExpression("attribute_not_exists(PK)"));
      return decode(item);
    } catch (ConditionalCheckFailedException exists) {
      return find(id).orElseThrow();
    }
  }

  public Optional<Job> find(String id) {
    var item =
        dynamo
            .getItem(request -> request.tableName(table).key(key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(decode(item));
  }

  /**
   * Says that a page was sent to the queue.
   *
   * @param before the job as it was when the page was planned
   * @param next where the next page starts, absent behind the last
   * @return the job afterwards; as others made it, if they planned this page too
   */
  public Job planned(Job before, int articles, Optional<String> next) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":articles", Attributes.number(articles));
    values.put(":before", Attributes.number(before.planned()));
    values.put(":now", now());
    values.put(":all", AttributeValue.fromBool(next.isEmpty()));
    next.ifPresent(token -> values.put(":next", Attributes.text(token)));
    before.token().ifPresent(token -> values.put(":token", Attributes.text(token)));
    try {
      return ended(
          update(
              before.id(),
              "SET allPlanned = :all, changedAt = :now"
                  + (next.isPresent() ? ", #token = :next" : "")
                  + " ADD planned :articles"
                  + (next.isPresent() ? "" : " REMOVE #token"),
              "planned = :before AND "
                  + (before.token().isPresent()
                      ? "#token = :token"
                      : "attribute_not_exists(#token)"),
              Map.of("#token", "token"),
              values));
    } catch (ConditionalCheckFailedException plannedByOthers) {
      return find(before.id()).orElseThrow();
    }
  }

  /** Adds to the counts, and ends the job when all that was planned is finished. */
  public void progress(String id, int recomputed, int unchanged, int failed) {
    try {
      ended(
          update(
              id,
              "SET changedAt = :now ADD recomputed :recomputed, unchanged :unchanged, failed"
                  + " :failed",
              "attribute_exists(PK)",
              Map.of(),
              Map.of(
                  ":now", now(),
                  ":recomputed", Attributes.number(recomputed),
                  ":unchanged", Attributes.number(unchanged),
                  ":failed", Attributes.number(failed))));
    } catch (ConditionalCheckFailedException jobIsGone) {
      // Its articles are done all the same, and there is nowhere to count them.
    }
  }

  private Job ended(Job job) {
    boolean over = job.allPlanned() && job.finished() >= job.planned();
    if (!over || job.state() != Job.State.RUNNING) {
      return job;
    }
    return update(
        job.id(),
        "SET #status = :done, changedAt = :now",
        "attribute_exists(PK)",
        Map.of("#status", "status"),
        Map.of(":done", Attributes.text(Job.State.DONE.name()), ":now", now()));
  }

  private AttributeValue now() {
    return Attributes.text(Published.seconds(clock.instant()).toString());
  }

  private Job update(
      String id,
      String expression,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(id))
            .updateExpression(expression)
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .returnValues(ReturnValue.ALL_NEW);
    if (!names.isEmpty()) {
      request.expressionAttributeNames(names);
    }
    return decode(dynamo.updateItem(request.build()).attributes());
  }

  private static Map<String, AttributeValue> key(String id) {
    return Attributes.key(PREFIX + id, ArticleItem.META);
  }

  private static Job decode(Map<String, AttributeValue> values) {
    var item = new Attributes(values);
    return new Job(
        item.required(TableDefinition.PK).substring(PREFIX.length()),
        Scope.of(item.required("scope")).orElseThrow(),
        Job.State.valueOf(item.required("status")),
        item.optional("token"),
        item.number("planned"),
        item.flag("allPlanned"),
        item.number("recomputed"),
        item.number("unchanged"),
        item.number("failed"),
        Instant.parse(item.required("startedAt")),
        Instant.parse(item.required("changedAt")),
        item.optional("reason"));
  }
}
