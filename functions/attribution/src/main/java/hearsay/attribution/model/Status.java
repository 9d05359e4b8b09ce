package hearsay.attribution.model;

/** Whether there is a report. */
public enum Status {
  OK,
  /** The object cannot be read, the reason says why. */
  FAILED,
  /** It was read, and the engine does not understand what it is. */
  UNSUPPORTED
}
