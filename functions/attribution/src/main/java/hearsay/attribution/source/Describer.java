package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/** Decides what a phrase is as a source: DOMAIN A, top down, the first rule that fires wins. */
final class Describer {
  private static final long PRONOUN =
      SourceWords.HE
          | SourceWords.SHE
          | SourceWords.IT
          | SourceWords.THEY
          | SourceWords.RELATIVE
          | SourceWords.SPEAKER
          | SourceWords.YOU;
  private static final int NAMED = Words.hash("named");
  private static final int OF = Words.hash("of");
  private static final int APPOSED_WITHIN = 4;

  private final SourceLexicon lexicon;
  private final Cast cast;
  private final Tokens tokens;
  private final TokenSets words;
  private final RoleReader roles;
  private final PhraseReader phrases;
  private final Conditions conditions;
  private final Descriptions descriptions;
  private final CommonNouns commonNouns;

  Describer(SourceLexicon lexicon, Cast cast, PhraseReader phrases) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.tokens = cast.tokens();
    this.words = cast.words();
    this.roles = new RoleReader(lexicon, cast);
    this.phrases = phrases;
    this.conditions = new Conditions(lexicon, words);
    this.descriptions = new Descriptions(cast, phrases, conditions);
    this.commonNouns = new CommonNouns(cast, this, phrases, conditions, descriptions);
  }

  /** The source that the tokens {@code [from, to)} are. */
  Source describe(int from, int to) {
    int first = from;
    int end = to;
    while (first < end
        && tokens.kind(first) != TokenKind.WORD
        && tokens.kind(first) != TokenKind.NUMBER) {
      first++;
    }
    while (end > first && (time(first, end - 1) || closing(end - 1))) {
      end--;
    }
    if (first >= end) {
      return Source.IMPLICIT;
    }
    return someOfThem(first, end) || (end - first == 1 && words.is(first, PRONOUN))
        ? pronoun(end - 1)
        : conditions.withheld(phrase(first, end), first, end);
  }

  /** "One of them" speaks as they do. */
  private boolean someOfThem(int first, int end) {
    return end - first > 2
        && words.is(end - 1, SourceWords.THEY)
        && tokens.hash(end - 2) == OF
        && words.is(first, SourceWords.PART);
  }

  private boolean closing(int token) {
    return tokens.kind(token) == TokenKind.MARK && tokens.hash(token) != Marks.CLOSE_BRACKET;
  }

  /** "Halvorsen Dairy today announced": when, and no part of who. */
  private boolean time(int first, int token) {
    return token > first
        && words.is(token, SourceWords.TIME | SourceWords.DAY)
        && (words.is(token, SourceWords.DAY) || !tokens.capital(token))
        && !cast.named(token);
  }

  private Source pronoun(int token) {
    if (words.is(token, SourceWords.HE)) {
      return reference(token, SourceType.NAMED_PERSON, Reference.HE);
    } else if (words.is(token, SourceWords.SHE)) {
      return reference(token, SourceType.NAMED_PERSON, Reference.SHE);
    } else if (words.is(token, SourceWords.IT)) {
      return reference(token, SourceType.INSTITUTION, Reference.IT);
    } else if (words.is(token, SourceWords.THEY)) {
      return reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.THEY);
    } else if (words.is(token, SourceWords.RELATIVE)) {
      return reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.RELATIVE);
    } else if (words.is(token, SourceWords.SPEAKER)) {
      return reference(token, SourceType.OUTLET_VOICE, Reference.SPEAKER);
    }
    return reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.NONE);
  }

  private Source reference(int token, SourceType unresolved, Reference reference) {
    return Source.without(unresolved, tokens.text(token)).as(reference);
  }

  /** What the noun phrase is that ends before the token. */
  Optional<Source> before(int token) {
    Optional<Phrase> phrase = phrases.before(token);
    return phrase.isPresent() ? Optional.of(source(phrase.get())) : Optional.empty();
  }

  boolean introduces(int token) {
    return words.is(token, SourceWords.DETERMINER)
        || cast.named(token)
        || words.is(token, SourceWords.TITLE)
        || phrases.human(token);
  }

  /** The source that the phrase {@code [first, end)} is. */
  Source phrase(int first, int end) {
    return source(phrases.read(first, end));
  }

  private Source source(Phrase p) {
    int head = p.head();
    if (phrases.part(p)) {
      return phrase(p.core() + 1, p.end());
    }
    if (ownEyes(p)) {
      return descriptions.built(
          SourceType.DIRECT_EVIDENCE,
          p.first(),
          p.core(),
          head,
          Optional.empty(),
          NounKind.REPORTER);
    }
    var named = cast.mention(head);
    if (named.isPresent()) {
      return named(named.get(), p);
    }
    Noun noun = phrases.noun(head);
    if (noun == null) {
      return unknown(p);
    }
    var apposed = apposed(p);
    if (apposed.isPresent()) {
      return named(apposed.get(), p);
    }
    return nameBefore(p) ? unknown(p) : commonNouns.source(noun, p);
  }

  /** An outlet's own reporter or camera. */
  private boolean ownEyes(Phrase p) {
    return p.head() > p.first()
        && words.is(p.head(), SourceWords.OWN_EYES)
        && cast.names(p.head() - 1, EntityKind.OUTLET);
  }

  /** "Jane Baker": a noun that is the end of a name. */
  private boolean nameBefore(Phrase p) {
    return p.head() > p.first()
        && tokens.capital(p.head())
        && tokens.capital(p.head() - 1)
        && given(p.head() - 1);
  }

  private boolean given(int token) {
    return words.is(token, SourceWords.GIVEN_NAME);
  }

  private Source named(Mention mention, Phrase p) {
    return mention.referent() instanceof Entity entity
        ? entity(entity, mention, p)
        : person(mention, p);
  }

  private Source person(Mention mention, Phrase p) {
    var person = (Person) mention.referent();
    NounKind role = person.role().orElse(NounKind.PRIVATE);
    SourceType type =
        role.office()
            ? SourceType.NAMED_OFFICIAL
            : person.full() || !givenOnly(mention)
                ? SourceType.NAMED_PERSON
                : SourceType.PRIVATE_UNIDENTIFIED;
    return new Source(
        type,
        person.name(),
        Optional.of(person),
        tokens.hash(mention.end() - 1),
        Optional.of(role),
        person.party().isPresent() ? person.party() : cast.party(p.first(), p.end()),
        role.office() ? 2 : 1,
        role.office(),
        false,
        false,
        Reference.NONE);
  }

  private boolean givenOnly(Mention mention) {
    return mention.end() - mention.first() == 1 && given(mention.first());
  }

  private Source entity(Entity entity, Mention mention, Phrase p) {
    EntityKind kind = entity.kind();
    if (kind == EntityKind.OUTLET) {
      return descriptions.named(SourceType.MEDIA_NAMED, entity, mention, p.first());
    } else if (kind == EntityKind.STATE || kind == EntityKind.INSTITUTION) {
      return descriptions.named(SourceType.INSTITUTION, entity, mention, p.first());
    }
    int last = mention.end() - 1;
    boolean people = kind == EntityKind.DEMONYM && tokens.last(last) == 's';
    SourceType type = people ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.INSTITUTION;
    return descriptions.built(type, p.first(), p.core(), last, Optional.of(entity), NounKind.BODY);
  }

  /** A full name behind the core: "the mayor, Jane Roe,", "the mayor of Halden, Jane Roe,". */
  private Optional<Mention> apposed(Phrase p) {
    for (int i = p.core(); i < p.end(); i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        int first = mention.get().first();
        boolean named = mention.get().referent() instanceof Person;
        if (named && first >= p.core() && roles.head(first, mention.get().end()) == p.head()) {
          return mention;
        }
        i = mention.get().end() - 1;
      }
    }
    boolean apart =
        p.more() && (tokens.hash(p.core()) == Marks.COMMA || tokens.hash(p.core()) == NAMED);
    return apart && !phrases.plural(p.head()) ? fullName(p) : body(p);
  }

  private Optional<Mention> fullName(Phrase p) {
    int next = p.core() + 1;
    while (next < Math.min(p.end(), p.core() + APPOSED_WITHIN)
        && (words.is(next, SourceWords.TITLE) || phrases.noun(next) != null)) {
      next++;
    }
    var mention = cast.mention(next);
    return mention.isPresent()
            && mention.get().first() == next
            && mention.get().referent() instanceof Person person
            && person.full()
        ? mention
        : body(p);
  }

  /** "the owner of the ship, Linea AG": the body that the phrase ends with. */
  private Optional<Mention> body(Phrase p) {
    int head = p.head();
    if (!cast.names(p.end() - 1, EntityKind.INSTITUTION)) {
      return Optional.empty();
    }
    var mention = cast.mention(p.end() - 1);
    boolean body =
        (phrases.kind(head, NounKind.EXECUTIVE) || phrases.kind(head, NounKind.BODY))
            && !phrases.plural(head)
            && mention.isPresent()
            && mention.get().end() == p.end()
            && mention.get().first() > p.core()
            && tokens.hash(mention.get().first() - 1) == Marks.COMMA;
    return body ? mention : Optional.empty();
  }

  /** Names nobody listed: two capitals are a person, an abbreviation or "… Inc" a body. */
  private Source unknown(Phrase p) {
    int first = p.first();
    int head = p.head();
    if (tokens.kind(head) == TokenKind.NUMBER) {
      return descriptions.described(SourceType.ANON_BARE, new Noun(NounKind.WEASEL, true), p);
    }
    if (!tokens.capital(head)) {
      return commonNouns.source(phrases.guessed(head), p);
    }
    if (phrases.abbreviation(head) || descriptions.bodyIn(first, p.core())) {
      return descriptions.extended(SourceType.INSTITUTION, new Noun(NounKind.BODY, false), p);
    }
    int from = head;
    while (from > first
        && tokens.capital(from - 1)
        && phrases.noun(from - 1) == null
        && !cast.named(from - 1)
        && !words.is(from - 1, SourceWords.FUNCTION)) {
      from--;
    }
    if (first == head && words.is(head, SourceWords.OUTLET_NAME) && !given(head)) {
      return descriptions.built(
          SourceType.MEDIA_NAMED, from, head + 1, head, Optional.empty(), NounKind.MEDIA);
    }
    return descriptions.built(person(p), from, head + 1, head, Optional.empty(), NounKind.PRIVATE);
  }

  /** What a person nobody listed is, by what stands before the name. */
  private SourceType person(Phrase p) {
    int first = p.first();
    int head = p.head();
    boolean alone = (head == first || !tokens.capital(head - 1)) && given(head);
    if (alone && (residentBefore(first, head) || conditions.anonymity(first, p.end()))) {
      return SourceType.PRIVATE_UNIDENTIFIED;
    }
    return officeBefore(first, head) ? SourceType.NAMED_OFFICIAL : SourceType.NAMED_PERSON;
  }

  private boolean residentBefore(int first, int head) {
    for (int i = first; i < head; i++) {
      if (phrases.kind(i, NounKind.PRIVATE) || phrases.kind(i, NounKind.WITNESS)) {
        return true;
      }
    }
    return false;
  }

  private boolean officeBefore(int first, int head) {
    for (int i = first; i < head; i++) {
      Noun noun = phrases.noun(i);
      if ((noun != null && noun.kind().office()) || lexicon.office(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
