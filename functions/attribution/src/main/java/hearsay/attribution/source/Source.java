package hearsay.attribution.source;

import hearsay.attribution.model.SourceType;
import java.util.Optional;

/**
 * Who speaks, as far as one phrase tells.
 *
 * @param name the name a report gives it
 * @param referent the person, outlet or institution it names
 * @param head the number of its head noun, 0 where it has none
 * @param kind the kind of its head noun
 * @param party the government or organisation behind it
 * @param specificity 0 bare, 1 nationality or sector, 2 body or rank, 3 basis of knowledge
 * @param ranked the descriptor names a body or a rank
 * @param plural more than one
 * @param withheld the text says that the name is withheld
 */
public record Source(
    SourceType type,
    String name,
    Optional<Referent> referent,
    int head,
    Optional<NounKind> kind,
    Optional<String> party,
    int specificity,
    boolean ranked,
    boolean plural,
    boolean withheld,
    Reference reference) {

  /** Nobody is named: "it has been reported". */
  static Source without(SourceType type, String name) {
    return new Source(
        type,
        name,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        false,
        false,
        Reference.NONE);
  }

  public static final Source IMPLICIT = without(SourceType.IMPLICIT, "");
  public static final Source OUTLET_VOICE = without(SourceType.OUTLET_VOICE, "the article itself");

  public Optional<Person> person() {
    return referent.isPresent() && referent.get() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }

  public Optional<Entity> entity() {
    return referent.isPresent() && referent.get() instanceof Entity entity
        ? Optional.of(entity)
        : Optional.empty();
  }

  /** A pronoun that nothing was found for. */
  public boolean unresolved() {
    return reference.pronoun() && kind.isEmpty();
  }

  /** The antecedent's description for this mention of it. */
  public Source as(Reference how) {
    return new Source(
        type, name, referent, head, kind, party, specificity, ranked, plural, withheld, how);
  }

  /** The same as an outlet, where its place in the text leaves no doubt: "(Merid) -". */
  public Source asOutlet() {
    return type.media() ? this : typed(SourceType.MEDIA_NAMED, name);
  }

  Source typed(SourceType other, String called) {
    return new Source(
        other,
        called,
        referent,
        head,
        kind,
        party,
        specificity,
        ranked,
        plural,
        withheld,
        reference);
  }
}
