package hearsay.attribution.source;

/** What a name stands for. */
public enum EntityKind {
  /** A state or its capital: both speak for its government. */
  STATE,
  /** The adjective of a state, or its people. */
  DEMONYM,
  /** A place that does not speak for a government. */
  REGION,
  INSTITUTION,
  OUTLET
}
