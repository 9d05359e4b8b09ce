package hearsay.results;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Items of one partition whose sort keys are dates, newest first.
 *
 * @param after the sort key behind which to start
 */
record RangeQuery(
    String hash, String value, String range, Between dates, Optional<String> after, int most) {

  Stream<Map<String, AttributeValue>> run(
      DynamoDbClient dynamo, String table, Optional<String> index) {
    if (dates.low().compareTo(high()) > 0) {
      return Stream.empty();
    }
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#hash = :value AND #range BETWEEN :low AND :high")
            .expressionAttributeNames(Map.of("#hash", hash, "#range", range))
            .expressionAttributeValues(
                Map.of(
                    ":value", Attributes.text(value),
                    ":low", Attributes.text(dates.low()),
                    ":high", Attributes.text(high())))
            .scanIndexForward(false)
            // One more than asked for: BETWEEN gives the start itself too.
            .limit(most + 1);
    index.ifPresent(query::indexName);
    return dynamo.queryPaginator(query.build()).items().stream()
        .filter(item -> !after.equals(new Attributes(item).optional(range)))
        .limit(most);
  }

  private String high() {
    String end = dates.high();
    return after.filter(key -> key.compareTo(end) < 0).orElse(end);
  }
}
