package hearsay.results;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * The months of which there are articles, so that a list knows which parts of the index to ask. A
 * function writes a month once in its life; a month stays when its last article goes.
 */
final class Months {
  private static final String NAMES = "months";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Months(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  void add(String month, WriteUnits units) {
    if (!known.contains(month)) {
      write(month, units);
    }
  }

  /** One at a time: of many first articles of a month only one pays for it. */
  private synchronized void write(String month, WriteUnits units) {
    if (!known.contains(month) && !all().contains(month)) {
      units.add(
          dynamo
              .updateItem(
                  request ->
                      request
                          .tableName(table)
                          .key(Attributes.key("MONTHS", ArticleItem.META))
                          .updateExpression("ADD " + NAMES + " :month")
                          .expressionAttributeValues(
                              Map.of(":month", AttributeValue.fromSs(List.of(month))))
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
              .consumedCapacity());
    }
    known.add(month);
  }

  NavigableSet<String> all() {
    var item =
        dynamo
            .getItem(
                request ->
                    request
                        .tableName(table)
                        .key(Attributes.key("MONTHS", ArticleItem.META))
                        .consistentRead(true))
            .item();
    return new TreeSet<>(new Attributes(item).texts(NAMES));
  }
}
