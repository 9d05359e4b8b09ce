package hearsay.attribution.chain;

import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Entity;
import hearsay.attribution.source.EntityKind;
import hearsay.attribution.source.Gender;
import hearsay.attribution.source.Mention;
import hearsay.attribution.source.NounKind;
import hearsay.attribution.source.Person;
import hearsay.attribution.source.Reference;
import hearsay.attribution.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds who a pronoun, "the newspaper" or "the officials" stands for, among the sources and
 * subjects before it; abstains when two fit alike.
 */
final class Antecedents {
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "of to with from by about for against on at in under over like than into toward towards"
              + " between");
  private static final WordSet AGENCY = WordSet.of("agency newswire wire service");
  private static final WordSet PAPER =
      WordSet.of("newspaper paper daily weekly tabloid broadsheet");
  private static final WordSet STATION = WordSet.of("broadcaster network channel station");
  private static final WordSet FIRM =
      WordSet.of(
          "company firm carmaker airline bank retailer manufacturer giant maker operator group"
              + " corporation");
  private static final int AND = Words.hash("and");
  private static final int SENTENCES_BACK = 4;
  private static final int SOURCES_BACK = 40;
  private static final int TOKENS_BACK = 300;
  private static final int SUBJECT_WITHIN = 25;

  private final Reading reading;
  private final Cast cast;
  private final List<Known> known = new ArrayList<>();
  private final Map<Integer, Source> byHead = new HashMap<>();

  /** A source that was resolved, with its place. */
  private record Known(int token, int sentence, Source source) {}

  Antecedents(Cast cast) {
    this.cast = cast;
    this.reading = cast.reading();
  }

  /**
   * Describes the statement's source; remembers it for those behind it.
   *
   * @param outer the source of the statement that holds this one
   */
  Source resolve(Statement statement, Optional<Source> outer) {
    if (statement.source().isEmpty()) {
      return Source.IMPLICIT;
    }
    Span span = statement.source().get();
    Source described = cast.describe(span);
    int token = reading.tokens().at(span.start());
    int sentence = reading.sentenceOf(token);
    Source resolved =
        antecedent(described, token, sentence, span, outer)
            .map(source -> source.as(described.reference()))
            .orElse(described);
    known.add(new Known(token, sentence, resolved));
    if (described.reference() != Reference.DEFINITE && resolved.head() != 0) {
      byHead.put(resolved.head(), resolved);
    }
    return resolved;
  }

  private Optional<Source> antecedent(
      Source described, int token, int sentence, Span span, Optional<Source> outer) {
    return switch (described.reference()) {
      case NONE -> Optional.empty();
      case HE -> person(token, sentence, Gender.MALE);
      case SHE -> person(token, sentence, Gender.FEMALE);
      case IT -> thing(token, sentence);
      case THEY -> group(token, sentence);
      case RELATIVE -> cast.before(token);
      case SPEAKER -> outer.or(() -> Optional.of(Source.OUTLET_VOICE));
      case DEFINITE -> definite(described, token, span);
    };
  }

  private Optional<Source> person(int token, int sentence, Gender gender) {
    for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      var speaker =
          last(token, s, k -> k.person().filter(p -> p.gender().agrees(gender)).isPresent());
      if (speaker.isPresent()) {
        return speaker;
      }
      var subjects = subjects(s, token, gender);
      if (!subjects.isEmpty()) {
        return subjects.size() == 1
            ? Optional.of(cast.describe(span(subjects.getFirst())))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Span span(Mention mention) {
    return reading.tokens().span(mention.first(), mention.end());
  }

  /** The last source of a sentence before the token that fits. */
  private Optional<Source> last(int token, int sentence, Predicate<Source> fits) {
    for (int i = known.size() - 1; i >= 0 && i > known.size() - SOURCES_BACK; i--) {
      Known candidate = known.get(i);
      if (candidate.token() < token
          && candidate.sentence() == sentence
          && fits.test(candidate.source())) {
        return Optional.of(candidate.source());
      }
    }
    return Optional.empty();
  }

  /** The person a sentence begins with, or the two that "and" joins. */
  private List<Mention> subjects(int sentence, int before, Gender gender) {
    Sentence s = reading.sentences().get(sentence);
    Tokens tokens = reading.tokens();
    int end = Math.min(before, Math.min(s.end(), s.first() + SUBJECT_WITHIN));
    for (int i = s.first(); i < end; i++) {
      var mention = cast.mention(i);
      if (mention.isEmpty()) {
        continue;
      }
      Mention found = mention.get();
      i = found.end() - 1;
      if (subject(found, s, gender)) {
        var joined =
            tokens.hash(found.end()) == AND
                ? cast.mention(found.end() + 1)
                : Optional.<Mention>empty();
        return joined.filter(m -> subject(m, s, gender)).isPresent()
            ? List.of(found, joined.get())
            : List.of(found);
      }
    }
    return List.of();
  }

  private boolean subject(Mention mention, Sentence sentence, Gender gender) {
    Tokens tokens = reading.tokens();
    return mention.referent() instanceof Person person
        && person.gender().agrees(gender)
        && !reading.quoted(mention.first(), 1)
        && tokens.hash(mention.end()) != Marks.POSSESSIVE
        && !PREPOSITIONS.has(tokens.hash(introduced(mention.first(), sentence)));
  }

  /** The token before a mention and what introduces it: "to Mr Kim" gives "to". */
  private int introduced(int first, Sentence sentence) {
    int before = first - 1;
    while (before > sentence.first() && first - before < 6 && cast.introduces(before)) {
      before--;
    }
    return before;
  }

  private Optional<Source> thing(int token, int sentence) {
    for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      var speaker = last(token, s, Antecedents::isThing);
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  private static boolean isThing(Source source) {
    return switch (source.type()) {
      case MEDIA_NAMED, INSTITUTION, DIRECT_EVIDENCE, MEDIA_VAGUE -> !source.plural();
      default -> false;
    };
  }

  private Optional<Source> group(int token, int sentence) {
    for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      var speaker =
          last(
              token,
              s,
              k -> k.plural() || (k.type() == SourceType.INSTITUTION && !k.reference().pronoun()));
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  private Optional<Source> definite(Source described, int token, Span span) {
    NounKind kind = described.kind().orElse(NounKind.BODY);
    int head = described.head();
    if (kind == NounKind.MEDIA || AGENCY.has(head)) {
      return outlet(described, head, token, span);
    }
    var same = Optional.ofNullable(byHead.get(head));
    return switch (kind) {
      case OFFICIAL,
          SPOKESPERSON,
          EXECUTIVE,
          STAFF,
          EXPERT,
          PRIVATE,
          WITNESS,
          REPORTER,
          PERSON,
          SOURCE,
          WEASEL ->
          described.plural()
              ? same.or(() -> unnamed(kind))
              : inRole(described, token).or(() -> same);
      case BODY, PARTISAN -> same.or(() -> FIRM.has(head) ? firm(token) : Optional.empty());
      case UTTERANCE -> same;
      case MEDIA, REPORTS, DOCUMENT -> Optional.empty();
    };
  }

  /** "the officials" with no officials before: the unnamed group that spoke last. */
  private Optional<Source> unnamed(NounKind kind) {
    if (kind != NounKind.OFFICIAL && kind != NounKind.SOURCE) {
      return Optional.empty();
    }
    return lastOf(
        k ->
            k.plural()
                && (k.type() == SourceType.ANON_OFFICIAL
                    || (kind == NounKind.SOURCE && k.type() == SourceType.ANON_INSIDER)));
  }

  private Optional<Source> lastOf(Predicate<Source> fits) {
    for (int i = known.size() - 1; i >= 0 && i > known.size() - SOURCES_BACK; i--) {
      if (fits.test(known.get(i).source())) {
        return Optional.of(known.get(i).source());
      }
    }
    return Optional.empty();
  }

  /** "the minister": the one person before whose role says so. */
  private Optional<Source> inRole(Source described, int token) {
    String role = described.name();
    String word = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return lastOf(k -> k.person().filter(p -> plays(p, word)).isPresent())
        .or(() -> mentioned(token, p -> p instanceof Person person && plays(person, word)));
  }

  private static boolean plays(Person person, String word) {
    return person
        .roleText()
        .filter(text -> (" " + text.toLowerCase(Locale.ROOT) + " ").contains(" " + word + " "))
        .isPresent();
  }

  private Optional<Source> mentioned(int token, Predicate<Object> fits) {
    for (int i = token - 1; i >= Math.max(0, token - TOKENS_BACK); i--) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        if (fits.test(mention.get().referent())) {
          return Optional.of(cast.describe(span(mention.get())));
        }
        i = mention.get().first();
      }
    }
    return Optional.empty();
  }

  private Optional<Source> firm(int token) {
    return lastOf(k -> k.entity().filter(Antecedents::ownParty).isPresent())
        .or(() -> mentioned(token, m -> m instanceof Entity entity && ownParty(entity)));
  }

  private static boolean ownParty(Entity entity) {
    return entity.kind() == EntityKind.INSTITUTION
        && !entity.name().endsWith("Party")
        && entity.party().filter(entity.name()::equals).isPresent();
  }

  /** "the newspaper", "the US newspaper": the last outlet of that kind and nation. */
  private Optional<Source> outlet(Source described, int head, int token, Span span) {
    Tokens tokens = reading.tokens();
    var nation = cast.party(tokens.at(span.start()), tokens.at(span.end()));
    Predicate<Entity> fits =
        entity ->
            entity.kind() == EntityKind.OUTLET
                && ofKind(entity, head)
                && (nation.isEmpty()
                    || entity.nation().isEmpty()
                    || entity.nation().equals(nation));
    var spoken = lastOf(k -> k.entity().filter(fits).isPresent());
    if (spoken.isPresent()) {
      return spoken;
    }
    var same = Optional.ofNullable(byHead.get(head));
    return same.isPresent() && described.kind().equals(same.get().kind())
        ? same
        : mentioned(token, m -> m instanceof Entity entity && fits.test(entity));
  }

  private static boolean ofKind(Entity outlet, int head) {
    int noun = outlet.noun().map(Words::hash).orElse(0);
    if (AGENCY.has(head)) {
      return AGENCY.has(noun);
    } else if (PAPER.has(head)) {
      return PAPER.has(noun);
    } else if (STATION.has(head)) {
      return STATION.has(noun);
    }
    return true;
  }
}
