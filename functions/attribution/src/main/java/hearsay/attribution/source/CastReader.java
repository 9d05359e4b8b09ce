package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordTable;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of an article in two passes: known names and full names first, then the short
 * forms that refer back to them.
 */
final class CastReader {
  /** A name begins with a capital, but for known ones that end with it: "state of Halden". */
  private static final int SHORTEST_WIRE = 6;

  /** "Unipress"; an empress and a cypress are no agencies. */
  private static final int SHORTEST_PRESS = 8;

  private static final long BEGINNING = NameWords.CAPITAL | SourceWords.NAME;

  private static final int BYLINE_WORDS = 20;
  private static final int BY = Words.hash("by");
  private static final int THE = Words.hash("the");
  private static final int MOST_WORDS_OF_A_NAME = 4;
  private static final int MOST_OF_ONE_NAME = 8;

  private final SourceLexicon lexicon;
  private final Reading reading;
  private final Tokens tokens;
  private final int[] at;
  private final List<Mention> mentions = new ArrayList<>();
  private final Cast cast;
  private final RoleReader roles;
  private final TokenSets words;
  private final NameWords names;
  private final OutletEvidence evidence;
  private final BodyEvidence bodies;
  private final WordTable<Person> fullNames = new WordTable<>();
  private final WordTable<Entity> unlisted = new WordTable<>();
  private final WordTable<Entity> ownNames = new WordTable<>();
  private final WordTable<List<Person>> shortNames = new WordTable<>();

  CastReader(SourceLexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.tokens = reading.tokens();
    this.at = new int[tokens.size()];
    this.cast = new Cast(lexicon, reading, mentions, at);
    this.roles = new RoleReader(lexicon, cast);
    this.words = cast.words();
    this.names = new NameWords(lexicon, tokens, words);
    this.evidence = new OutletEvidence(words, names, reading);
    this.bodies = new BodyEvidence(words, names, evidence, reading);
  }

  Cast read() {
    for (Sentence sentence : reading.sentences()) {
      if (byline(sentence)) {
        continue;
      }
      boolean titleCase = titleCase(reading.zone(sentence));
      int end = sentence.end();
      int i = words.next(BEGINNING, sentence.first(), end);
      while (i < end) {
        i = words.next(BEGINNING, full(i, sentence, titleCase), end);
      }
    }
    for (Sentence sentence : reading.sentences()) {
      int end = sentence.end();
      int i = words.next(NameWords.CAPITAL, sentence.first(), end);
      while (i < end) {
        brief(i, sentence);
        i = words.next(NameWords.CAPITAL, i + 1, end);
      }
    }
    return cast;
  }

  /** "By Jane Roe and John Doe, The Harbour Post": who wrote it, and nobody that speaks in it. */
  private boolean byline(Sentence sentence) {
    int first = sentence.first();
    if (tokens.hash(first) != BY || !tokens.capital(first) || sentence.end() - first < 3) {
      return false;
    }
    for (int i = first + 1; i < sentence.end(); i++) {
      if (i - first > BYLINE_WORDS
          || (tokens.kind(i) == TokenKind.WORD
              && !names.capital(i)
              && !words.is(i, SourceWords.FUNCTION))) {
        return false;
      }
    }
    return true;
  }

  /** Where nearly every word has a capital, capitals make no name. */
  private static boolean titleCase(ZoneKind zone) {
    return zone == ZoneKind.HEADLINE || zone == ZoneKind.SUBHEADING || zone == ZoneKind.BOILERPLATE;
  }

  /** Marks a known name or a full name that begins at the token; gives the token to go on with. */
  private int full(int i, Sentence sentence, boolean titleCase) {
    if (tokens.kind(i) != TokenKind.WORD) {
      return i + 1;
    }
    int entity = known(i, sentence.end());
    if (entity > 0 && !(names.given(i) && names.capital(i + 1))) {
      return entity;
    }
    if (!names.capital(i)) {
      return i + 1;
    }
    int outlet = unlistedOutlet(i, sentence);
    if (outlet > 0) {
      return outlet;
    }
    int body = at[i] == 0 ? bodies.end(i) : 0;
    if (body > 0 && !organisation(body, sentence)) {
      mark(i, body, bodies.body(i, body).orElseThrow());
      return body;
    }
    int end = run(i, sentence);
    if (end - i < 2 || end - i > MOST_WORDS_OF_A_NAME || (titleCase && !names.given(i))) {
      return Math.max(i + 1, end - i > MOST_WORDS_OF_A_NAME ? end : i + 1);
    }
    if (organisation(end, sentence)) {
      return i + 1;
    }
    person(givenStart(i, end), end);
    return end;
  }

  /** "Filmmaker Jack Marino": a word before the given name is no part of the name. */
  private int givenStart(int i, int end) {
    return !names.given(i) && end - i > 2 && names.given(i + 1) ? i + 1 : i;
  }

  /**
   * "The Harbour Post", "Radio Sundmark", "news agency Volna": an outlet that no list holds, by the
   * word of its kind.
   */
  private int unlistedOutlet(int i, Sentence sentence) {
    if (names.given(i) || words.is(i, SourceWords.FUNCTION) || at[i] != 0) {
      return 0;
    }
    int shown = evidence.end(i);
    if (shown > 0) {
      return outlet(i, shown, shown, Optional.empty());
    }
    if (nameLike(i)) {
      int end = i + 1 < sentence.end() && nameLike(i + 1) ? i + 2 : i + 1;
      if (media(i - 1)) {
        return outlet(i, end, end, Optional.of(tokens.text(i - 1)));
      }
      if (SourceLexicon.newsAgency(tokens, end + 1) && !words.is(i - 1, SourceWords.INDEFINITE)) {
        return outlet(i, end, end + 2, Optional.of("agency"));
      }
    }
    if (words.is(i, SourceWords.OUTLET_START) && i + 1 < sentence.end() && nameLike(i + 1)) {
      return outlet(i, i + 2, i + 2, Optional.of("broadcaster"));
    }
    if (ends(i, "wire", SHORTEST_WIRE) || ends(i, "press", SHORTEST_PRESS)) {
      return outlet(i, i + 1, i + 1, Optional.of("agency"));
    }
    int last = i;
    while (last + 1 < sentence.end() && last - i < 2 && names.capital(last + 1)) {
      last++;
      if (words.is(last, SourceWords.OUTLET_NAME)) {
        boolean kind = names.allCapitals(last) && (!nameLike(i) || adjective(i));
        boolean ends = !kind && (last + 1 >= sentence.end() || !names.capital(last + 1));
        return ends ? outlet(i, last + 1, last + 1, Optional.of("newspaper")) : 0;
      }
    }
    return 0;
  }

  private boolean ends(int i, String ending, int shortest) {
    return tokens.length(i) >= shortest
        && reading.text().startsWith(ending, tokens.end(i) - ending.length());
  }

  /** "Regional TV", where the capital of the kind tells nothing. */
  private boolean adjective(int i) {
    return tokens.wordClass(i) == WordClass.ADJ;
  }

  /** "newspaper", "news agency": what follows with a capital is its name. */
  private boolean media(int i) {
    if (SourceLexicon.newsAgency(tokens, i)) {
      return true;
    }
    Noun noun = i < 0 ? null : lexicon.noun(words, i);
    return noun != null && noun.kind() == NounKind.MEDIA && !noun.plural();
  }

  /**
   * An outlet of the name {@code [first, end)}, which a place may have, too: with its noun then.
   */
  private int outlet(int first, int end, int behind, Optional<String> noun) {
    boolean one = end - first == 1;
    boolean shared = one && (evidence.place(first) || evidence.person(first));
    var name = tokens.span(first, shared ? behind : end).of(reading.text());
    var entity = new Entity(EntityKind.OUTLET, name, Optional.of(name), noun, Optional.empty());
    unlisted.put(tokens.hash(end - 1), entity);
    if (one && !shared) {
      ownNames.put(tokens.hash(first), entity);
    }
    mark(first, behind, entity);
    return behind;
  }

  private int known(int i, int limit) {
    int end = Math.min(limit, i + lexicon.names.longest());
    boolean alone = !words.is(i, SourceWords.NAME);
    boolean mayBegin =
        alone ? !names.unlisted(i) : words.any(NameWords.CAPITAL, i, end) || tokens.length(i) == 1;
    int found = mayBegin ? lexicon.names.longest(tokens, i, limit) : -1;
    if (found >= 0) {
      int behind = i + lexicon.names.words(found);
      boolean fits =
          lexicon.names.capitals(found)
              ? names.inCapitals(i)
              : names.capital(i) || names.capital(behind - 1);
      if (fits) {
        mark(i, behind, lexicon.names.entity(found));
        return behind;
      }
    }
    return shortOutlet(i, limit);
  }

  private int shortOutlet(int i, int limit) {
    if (!names.capital(i) || tokens.hash(i - 1) != THE) {
      return 0;
    }
    Entity named = unlisted.get(tokens.hash(i));
    if (named != null && (i + 1 >= limit || !names.capital(i + 1))) {
      mark(i, i + 1, named);
      return i + 1;
    }
    int found = lexicon.shortOutlets.longest(tokens, i, limit);
    int end = found < 0 ? 0 : i + lexicon.shortOutlets.words(found);
    if (found < 0 || (end < limit && names.capital(end))) {
      return 0;
    }
    var outlets = Gazetteer.sharing(lexicon.shortOutlets.value(found));
    mark(i, end, ownedBy(outlets, tokens.span(i, end).of(reading.text())));
    return end;
  }

  /** The outlet of that short form that the article has named before, the last one first. */
  private Entity ownedBy(List<Entity> candidates, String text) {
    for (int m = mentions.size() - 1; m >= 0 && m >= mentions.size() - 500; m--) {
      if (mentions.get(m).referent() instanceof Entity entity && candidates.contains(entity)) {
        return entity;
      }
    }
    return candidates.size() == 1
        ? candidates.getFirst()
        : new Entity(
            EntityKind.OUTLET,
            "The " + text,
            Optional.of("The " + text),
            candidates.getFirst().noun(),
            Optional.empty());
  }

  /** The token behind the words that may be one name. */
  private int run(int i, Sentence sentence) {
    if (!nameLike(i) && !(names.given(i) && nameLike(i + 1))) {
      return i;
    }
    int end = i + 1;
    while (end < sentence.end()) {
      if (nameLike(end) || (names.given(end - 1) && names.capital(end) && follows(end))) {
        end++;
      } else if (words.is(end, SourceWords.PARTICLE)
          && end + 1 < sentence.end()
          && nameLike(end + 1)) {
        end += 2;
      } else if (words.is(end, SourceWords.SUFFIX)) {
        return end + 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** A word that is a name here although it is a noun or a place elsewhere: "Jane Baker". */
  private boolean follows(int i) {
    return !words.is(i, SourceWords.FUNCTION | SourceWords.TITLE);
  }

  private boolean nameLike(int i) {
    return at[i] == 0 && names.nameLike(i);
  }

  /** "Monmouth Institute": the noun behind the run makes it an organisation. */
  private boolean organisation(int end, Sentence sentence) {
    if (words.is(end - 1, SourceWords.NO_SURNAME)) {
      return true;
    }
    if (end >= sentence.end() || !names.capital(end)) {
      return false;
    }
    Noun noun = lexicon.noun(words, end);
    return noun != null && noun.kind().thing();
  }

  private void person(int first, int end) {
    int family = words.is(end - 1, SourceWords.SUFFIX) && end - first > 2 ? end - 2 : end - 1;
    int hash = Words.join(tokens.hash(first), tokens.hash(family));
    Person person = fullNames.get(hash);
    if (person == null) {
      person = new Person(tokens.span(first, end).of(reading.text()), true);
      fullNames.put(hash, person);
      remember(tokens.hash(family), person);
      remember(tokens.hash(first), person);
    }
    int given = lexicon.givenNames.index(tokens.hash(first));
    if (given >= 0) {
      person.gender(lexicon.givenNames.value(given));
    }
    roles.introduce(person, first, end);
    mark(first, end, person);
  }

  private void remember(int hash, Person person) {
    List<Person> persons = shortNames.get(hash);
    if (persons == null) {
      persons = new ArrayList<>(1);
      shortNames.put(hash, persons);
    }
    persons.add(person);
  }

  /** A family name or a given name alone, or a name behind a title. */
  private void brief(int i, Sentence sentence) {
    if (at[i] != 0) {
      return;
    }
    boolean titled = titled(i);
    var persons = shortNames.get(tokens.hash(i));
    if (persons == null) {
      Entity outlet = titled || names.capital(i + 1) ? null : ownNames.get(tokens.hash(i));
      if (outlet != null) {
        mark(i, i + 1, outlet);
      } else if (titled && nameLike(i) && !names.capital(i + 1)) {
        var person = new Person(tokens.text(i), false);
        remember(tokens.hash(i), person);
        roles.introduce(person, i, i + 1);
        mark(i, i + 1, person);
      }
      return;
    }
    boolean partOfMore =
        i + 1 < sentence.end()
            && names.capital(i + 1)
            && at[i + 1] == 0
            && !titled
            && lexicon.noun(words, i + 1) == null;
    Person person = partOfMore ? null : foremost(persons);
    if (person != null) {
      roles.introduce(person, i, i + 1);
      mark(i, i + 1, person);
    }
  }

  /** The one person of that name, or the one who is named twice as often as each other. */
  private static @Nullable Person foremost(List<Person> persons) {
    if (persons.size() > MOST_OF_ONE_NAME) {
      return null;
    }
    Person best = persons.getFirst();
    for (Person person : persons) {
      best = person.mentions() > best.mentions() ? person : best;
    }
    for (Person person : persons) {
      if (person != best && 2 * person.mentions() > best.mentions()) {
        return null;
      }
    }
    return best;
  }

  private boolean titled(int i) {
    return words.is(i - 1, SourceWords.TITLE) && tokens.capital(i - 1);
  }

  private void mark(int first, int end, Referent referent) {
    mentions.add(new Mention(first, end, referent));
    for (int i = first; i < end; i++) {
      at[i] = mentions.size();
    }
    if (referent instanceof Person person) {
      person.mentioned();
    }
  }
}
