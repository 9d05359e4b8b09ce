package hearsay.results;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes in batches of 25, and what DynamoDB leaves over again with growing pauses. */
final class BatchWrites {
  private static final int MOST = 25;
  private static final int ATTEMPTS = 6;
  private static final int FIRST_PAUSE_MILLIS = 25;

  private final DynamoDbClient dynamo;
  private final String table;

  BatchWrites(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  static WriteRequest delete(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
  }

  void write(List<WriteRequest> requests, WriteUnits units) {
    for (int from = 0; from < requests.size(); from += MOST) {
      batch(requests.subList(from, Math.min(from + MOST, requests.size())), units);
    }
  }

  private void batch(List<WriteRequest> requests, WriteUnits units) {
    List<WriteRequest> open = requests;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, List<WriteRequest>> next = Map.of(table, open);
      BatchWriteItemResponse answer =
          dynamo.batchWriteItem(
              request ->
                  request.requestItems(next).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
      units.add(answer.consumedCapacity());
      open = answer.unprocessedItems().getOrDefault(table, List.of());
      if (open.isEmpty()) {
        return;
      }
      pause(attempt);
    }
    throw ProvisionedThroughputExceededException.builder()
        .message(open.size() + " mentions were not taken in " + ATTEMPTS + " tries")
        .build();
  }

  private static void pause(int attempt) {
    int most = FIRST_PAUSE_MILLIS << attempt;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while mentions were written", e);
    }
  }
}
