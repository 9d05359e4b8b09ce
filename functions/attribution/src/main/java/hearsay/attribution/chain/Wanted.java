package hearsay.attribution.chain;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.source.Entity;
import hearsay.attribution.source.EntityKind;
import hearsay.attribution.source.Gender;
import hearsay.attribution.source.NounKind;
import hearsay.attribution.source.Person;
import hearsay.attribution.source.Referent;
import hearsay.attribution.source.Source;
import java.util.Locale;
import java.util.Optional;

/** What an antecedent must be; records and not lambdas, which cost a start a millisecond each. */
sealed interface Wanted {
  WordSet AGENCY = WordSet.of("agency newswire wire service");
  WordSet PAPER = WordSet.of("newspaper paper daily weekly tabloid broadsheet");
  WordSet STATION = WordSet.of("broadcaster network channel station");

  WordSet MEN =
      WordSet.of(
          "man boy father brother son husband uncle grandfather spokesman chairman businessman"
              + " congressman councilman policeman fisherman king prince");
  WordSet ANYBODY =
      WordSet.of("anyone anybody everyone everybody someone somebody nobody none one");
  WordSet WOMEN =
      WordSet.of(
          "woman girl mother sister daughter wife aunt grandmother spokeswoman chairwoman"
              + " businesswoman congresswoman councilwoman policewoman actress queen princess");

  boolean fits(Source source);

  /** Whether somebody who only was mentioned fits. */
  default boolean fits(Referent referent) {
    return false;
  }

  /** "he", "she". */
  record Somebody(Gender gender) implements Wanted {
    @Override
    public boolean fits(Source source) {
      if (source.referent().isPresent()) {
        return source.referent().get() instanceof Person person && person.gender().agrees(gender);
      }
      boolean one = source.kind().isPresent() && source.kind().get().human() && !source.plural();
      return one
          && !ANYBODY.has(source.head())
          && !(gender == Gender.MALE ? WOMEN : MEN).has(source.head());
    }
  }

  /** "it". */
  record Thing() implements Wanted {
    @Override
    public boolean fits(Source source) {
      SourceType type = source.type();
      return !source.plural()
          && (type.media() || type == SourceType.INSTITUTION || type == SourceType.DIRECT_EVIDENCE);
    }
  }

  /** "they". */
  record Group() implements Wanted {
    @Override
    public boolean fits(Source source) {
      return source.plural()
          || (source.type() == SourceType.INSTITUTION && !source.reference().pronoun());
    }
  }

  /** "the officials", "the sources". */
  record Unnamed(NounKind kind) implements Wanted {
    @Override
    public boolean fits(Source source) {
      return source.plural()
          && (source.type() == SourceType.ANON_OFFICIAL
              || (kind == NounKind.SOURCE && source.type() == SourceType.ANON_INSIDER));
    }
  }

  /** "the minister". */
  record InRole(String word) implements Wanted {
    @Override
    public boolean fits(Source source) {
      return source.referent().isPresent() && fits(source.referent().get());
    }

    @Override
    public boolean fits(Referent referent) {
      return referent instanceof Person person
          && person.roleText().isPresent()
          && (" " + person.roleText().get().toLowerCase(Locale.ROOT) + " ")
              .contains(" " + word + " ");
    }
  }

  /** "the company". */
  record Firm() implements Wanted {
    @Override
    public boolean fits(Source source) {
      return source.referent().isPresent() && fits(source.referent().get());
    }

    @Override
    public boolean fits(Referent referent) {
      return referent instanceof Entity entity
          && entity.kind() == EntityKind.INSTITUTION
          && !entity.name().endsWith("Party")
          && entity.party().isPresent()
          && entity.party().get().equals(entity.name());
    }
  }

  /** "the newspaper", "the US newspaper". */
  record Outlet(int noun, Optional<String> nation) implements Wanted {
    @Override
    public boolean fits(Source source) {
      return source.referent().isPresent() && fits(source.referent().get());
    }

    @Override
    public boolean fits(Referent referent) {
      return referent instanceof Entity entity
          && entity.kind() == EntityKind.OUTLET
          && ofKind(entity)
          && (nation.isEmpty() || entity.nation().isEmpty() || entity.nation().equals(nation));
    }

    private boolean ofKind(Entity outlet) {
      if (outlet.noun().isEmpty()) {
        return true;
      }
      int own = Words.hash(outlet.noun().get());
      if (AGENCY.has(noun)) {
        return AGENCY.has(own);
      } else if (PAPER.has(noun)) {
        return PAPER.has(own);
      } else if (STATION.has(noun)) {
        return STATION.has(own);
      }
      return true;
    }
  }
}
