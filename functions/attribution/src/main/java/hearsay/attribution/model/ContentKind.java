package hearsay.attribution.model;

/** What kind of thing is attributed. */
public enum ContentKind {
  ASSERTION,
  ATTITUDE,
  DIRECTIVE,
  OPINION,
  STATUS
}
