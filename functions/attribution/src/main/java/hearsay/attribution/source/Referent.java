package hearsay.attribution.source;

/** Somebody or something an article names. */
public sealed interface Referent permits Entity, Person {
  /** The name reports give it. */
  String name();
}
