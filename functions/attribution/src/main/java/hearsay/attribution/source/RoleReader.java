package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/** Reads the role before a name ("Kremlin spokesman …") and behind it ("…, a teacher"). */
final class RoleReader {
  private static final int OF = Words.hash("of");
  private static final int ONE = Words.hash("one");
  private static final int AND = Words.hash("and");
  private static final int ROLE_WORDS = 9;
  private static final int PHRASES = 5;
  private static final int APPOSITION_WORDS = 14;

  private final SourceLexicon lexicon;
  private final Cast cast;
  private final Tokens tokens;
  private final TokenSets words;

  RoleReader(SourceLexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.tokens = cast.tokens();
    this.words = cast.words();
  }

  void introduce(Person person, int first, int end) {
    person.gender(lexicon.titleOf(tokens.hash(first - 1)));
    before(person, first, end);
    behind(person, end);
  }

  private void before(Person person, int first, int end) {
    int last = first - 1;
    int apart = head(first, end);
    if (apart >= 0) {
      Noun noun = lexicon.noun(words, apart);
      int start = roleStart(apart);
      if (noun != null) {
        person.role(noun.kind(), text(start, apart + 1), partyIn(start, first));
      }
      return;
    }
    int start = roleStart(last);
    for (int i = last; i >= start; i--) {
      Noun noun = lexicon.noun(words, i);
      boolean office = lexicon.office(tokens.hash(i));
      if (office || human(i)) {
        NounKind kind = noun != null && human(i) ? noun.kind() : NounKind.OFFICIAL;
        person.role(kind, text(start, last + 1), partyIn(start, last + 1));
        return;
      }
    }
  }

  /**
   * The noun of a role that stands apart from the name: "the <em>mayor</em> of Halden, Erik Lunde,"
   * or "<em>Mayor</em> of Halden Erik Lunde"; -1 where none does.
   */
  int head(int first, int end) {
    int behind = first;
    while (words.is(behind - 1, SourceWords.TITLE) && tokens.capital(behind - 1)) {
      behind--;
    }
    if (tokens.hash(behind - 1) == Marks.COMMA) {
      return tokens.kind(end) == TokenKind.WORD ? -1 : outermost(behind - 1);
    }
    return behind == first ? ofPlace(first) : -1;
  }

  /** The first person of "the head of the mission in Ostravia": the name is the head's. */
  private int outermost(int comma) {
    int found = -1;
    int behind = comma;
    for (int phrases = 0; phrases < PHRASES; phrases++) {
      int start = roleStart(behind - 1);
      int head = behind - 1;
      boolean determined = words.is(start - 1, SourceWords.ROLE_DETERMINER);
      int link = determined ? start - 2 : start - 1;
      boolean one = oneOf(link) ? human(head) : one(head);
      if (head >= start && one && (behind < comma || definite(head))) {
        found = head;
      }
      boolean joins = tokens.hash(link) == AND && !determined && !human(head);
      if (!joins && !words.is(link, SourceWords.ROLE_LINK)) {
        break;
      }
      behind = link;
    }
    return found;
  }

  /** "one of the aides, Dan Moss,". */
  private boolean oneOf(int link) {
    return tokens.hash(link) == OF && tokens.hash(link - 1) == ONE;
  }

  private boolean one(int head) {
    Noun noun = lexicon.noun(words, head);
    return noun != null && human(head) && !noun.plural();
  }

  private int ofPlace(int first) {
    int start = first;
    while (tokens.kind(start - 1) == TokenKind.WORD
        && tokens.capital(start - 1)
        && lexicon.noun(words, start - 1) == null
        && !words.is(start - 1, SourceWords.TITLE)
        && !words.is(start - 1, SourceWords.FUNCTION)
        && !people(start - 1)) {
      start--;
    }
    Noun noun = lexicon.noun(words, start - 2);
    boolean office = noun != null && noun.kind().office() && !noun.plural();
    return start < first && office && tokens.hash(start - 1) == OF ? start - 2 : -1;
  }

  private boolean people(int token) {
    var mention = cast.mention(token);
    return mention.isPresent()
        && (!(mention.get().referent() instanceof Entity entity)
            || entity.kind() == EntityKind.DEMONYM);
  }

  /** The first token of the role that ends at {@code last}; a possessor is the first of it. */
  private int roleStart(int last) {
    int start = last + 1;
    while (start > 0 && last - start + 1 < ROLE_WORDS && roleWord(start - 1)) {
      start--;
      if (tokens.hash(start) == Marks.POSSESSIVE && start > 0) {
        var owner = cast.mention(start - 1);
        return owner.isPresent() ? owner.get().first() : start - 1;
      }
    }
    return start;
  }

  private boolean definite(int last) {
    for (int i = last; i >= 0 && i > last - ROLE_WORDS; i--) {
      if (words.is(i, SourceWords.ROLE_DETERMINER) || tokens.hash(i) == Marks.POSSESSIVE) {
        return true;
      }
      if (tokens.kind(i) != TokenKind.WORD) {
        return false;
      }
    }
    return false;
  }

  /** A verb in the past: "quoted", "told". */
  private boolean reporting(int i) {
    String text = tokens.text();
    int end = tokens.end(i);
    return !tokens.capital(i)
        && ((tokens.length(i) > 4
                && text.startsWith("ed", end - 2)
                && lexicon.noun(words, i) == null)
            || words.is(i, SourceWords.NO_ROLE));
  }

  private boolean roleWord(int i) {
    return (tokens.kind(i) == TokenKind.WORD || tokens.hash(i) == Marks.POSSESSIVE)
        && !words.is(i, SourceWords.FUNCTION)
        && !reporting(i)
        && !person(i);
  }

  private boolean person(int i) {
    var mention = cast.mention(i);
    return mention.isPresent() && mention.get().referent() instanceof Person;
  }

  private void behind(Person person, int end) {
    int mark = tokens.hash(end);
    if (mark != Marks.COMMA && mark != Marks.OPEN_BRACKET && mark != Marks.DASH) {
      return;
    }
    int from = end + 1;
    if (partisan(from)) {
      person.role(NounKind.OFFICIAL, tokens.text(from), Optional.empty());
      return;
    }
    int to = from;
    while (to < tokens.size()
        && to - from < APPOSITION_WORDS
        && (tokens.kind(to) == TokenKind.WORD || tokens.hash(to) == Marks.POSSESSIVE)) {
      to++;
    }
    for (int i = from; i < to; i++) {
      Noun noun = lexicon.noun(words, i);
      if (person(i)) {
        return;
      }
      boolean possessor = tokens.hash(i + 1) == Marks.POSSESSIVE;
      if (noun != null && noun.kind().human() && !possessor) {
        person.role(noun.kind(), text(from, to), partyIn(from, to));
        return;
      }
      if (words.is(i, SourceWords.FUNCTION) && !words.is(i, SourceWords.WITHIN_ROLE)) {
        return;
      }
    }
  }

  /** "R-Tex.", "D-Mass.": a member of the United States Congress. */
  private boolean partisan(int i) {
    return tokens.kind(i) == TokenKind.WORD
        && tokens.length(i) > 3
        && tokens.text().charAt(tokens.start(i) + 1) == '-'
        && "RDI".indexOf(tokens.first(i)) >= 0;
  }

  private Optional<String> partyIn(int from, int to) {
    var party = cast.party(from, to);
    if (party.isPresent()) {
      return party;
    }
    // Known names to the right of the cursor are not marked yet.
    for (int i = from; i < to; i++) {
      boolean name = !cast.named(i) && tokens.kind(i) == TokenKind.WORD && tokens.capital(i);
      int found = name ? lexicon.names.longest(tokens, i, to) : -1;
      if (found >= 0 && lexicon.names.entity(found).party().isPresent()) {
        return lexicon.names.entity(found).party();
      }
    }
    return Optional.empty();
  }

  private boolean human(int i) {
    Noun noun = lexicon.noun(words, i);
    return noun != null && noun.kind().human();
  }

  private String text(int from, int to) {
    return tokens.span(from, to).of(tokens.text());
  }
}
