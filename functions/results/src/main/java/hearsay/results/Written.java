package hearsay.results;

/**
 * What became of a change.
 *
 * @param writeUnits what DynamoDB counted for it
 */
public record Written(Outcome outcome, double writeUnits) {
  /** What became of a change. */
  public enum Outcome {
    STORED,
    REMOVED,
    /** It was there already. */
    DUPLICATE,
    /** Something later is there, or the object is gone. */
    SUPERSEDED
  }
}
