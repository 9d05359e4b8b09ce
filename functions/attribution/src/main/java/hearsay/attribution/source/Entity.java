package hearsay.attribution.source;

import java.util.Optional;

/**
 * An outlet, institution or place by its canonical name.
 *
 * @param party the government or organisation behind it
 * @param noun what an article may call it: {@code newspaper}, {@code agency}
 * @param nation for an outlet, where it is at home
 */
public record Entity(
    EntityKind kind,
    String name,
    Optional<String> party,
    Optional<String> noun,
    Optional<String> nation)
    implements Referent {
  static Entity institution(String name, String party) {
    return new Entity(
        EntityKind.INSTITUTION, name, Optional.of(party), Optional.empty(), Optional.empty());
  }

  static Entity place(EntityKind kind, String name) {
    Optional<String> party =
        kind == EntityKind.REGION ? Optional.<String>empty() : Optional.of(name);
    return new Entity(kind, name, party, Optional.empty(), Optional.empty());
  }
}
