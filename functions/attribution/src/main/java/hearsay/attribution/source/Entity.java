package hearsay.attribution.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  /** Written out, as {@link hearsay.attribution.model.Span#equals} is. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entity entity
        && kind == entity.kind
        && name.equals(entity.name)
        && party.equals(entity.party)
        && noun.equals(entity.noun)
        && nation.equals(entity.nation);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
