package hearsay.results;

import java.util.Collection;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up what DynamoDB counts. */
final class WriteUnits {
  private double sum;

  void add(ConsumedCapacity consumed) {
    sum += consumed.capacityUnits();
  }

  void add(Collection<ConsumedCapacity> consumed) {
    consumed.forEach(this::add);
  }

  double sum() {
    return sum;
  }
}
