package hearsay.attribution.source;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/** Decides what a phrase is as a source: DOMAIN A, top down, the first rule that fires wins. */
final class Describer {
  private static final Noun NEWS_AGENCY = new Noun(NounKind.MEDIA, false);
  private static final WordSet HE = WordSet.of("he him his himself");
  private static final WordSet SHE = WordSet.of("she her hers herself");
  private static final WordSet IT = WordSet.of("it its itself");
  private static final WordSet THEY = WordSet.of("they them their theirs themselves");
  private static final WordSet RELATIVE = WordSet.of("who whom whose which that");
  private static final WordSet SPEAKER = WordSet.of("i me my mine myself we us our ours ourselves");
  private static final WordSet YOU = WordSet.of("you your yours");
  private static final WordSet BOUNDS =
      WordSet.of(
          "who whom whose which that of for in from with at on by to about near inside outside"
              + " within against close familiar briefed including based citing speaking involved"
              + " privy aware knowledgeable authorized authorised named identified released"
              + " published obtained seen after before during when where while as than is was are"
              + " were has have had said says");
  private static final WordSet DETERMINERS =
      WordSet.of("the a an this that these those his her its their our my");
  private static final WordSet TIMES =
      WordSet.of(
          "today yesterday tomorrow tonight later earlier now then recently meanwhile again already"
              + " also still");
  private static final WordSet DAYS =
      WordSet.of("monday tuesday wednesday thursday friday saturday sunday");
  private static final WordSet DEFINITES = WordSet.of("the this that these those");
  private static final WordSet PARTS =
      WordSet.of(
          "one two three four five six seven eight nine ten some many most several few all both"
              + " each any none half members member group groups number numbers dozens hundreds"
              + " thousands scores majority minority plurality handful team panel couple pair crowd"
              + " percent coalition parts part rest lot lots string series host chorus range array"
              + " third quarter two-thirds people those mix array pair");
  private static final WordSet OFFICIAL_WORDS =
      WordSet.of(
          "government military intelligence diplomatic security police official officials defence"
              + " defense ministry court judicial law-enforcement enforcement state federal"
              + " presidential parliamentary congressional army navy western allied u.n."
              + " administration embassy kremlin cabinet government-linked counterterrorism"
              + " prosecution prosecutors ministerial palace royal city council county nato"
              + " consular");
  private static final WordSet INSIDER_WORDS =
      WordSet.of(
          "industry company market banking bank campaign family party corporate business trade"
              + " union team club hospital airline studio legal shipping oil financial medical"
              + " opposition rebel militant");
  private static final WordSet RANKS =
      WordSet.of(
          "senior top high-ranking highest-ranking high-level chief deputy leading veteran ranking"
              + " top-level cabinet-level mid-level lead principal");
  private static final WordSet UNNAMED =
      WordSet.of(
          "unnamed unidentified anonymous unspecified undisclosed an a the some several two three"
              + " four five multiple various other numerous many few certain both");
  private static final WordSet OWN_EYES = WordSet.of("witness reporter correspondent journalist");
  private static final WordSet BARE_NOUNS =
      WordSet.of("official officials officer officers source");
  private static final WordSet SECTORS =
      WordSet.of(
          "government military intelligence security police state army navy industry company market"
              + " bank banking campaign family party business trade union team club hospital"
              + " airline opposition defence defense prosecution establishment city county country"
              + " nation");
  private static final WordSet FILED =
      WordSet.of("court legal divorce bankruptcy planning charging");
  private static final WordSet POSSESSED = WordSet.of("seen obtained reviewed filed leaked");
  private static final WordSet LAWYERS =
      WordSet.of("lawyer lawyers attorney attorneys solicitor solicitors barrister barristers");
  private static final WordSet PRACTITIONERS =
      WordSet.of(
          "doctors lawyers attorneys solicitors barristers surgeons physicians engineers"
              + " pediatricians veterinarians");
  private static final WordSet COLLEAGUES =
      WordSet.of("colleague colleagues co-worker co-workers coworker coworkers");
  private static final WordSet OWNERS = WordSet.of("his her their");
  private static final WordSet WORKPLACE = WordSet.of("at for from in with");
  private static final int PAPERS = Words.hash("papers");
  private static final WordSet INSIDE = WordSet.of("inside outside");
  private static final WordSet QUANTITIES =
      WordSet.of(
          "some many most several few other two three four five six seven eight nine ten dozens"
              + " hundreds thousands all both any one another no veteran fellow moderate prominent"
              + " leading certain various a an");
  private static final int NAMED = Words.hash("named");
  private static final int BY = Words.hash("by");
  private static final int FROM = Words.hash("from");
  private static final int IN = Words.hash("in");
  private static final WordSet AGENCY = WordSet.of("agency service network group wire");
  private static final int OF = Words.hash("of");
  private static final int FOR = Words.hash("for");
  private static final int CONDITION_WORDS = 25;

  private final SourceLexicon lexicon;
  private final Cast cast;
  private final Tokens tokens;
  private final RoleReader roles;

  Describer(SourceLexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.tokens = cast.tokens();
    this.roles = new RoleReader(lexicon, cast);
  }

  Source describe(Span phrase) {
    int first = tokens.at(phrase.start());
    int end = phrase.isEmpty() ? first : Math.min(tokens.size(), tokens.at(phrase.end() - 1) + 1);
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
    var pronoun = end - first == 1 ? pronoun(first) : Optional.<Source>empty();
    return pronoun.isPresent() ? pronoun.get() : withheld(phrase(first, end), first, end);
  }

  private boolean closing(int token) {
    return tokens.kind(token) == TokenKind.MARK && tokens.hash(token) != Marks.CLOSE_BRACKET;
  }

  /** "Halvorsen Dairy today announced": when, and no part of who. */
  private boolean time(int first, int token) {
    int hash = tokens.hash(token);
    boolean time = TIMES.has(hash) && !tokens.capital(token);
    return token > first && (time || DAYS.has(hash)) && !cast.named(token);
  }

  private Optional<Source> pronoun(int token) {
    int hash = tokens.hash(token);
    if (HE.has(hash)) {
      return Optional.of(reference(token, SourceType.NAMED_PERSON, Reference.HE));
    } else if (SHE.has(hash)) {
      return Optional.of(reference(token, SourceType.NAMED_PERSON, Reference.SHE));
    } else if (IT.has(hash)) {
      return Optional.of(reference(token, SourceType.INSTITUTION, Reference.IT));
    } else if (THEY.has(hash)) {
      return Optional.of(reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.THEY));
    } else if (RELATIVE.has(hash)) {
      return Optional.of(reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.RELATIVE));
    } else if (SPEAKER.has(hash)) {
      return Optional.of(reference(token, SourceType.OUTLET_VOICE, Reference.SPEAKER));
    } else if (YOU.has(hash)) {
      return Optional.of(reference(token, SourceType.PRIVATE_UNIDENTIFIED, Reference.NONE));
    }
    return Optional.empty();
  }

  private Source reference(int token, SourceType unresolved, Reference reference) {
    return Source.without(unresolved, tokens.text(token)).as(reference);
  }

  /** The noun phrase that ends before the token: the antecedent of a relative pronoun there. */
  Optional<Source> before(int token) {
    int end = token;
    while (end > 0 && tokens.hash(end - 1) == Marks.COMMA) {
      end--;
    }
    if (end == 0
        || tokens.kind(end - 1) != TokenKind.WORD
        || lexicon.functionWords.has(tokens.hash(end - 1))) {
      return Optional.empty();
    }
    int first = end - 1;
    while (first > 0
        && end - first < 8
        && tokens.kind(first - 1) == TokenKind.WORD
        && !DETERMINERS.has(tokens.hash(first))
        && !(lexicon.functionWords.has(tokens.hash(first - 1))
            && !DETERMINERS.has(tokens.hash(first - 1)))) {
      first--;
    }
    return Optional.of(phrase(first, end));
  }

  boolean introduces(int token) {
    return lexicon.titles(tokens.hash(token))
        || human(token)
        || DETERMINERS.has(tokens.hash(token))
        || cast.named(token);
  }

  /** "officials", "witnesses"; not "parties". */
  boolean people(int token) {
    Optional<Noun> noun = noun(token);
    return noun.isPresent()
        && noun.get().plural()
        && (noun.get().kind().human()
            || noun.get().kind() == NounKind.PERSON
            || noun.get().kind() == NounKind.SOURCE);
  }

  Optional<Noun> noun(int token) {
    if (SourceLexicon.newsAgency(tokens, token)) {
      return Optional.of(NEWS_AGENCY);
    }
    int index = lexicon.nouns.index(tokens.hash(token));
    return index < 0 ? Optional.empty() : Optional.of(lexicon.nouns.value(index));
  }

  private Source phrase(int first, int end) {
    int core = core(first, end);
    int head = head(first, core);
    if (noun(head).isEmpty() && head > first && plural(head - 1) && !tokens.capital(head)) {
      head--;
    }
    if (part(first, head, core, end)) {
      return phrase(core + 1, end);
    }
    var evidence = evidence(first, core, head);
    if (evidence.isPresent()) {
      return evidence.get();
    }
    var named = cast.mention(head);
    if (named.isPresent()) {
      return named(named.get(), first, core, end);
    }
    var apposed = apposed(head, core, end);
    if (apposed.isPresent() && noun(head).isPresent()) {
      return named(apposed.get(), first, core, end);
    }
    var noun = noun(head);
    return noun.isPresent() && !nameBefore(head, first)
        ? common(noun.get(), first, head, core, end)
        : unknown(first, head, core, end);
  }

  private boolean plural(int token) {
    Optional<Noun> noun = noun(token);
    return noun.isPresent() && noun.get().plural();
  }

  private boolean human(int token) {
    Optional<Noun> noun = noun(token);
    return noun.isPresent() && noun.get().kind().human();
  }

  private boolean kind(int token, NounKind kind) {
    Optional<Noun> noun = noun(token);
    return noun.isPresent() && noun.get().kind() == kind;
  }

  /** "Jane Baker": a noun that is the end of a name. */
  private boolean nameBefore(int head, int first) {
    return head > first
        && tokens.capital(head)
        && tokens.capital(head - 1)
        && lexicon.givenNames.index(tokens.hash(head - 1)) >= 0;
  }

  /** Behind the words that hold the head: before "of", a relative clause, a comma. */
  private int core(int first, int end) {
    int i = first;
    while (i < end) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        i = Math.min(end, mention.get().end());
        continue;
      }
      boolean ending =
          tokens.hash(i) == Marks.POSSESSIVE
              || (tokens.hash(i) == Marks.APOSTROPHE
                  && i + 1 < end
                  && (tokens.capital(i + 1) || owners(i)));
      boolean bound =
          i > first
              && !DETERMINERS.has(tokens.hash(i - 1))
              && (BOUNDS.has(tokens.hash(i)) || participle(i))
              && !inside(i);
      if (!ending && (bound || tokens.kind(i) == TokenKind.MARK || tokens.kind(i).isQuote())) {
        break;
      }
      i++;
    }
    return Math.max(i, first + 1);
  }

  /** "the pilots' union": the apostrophe behind a plural that owns what follows. */
  private boolean owners(int i) {
    return tokens.last(i - 1) == 's'
        && tokens.start(i) == tokens.end(i - 1)
        && tokens.kind(i + 1) == TokenKind.WORD
        && !BOUNDS.has(tokens.hash(i + 1));
  }

  /** "those trailing them", "people briefed": the head stands before. */
  private boolean participle(int i) {
    String text = cast.reading().text();
    int end = tokens.end(i);
    boolean ending =
        tokens.length(i) > 4 && (text.startsWith("ing", end - 3) || text.startsWith("ed", end - 2));
    return ending
        && !tokens.capital(i)
        && noun(i).isEmpty()
        && noun(i + 1).isEmpty()
        && noun(i - 1).isPresent()
        && (!kind(i - 1, NounKind.BODY) || plural(i - 1));
  }

  /** "an inside source": no preposition. */
  private boolean inside(int i) {
    return INSIDE.has(tokens.hash(i)) && kind(i + 1, NounKind.SOURCE);
  }

  private int head(int first, int core) {
    int head = core - 1;
    while (head > first && tokens.hash(head) == Marks.POSSESSIVE) {
      head--;
    }
    return head;
  }

  /** "one of the officials", "a group of lawmakers": the head stands behind "of". */
  private boolean part(int first, int head, int core, int end) {
    return core + 1 < end
        && tokens.hash(core) == OF
        && head - first < 4
        && PARTS.has(tokens.hash(head))
        && tokens.kind(core + 1) == TokenKind.WORD;
  }

  /** An outlet's own reporter or camera, or a document. */
  private Optional<Source> evidence(int first, int core, int head) {
    boolean own = OWN_EYES.has(tokens.hash(head)) && head > first && outlet(head - 1).isPresent();
    return own
        ? Optional.of(
            build(
                SourceType.DIRECT_EVIDENCE, first, core, head, Optional.empty(), NounKind.REPORTER))
        : Optional.empty();
  }

  private Optional<Entity> outlet(int token) {
    var mention = cast.mention(token);
    return mention.isPresent()
            && mention.get().referent() instanceof Entity entity
            && entity.kind() == EntityKind.OUTLET
        ? Optional.of(entity)
        : Optional.empty();
  }

  private Source named(Mention mention, int first, int core, int end) {
    return mention.referent() instanceof Entity entity
        ? entity(entity, mention, first, core)
        : person(mention, first, end);
  }

  private Source person(Mention mention, int first, int end) {
    var person = (Person) mention.referent();
    NounKind role = person.role().orElse(NounKind.PRIVATE);
    SourceType type =
        role.office()
            ? SourceType.NAMED_OFFICIAL
            : person.full() || !givenOnly(mention)
                ? SourceType.NAMED_PERSON
                : SourceType.PRIVATE_UNIDENTIFIED;
    var party = person.party().isPresent() ? person.party() : cast.party(first, end);
    return new Source(
        type,
        person.name(),
        Optional.of(person),
        tokens.hash(mention.end() - 1),
        Optional.of(role),
        party,
        role.office() ? 2 : 1,
        role.office(),
        false,
        false,
        Reference.NONE);
  }

  private boolean givenOnly(Mention mention) {
    return mention.end() - mention.first() == 1
        && lexicon.givenNames.index(tokens.hash(mention.first())) >= 0;
  }

  private Source entity(Entity entity, Mention mention, int first, int core) {
    return switch (entity.kind()) {
      case OUTLET -> named(SourceType.MEDIA_NAMED, entity, mention, first);
      case STATE, INSTITUTION -> named(SourceType.INSTITUTION, entity, mention, first);
      case DEMONYM, REGION -> {
        boolean people =
            entity.kind() == EntityKind.DEMONYM
                && tokens.hash(mention.end() - 1) != 0
                && endsInS(mention);
        SourceType type = people ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.INSTITUTION;
        yield build(type, first, core, mention.end() - 1, Optional.of(entity), NounKind.BODY);
      }
    };
  }

  private boolean endsInS(Mention mention) {
    return tokens.last(mention.end() - 1) == 's';
  }

  private Source named(SourceType type, Entity entity, Mention mention, int first) {
    return new Source(
        type,
        entity.name(),
        Optional.of(entity),
        tokens.hash(mention.end() - 1),
        Optional.of(type == SourceType.MEDIA_NAMED ? NounKind.MEDIA : NounKind.BODY),
        entity.party().isPresent() ? entity.party() : cast.party(first, mention.end()),
        2,
        true,
        false,
        false,
        Reference.NONE);
  }

  /** A full name behind the core: "the mayor, Jane Roe,", "the mayor of Halden, Jane Roe,". */
  private Optional<Mention> apposed(int head, int core, int end) {
    for (int i = core; i < end; i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        int first = mention.get().first();
        boolean named = mention.get().referent() instanceof Person;
        if (named && first >= core && roles.head(first, mention.get().end()) == head) {
          return mention;
        }
        i = mention.get().end() - 1;
      }
    }
    if (core >= end
        || plural(head)
        || (tokens.hash(core) != Marks.COMMA && tokens.hash(core) != NAMED)) {
      return body(head, core, end);
    }
    int next = core + 1;
    while (next < Math.min(end, core + 4)
        && (lexicon.titles(tokens.hash(next)) || noun(next).isPresent())) {
      next++;
    }
    var mention = cast.mention(next);
    return mention.isPresent()
            && mention.get().first() == next
            && mention.get().referent() instanceof Person person
            && person.full()
        ? mention
        : body(head, core, end);
  }

  /** "the owner of the ship, Linea AG": the body that the phrase ends with. */
  private Optional<Mention> body(int head, int core, int end) {
    var mention = cast.mention(end - 1);
    boolean body =
        (kind(head, NounKind.EXECUTIVE) || kind(head, NounKind.BODY))
            && !plural(head)
            && mention.isPresent()
            && mention.get().end() == end
            && mention.get().first() > core
            && tokens.hash(mention.get().first() - 1) == Marks.COMMA
            && institution(end - 1);
    return body ? mention : Optional.empty();
  }

  private Source common(Noun noun, int first, int head, int core, int end) {
    return switch (noun.kind()) {
      case DOCUMENT -> document(first, head, core, end);
      case MEDIA ->
          papers(first, head, core)
              ? document(first, head, core, end)
              : media(noun, first, head, core, end);
      case UTTERANCE -> utterance(noun, first, head, core, end);
      case PARTISAN -> described(partisan(first, end), noun, first, core, head, end);
      case REPORTS -> reports(noun, first, head, core, end);
      case REPORTER -> described(SourceType.MEDIA_VAGUE, noun, first, core, head, end);
      case BODY ->
          AGENCY.has(tokens.hash(head)) && outletIn(first, Math.min(end, head + 4)).isPresent()
              ? media(noun, first, head, core, end)
              : described(SourceType.INSTITUTION, noun, first, extended(core, end), head, end);
      case SPOKESPERSON -> spokesperson(noun, first, core, head, end);
      case OFFICIAL -> described(SourceType.ANON_OFFICIAL, noun, first, core, head, end);
      case EXECUTIVE, STAFF -> described(insider(first, core), noun, first, core, head, end);
      case EXPERT -> described(expert(noun, first, core, head), noun, first, core, head, end);
      case WITNESS, PRIVATE ->
          described(
              COLLEAGUES.has(tokens.hash(head)) && (related(first, head) || tokens.hash(core) == OF)
                  ? SourceType.ANON_INSIDER
                  : SourceType.PRIVATE_UNIDENTIFIED,
              noun,
              first,
              core,
              head,
              end);
      case WEASEL -> described(weasel(core, end), noun, first, core, head, end);
      case SOURCE, PERSON -> source(noun, first, core, head, end);
    };
  }

  /** "court papers", "papers seen by …": what was written down, and not the press. */
  private boolean papers(int first, int head, int core) {
    return tokens.hash(head) == PAPERS
        && (has(FILED, first, head) || POSSESSED.has(tokens.hash(core)));
  }

  /**
   * Those who judge from afar are bare, those who work at it are people, and a lawyer for somebody
   * has a part in the matter.
   */
  private SourceType expert(Noun noun, int first, int core, int head) {
    if (LAWYERS.has(tokens.hash(head)) && (tokens.hash(core) == FOR || related(first, head))) {
      return SourceType.ANON_INSIDER;
    }
    boolean told = PRACTITIONERS.has(tokens.hash(head)) || WORKPLACE.has(tokens.hash(core));
    return noun.plural() && bare(first, head) && !told
        ? SourceType.ANON_BARE
        : SourceType.PRIVATE_UNIDENTIFIED;
  }

  /** "Seld's colleagues", "his lawyers". */
  private boolean related(int first, int head) {
    for (int i = first; i < head; i++) {
      if (tokens.hash(i) == Marks.POSSESSIVE || OWNERS.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Republicans" speak as the party, "many Republicans" as people of no name. */
  private SourceType partisan(int first, int end) {
    if (condition(Condition.BASIS, first, end) >= 0) {
      return SourceType.ANON_INSIDER;
    }
    return QUANTITIES.has(tokens.hash(first))
        ? SourceType.PRIVATE_UNIDENTIFIED
        : SourceType.INSTITUTION;
  }

  /** "reports" are nobody's, "an article in the Daily Post" is that outlet's. */
  private Source reports(Noun noun, int first, int head, int core, int end) {
    boolean owned =
        core < end
            && (tokens.hash(core) == IN || tokens.hash(core) == BY || tokens.hash(core) == FROM);
    var outlet = outletIn(first, owned ? end : core);
    return outlet.isPresent()
        ? named(SourceType.MEDIA_NAMED, (Entity) outlet.get().referent(), outlet.get(), first)
        : described(SourceType.MEDIA_VAGUE, noun, first, core, head, end);
  }

  /** The author of published words: the possessor, or who stands behind "by" or "from". */
  private Source utterance(Noun noun, int first, int head, int core, int end) {
    if (core + 1 < end && (tokens.hash(core) == BY || tokens.hash(core) == FROM)) {
      return phrase(core + 1, end);
    }
    var owner = cast.mention(first);
    if (owner.isPresent() && tokens.hash(owner.get().end()) == Marks.POSSESSIVE) {
      return phrase(first, owner.get().end());
    }
    return described(SourceType.INSTITUTION, noun, first, core, head, end);
  }

  private boolean bare(int first, int head) {
    for (int i = first; i < head; i++) {
      if (!UNNAMED.has(tokens.hash(i))) {
        return false;
      }
    }
    return true;
  }

  private SourceType weasel(int core, int end) {
    boolean more = core + 1 < end && BOUNDS.has(tokens.hash(core));
    return more ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.ANON_BARE;
  }

  private SourceType insider(int first, int core) {
    return has(OFFICIAL_WORDS, first, core) || governs(first, core)
        ? SourceType.ANON_OFFICIAL
        : SourceType.ANON_INSIDER;
  }

  private boolean governs(int first, int core) {
    for (int i = first; i < core; i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()
          && mention.get().referent() instanceof Entity e
          && e.party().isPresent()
          && (e.kind() == EntityKind.STATE || e.kind() == EntityKind.DEMONYM)) {
        return true;
      }
    }
    return false;
  }

  /** A spokesman speaks for the body: with the body's name, the body is on the record. */
  private Source spokesperson(Noun noun, int first, int core, int head, int end) {
    boolean body = core < end && (tokens.hash(core) == FOR || tokens.hash(core) == OF);
    for (int i = first; i < head && !body; i++) {
      body = cast.named(i) || kind(i, NounKind.BODY) || OFFICIAL_WORDS.has(tokens.hash(i));
    }
    SourceType type = body ? SourceType.INSTITUTION : SourceType.ANON_OFFICIAL;
    return described(type, noun, first, body ? extended(core, end) : core, head, end);
  }

  private Source document(int first, int head, int core, int end) {
    for (int i = first; i < head; i++) {
      if (outlet(i).isPresent() && tokens.hash(head) != 0) {
        return named(SourceType.MEDIA_NAMED, outlet(i).get(), cast.mention(i).get(), first);
      }
      if (kind(i, NounKind.MEDIA)) {
        return build(SourceType.MEDIA_VAGUE, first, core, head, Optional.empty(), NounKind.REPORTS);
      }
    }
    return described(
        SourceType.DIRECT_EVIDENCE, new Noun(NounKind.DOCUMENT, false), first, core, head, end);
  }

  private Source media(Noun noun, int first, int head, int core, int end) {
    var outlet = outletIn(first, Math.min(end, head + 4));
    if (outlet.isPresent()) {
      return named(SourceType.MEDIA_NAMED, (Entity) outlet.get().referent(), outlet.get(), first);
    }
    if (head > first
        && tokens.capital(head)
        && !abbreviation(head)
        && tokens.capital(head - 1)
        && !cast.named(head - 1)
        && !lexicon.functionWords.has(tokens.hash(head - 1))) {
      return build(SourceType.MEDIA_NAMED, first, core, head, Optional.empty(), noun.kind());
    }
    if (apposedName(core, end)) {
      return build(SourceType.MEDIA_NAMED, core, end, end - 1, Optional.empty(), noun.kind());
    }
    return described(SourceType.MEDIA_VAGUE, noun, first, core, head, end);
  }

  private Optional<Mention> outletIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (outlet(i).isPresent()) {
        return cast.mention(i);
      }
    }
    return Optional.empty();
  }

  /** "the newspaper Novy Den": a name nobody listed. */
  private boolean apposedName(int core, int end) {
    return core < end && tokens.capital(core) && !lexicon.functionWords.has(tokens.hash(core));
  }

  private Source source(Noun noun, int first, int core, int head, int end) {
    boolean basis = condition(Condition.BASIS, first, end) >= 0;
    boolean person = noun.kind() == NounKind.PERSON;
    SourceType type;
    if (has(OFFICIAL_WORDS, first, head)
        || governs(first, head)
        || behind(OFFICIAL_WORDS, core, end)) {
      type = person && !basis ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.ANON_OFFICIAL;
    } else if (basis
        || has(INSIDER_WORDS, first, head)
        || bodyIn(first, end)
        || close(first, core)) {
      type =
          person && !basis && !close(first, core)
              ? SourceType.PRIVATE_UNIDENTIFIED
              : SourceType.ANON_INSIDER;
    } else {
      type = person ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.ANON_BARE;
    }
    return described(type, noun, first, core, head, end);
  }

  private boolean close(int first, int core) {
    return condition(Condition.BASIS, first, Math.min(tokens.size(), core + 4)) >= 0;
  }

  /** A body by name or kind: a ministry, not "the government" or "the military" as a sector. */
  private boolean bodyIn(int first, int end) {
    for (int i = first; i < end; i++) {
      if (SECTORS.has(tokens.hash(i))) {
        continue;
      }
      if (kind(i, NounKind.BODY) || institution(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean institution(int token) {
    var mention = cast.mention(token);
    return mention.isPresent()
        && mention.get().referent() instanceof Entity entity
        && entity.kind() == EntityKind.INSTITUTION;
  }

  private boolean has(WordSet words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "sources in the defence ministry", "a source at the embassy". */
  private boolean behind(WordSet words, int core, int end) {
    return core < end
        && condition(Condition.BASIS, core, end) < 0
        && (has(words, core, end) || governs(core, end));
  }

  /** Names nobody listed: two capitals are a person, an abbreviation or "… Inc" a body. */
  private Source unknown(int first, int head, int core, int end) {
    if (tokens.kind(head) == TokenKind.NUMBER) {
      return described(
          SourceType.ANON_BARE, new Noun(NounKind.WEASEL, true), first, core, head, end);
    }
    if (!tokens.capital(head)) {
      return common(guessed(head), first, head, core, end);
    }
    if (abbreviation(head) || bodyIn(first, core)) {
      return described(
          SourceType.INSTITUTION,
          new Noun(NounKind.BODY, false),
          first,
          extended(core, end),
          head,
          end);
    }
    boolean given = lexicon.givenNames.index(tokens.hash(head)) >= 0;
    boolean alone = head == first || !tokens.capital(head - 1);
    boolean resident = alone && given && humanBefore(first, head);
    SourceType type =
        given && alone && (resident || condition(Condition.ANONYMITY, first, limit(end)) >= 0)
            ? SourceType.PRIVATE_UNIDENTIFIED
            : SourceType.NAMED_PERSON;
    if (type == SourceType.NAMED_PERSON && officeBefore(first, head)) {
      type = SourceType.NAMED_OFFICIAL;
    }
    int from = head;
    while (from > first
        && tokens.capital(from - 1)
        && noun(from - 1).isEmpty()
        && !cast.named(from - 1)
        && !lexicon.functionWords.has(tokens.hash(from - 1))) {
      from--;
    }
    return build(type, from, head + 1, head, Optional.empty(), NounKind.PRIVATE);
  }

  private boolean humanBefore(int first, int head) {
    for (int i = first; i < head; i++) {
      if (kind(i, NounKind.PRIVATE) || kind(i, NounKind.WITNESS)) {
        return true;
      }
    }
    return false;
  }

  private boolean officeBefore(int first, int head) {
    for (int i = first; i < head; i++) {
      int title = lexicon.titles.index(tokens.hash(i));
      if ((noun(i).isPresent() && noun(i).get().kind().office())
          || (title >= 0 && lexicon.titles.value(title).office())) {
        return true;
      }
    }
    return false;
  }

  private boolean abbreviation(int token) {
    String text = tokens.text(token);
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > 1 && text.length() < 6;
  }

  /** A noun that no list has: people end in -ers, -ists, -ians; else it is some body. */
  private Noun guessed(int head) {
    String text = tokens.text(head);
    boolean plural = text.endsWith("s") && !text.endsWith("ss");
    String one = plural ? text.substring(0, text.length() - 1) : text;
    for (String ending :
        new String[] {"er", "or", "ist", "ian", "ee", "ant", "man", "woman", "eer"}) {
      if (one.endsWith(ending) && one.length() > ending.length() + 2) {
        return new Noun(NounKind.PRIVATE, plural);
      }
    }
    for (String ending :
        new String[] {"ment", "ity", "ship", "ency", "tion", "sion", "ism", "hood", "dom"}) {
      if (one.endsWith(ending)) {
        return new Noun(NounKind.BODY, plural);
      }
    }
    return new Noun(plural ? NounKind.PRIVATE : NounKind.BODY, plural);
  }

  /** "Ministry of Defence", "University of Elden": the name goes on behind "of". */
  private int extended(int core, int end) {
    if (core + 1 >= end || (tokens.hash(core) != OF && tokens.hash(core) != FOR)) {
      return core;
    }
    int i = core + 1;
    while (i < end
        && ((tokens.kind(i) == TokenKind.WORD && !BOUNDS.has(tokens.hash(i)))
            || tokens.hash(i) == Marks.POSSESSIVE)) {
      i++;
    }
    return i;
  }

  private Source described(SourceType type, Noun noun, int first, int core, int head, int end) {
    boolean basis = condition(Condition.BASIS, first, end) >= 0;
    boolean ranked =
        has(RANKS, first, head)
            || bodyIn(first, head)
            || (bodyIn(core, end) && !basis)
            || (noun.kind().office() && !BARE_NOUNS.has(tokens.hash(head)));
    boolean sector =
        governs(first, end) || has(OFFICIAL_WORDS, first, head) || has(INSIDER_WORDS, first, head);
    int specificity = basis ? 3 : ranked ? 2 : sector ? 1 : 0;
    return new Source(
        type,
        name(type, first, core),
        Optional.empty(),
        tokens.hash(head),
        Optional.of(noun.kind()),
        party(type, first, core, end),
        specificity,
        ranked,
        noun.plural(),
        false,
        definite(first, head) ? Reference.DEFINITE : Reference.NONE);
  }

  private Optional<String> party(SourceType type, int first, int core, int end) {
    var party = cast.party(first, end);
    return party.isPresent() || type != SourceType.INSTITUTION
        ? party
        : Optional.of(name(type, first, core));
  }

  private Source build(
      SourceType type, int first, int core, int head, Optional<Entity> entity, NounKind kind) {
    return new Source(
        type,
        name(type, first, core),
        entity.isPresent() ? Optional.of(entity.get()) : Optional.empty(),
        tokens.hash(head),
        Optional.of(kind),
        cast.party(first, core),
        kind == NounKind.REPORTS ? 0 : 1,
        false,
        false,
        false,
        definite(first, head) ? Reference.DEFINITE : Reference.NONE);
  }

  /** "the" and a noun, at most one word between: an antecedent is worth looking for. */
  private boolean definite(int first, int head) {
    int words = human(head) && !plural(head) ? 4 : 2;
    return DEFINITES.has(tokens.hash(first)) && head > first && head - first <= words;
  }

  /** Without article; an unnamed source says so: {@code unnamed senior officials}. */
  private String name(SourceType type, int first, int core) {
    int from = first;
    boolean unnamed = unnamed(type);
    while (from < core - 1
        && (DETERMINERS.has(tokens.hash(from)) || (unnamed && UNNAMED.has(tokens.hash(from))))) {
      from++;
    }
    int end = core;
    while (end > from + 1
        && (tokens.hash(end - 1) == Marks.POSSESSIVE || tokens.kind(end - 1) == TokenKind.MARK)) {
      end--;
    }
    String text = tokens.span(from, Math.max(end, from + 1)).of(cast.reading().text());
    return (unnamed ? "unnamed " : "") + oneLine(common(from) ? small(text) : text);
  }

  /** A common noun that begins a sentence. */
  private boolean common(int token) {
    return !cast.named(token)
        && (noun(token).isPresent()
            || OFFICIAL_WORDS.has(tokens.hash(token))
            || RANKS.has(tokens.hash(token)))
        && tokens.length(token) > 1
        && Character.isLowerCase(cast.reading().text().charAt(tokens.start(token) + 1))
        && !tokens.capital(token + 1);
  }

  private static String small(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean unnamed(SourceType type) {
    return switch (type) {
      case ANON_OFFICIAL, ANON_INSIDER, ANON_BARE -> true;
      default -> false;
    };
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\\s+", " ");
  }

  private Source withheld(Source source, int first, int end) {
    if (condition(Condition.ANONYMITY, first, limit(end)) < 0) {
      return source;
    }
    boolean partial =
        source.type() == SourceType.NAMED_PERSON
            && !(source.person().isPresent() && source.person().get().full());
    Source typed = partial ? source.typed(SourceType.PRIVATE_UNIDENTIFIED, source.name()) : source;
    return new Source(
        typed.type(),
        typed.name(),
        typed.referent(),
        typed.head(),
        typed.kind(),
        typed.party(),
        typed.specificity(),
        typed.ranked(),
        typed.plural(),
        true,
        typed.reference());
  }

  /** As far behind a source as its condition may stand. */
  private int limit(int end) {
    int i = end;
    while (i < tokens.size()
        && i - end < CONDITION_WORDS
        && !tokens.kind(i).isQuote()
        && tokens.hash(i) != Marks.FULL_STOP
        && tokens.hash(i) != Marks.SEMICOLON) {
      i++;
    }
    return i;
  }

  private int condition(Condition wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      int found = lexicon.conditions.longest(tokens, i, to);
      if (found >= 0 && lexicon.conditions.value(found) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
