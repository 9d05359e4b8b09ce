package hearsay.attribution.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void entitiesThatAreTheSameInAllAreEqual() {
    Entity post = outlet(EntityKind.OUTLET, "Lissen Post", "Post", "newspaper", "Norway");
    assertThat(outlet(EntityKind.OUTLET, "Lissen Post", "Post", "newspaper", "Norway"))
        .isEqualTo(post)
        .hasSameHashCodeAs(post);
    assertThat(post)
        .isNotEqualTo(outlet(EntityKind.INSTITUTION, "Lissen Post", "Post", "newspaper", "Norway"))
        .isNotEqualTo(outlet(EntityKind.OUTLET, "Post", "Post", "newspaper", "Norway"))
        .isNotEqualTo(outlet(EntityKind.OUTLET, "Lissen Post", "Lissen", "newspaper", "Norway"))
        .isNotEqualTo(outlet(EntityKind.OUTLET, "Lissen Post", "Post", "agency", "Norway"))
        .isNotEqualTo(outlet(EntityKind.OUTLET, "Lissen Post", "Post", "newspaper", "Sweden"))
        .isNotEqualTo(new Entity(EntityKind.OUTLET, "Lissen Post", NONE, NONE, NONE))
        .isNotEqualTo("Lissen Post");
  }

  private static Entity outlet(
      EntityKind kind, String name, String party, String noun, String nation) {
    return new Entity(kind, name, Optional.of(party), Optional.of(noun), Optional.of(nation));
  }
}
