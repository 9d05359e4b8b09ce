package hearsay.ingest;

/** An event that is not ours or that nobody can read: it belongs into the dead letters. */
final class RefusedEvent extends RuntimeException {
  private final Reason reason;

  RefusedEvent(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** What is wrong with it. */
  enum Reason {
    WRONG_SHAPE,
    FOREIGN_BUCKET,
    FOREIGN_REGION
  }
}
