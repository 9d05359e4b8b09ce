package hearsay.attribution.source;

import java.util.Optional;

/** A person of the article, with what its mentions together tell. Filled while the cast is read. */
public final class Person implements Referent {
  private final String name;
  private final boolean full;
  private Gender gender = Gender.UNKNOWN;
  private Optional<NounKind> role = Optional.empty();
  private Optional<String> roleText = Optional.empty();
  private Optional<String> party = Optional.empty();
  private int mentions;

  Person(String name, boolean full) {
    this.name = name;
    this.full = full;
  }

  @Override
  public String name() {
    return name;
  }

  /** Whether the article gives given name and family name, or an office before the name. */
  public boolean full() {
    return full || (role.isPresent() && role.get().office());
  }

  public Gender gender() {
    return gender;
  }

  public Optional<NounKind> role() {
    return role;
  }

  /** The role as the article words it. */
  public Optional<String> roleText() {
    return roleText;
  }

  @Override
  public Optional<String> party() {
    return party;
  }

  int mentions() {
    return mentions;
  }

  void mentioned() {
    mentions++;
  }

  void gender(Gender known) {
    if (gender == Gender.UNKNOWN) {
      gender = known;
    }
  }

  /** An office outweighs another role; else the first one told stays. */
  void role(NounKind kind, String text, Optional<String> behind) {
    if (role.isEmpty() || (kind.office() && !role.get().office())) {
      role = Optional.of(kind);
      roleText = Optional.of(text);
    }
    if (party.isEmpty()) {
      party = behind;
    }
  }
}
