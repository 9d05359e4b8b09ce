package hearsay.attribution.model;

/** How near the source is to the matter. */
public enum Access {
  /** The source is one of the parties the story is about. */
  FIRST_PARTY,
  STATED,
  WITNESS,
  NONE,
  UNKNOWN
}
