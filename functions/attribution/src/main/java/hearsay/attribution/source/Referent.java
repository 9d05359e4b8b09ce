package hearsay.attribution.source;

import java.util.Optional;

/** Somebody or something an article names. */
public sealed interface Referent permits Entity, Person {
  /** The name reports give it. */
  String name();

  /** The government or organisation behind it. */
  Optional<String> party();
}
