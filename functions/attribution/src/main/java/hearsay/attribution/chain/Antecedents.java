package hearsay.attribution.chain;

import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.WordTable;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Gender;
import hearsay.attribution.source.Mention;
import hearsay.attribution.source.NounKind;
import hearsay.attribution.source.Person;
import hearsay.attribution.source.Reference;
import hearsay.attribution.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds who a pronoun, "the newspaper" or "the officials" stands for, among the sources and
 * subjects before it; abstains when two fit alike.
 */
final class Antecedents {
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "of to with from by about for against on at in under over like than into toward towards"
              + " between");
  private static final WordSet FIRM =
      WordSet.of(
          "company firm carmaker airline bank retailer manufacturer giant maker operator group"
              + " corporation");
  private static final int AND = Words.hash("and");
  private static final int SENTENCES_BACK = 4;
  private static final int SOURCES_BACK = 40;
  private static final int TOKENS_BACK = 300;
  private static final int SUBJECT_WITHIN = 25;
  private static final int SUBJECT_WORDS = 6;

  private final Reading reading;
  private final Tokens tokens;
  private final Cast cast;
  private final List<Known> known = new ArrayList<>();
  private final WordTable<Source> byHead = new WordTable<>();

  /** A source that was resolved, with its place. */
  private record Known(int token, int end, Source source) {}

  Antecedents(Cast cast) {
    this.cast = cast;
    this.reading = cast.reading();
    this.tokens = reading.tokens();
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
    int token = tokens.at(span.start());
    int end = span.isEmpty() ? token : Math.min(tokens.size(), tokens.at(span.end() - 1) + 1);
    Source described = cast.describe(token, end);
    Optional<Source> antecedent = antecedent(described, token, end, outer);
    Source resolved =
        antecedent.isPresent() ? antecedent.get().as(described.reference()) : described;
    known.add(new Known(token, tokens.at(span.end()), resolved));
    if (described.reference() != Reference.DEFINITE && resolved.head() != 0) {
      byHead.put(resolved.head(), resolved);
    }
    return resolved;
  }

  private Optional<Source> antecedent(
      Source described, int token, int end, Optional<Source> outer) {
    Reference reference = described.reference();
    if (reference == Reference.NONE) {
      return Optional.empty();
    } else if (reference == Reference.DEFINITE) {
      return definite(described, token, end);
    } else if (reference == Reference.HE) {
      return person(token, reading.sentenceOf(token), Gender.MALE);
    } else if (reference == Reference.SHE) {
      return person(token, reading.sentenceOf(token), Gender.FEMALE);
    } else if (reference == Reference.IT) {
      return last(token, reading.sentenceOf(token), new Wanted.Thing());
    } else if (reference == Reference.THEY) {
      return group(token, reading.sentenceOf(token));
    } else if (reference == Reference.RELATIVE) {
      return cast.before(token);
    }
    return outer.isPresent() ? outer : Optional.of(Source.OUTLET_VOICE);
  }

  private Optional<Source> person(int token, int sentence, Gender gender) {
    Wanted wanted = new Wanted.Somebody(gender);
    for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      var speaker = inSentence(token, s, wanted);
      if (speaker.isPresent()) {
        return speaker;
      }
      var subjects = subjects(s, token, gender);
      if (!subjects.isEmpty()) {
        return subjects.size() == 1
            ? Optional.of(described(subjects.getFirst()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Source described(Mention mention) {
    return cast.describe(mention.first(), mention.end());
  }

  /** The last source of a sentence before the token that fits. */
  private Optional<Source> inSentence(int token, int sentence, Wanted wanted) {
    List<Sentence> sentences = reading.sentences();
    int from = sentence == 0 ? 0 : sentences.get(sentence).first();
    int next = sentence + 1 < sentences.size() ? sentences.get(sentence + 1).first() : token;
    int to = Math.min(token, next);
    for (int i = known.size() - 1; i >= 0 && i > known.size() - SOURCES_BACK; i--) {
      Known candidate = known.get(i);
      if (candidate.token() >= from && candidate.token() < to && wanted.fits(candidate.source())) {
        return Optional.of(candidate.source());
      }
    }
    return Optional.empty();
  }

  /** The person a sentence begins with, or the two that "and" joins. */
  private List<Mention> subjects(int sentence, int before, Gender gender) {
    Sentence s = reading.sentences().get(sentence);
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
        return joined.isPresent() && subject(joined.get(), s, gender)
            ? List.of(found, joined.get())
            : List.of(found);
      }
    }
    return List.of();
  }

  private boolean subject(Mention mention, Sentence sentence, Gender gender) {
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

  /** The last source before the token that fits, a few sentences back at most. */
  private Optional<Source> last(int token, int sentence, Wanted wanted) {
    for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      var speaker = inSentence(token, s, wanted);
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  /**
   * "they": the last source that is many, or the people the sentence or the one before is about.
   */
  private Optional<Source> group(int token, int sentence) {
    Wanted wanted = new Wanted.Group();
    for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
      var speaker = inSentence(token, s, wanted);
      var people = speaker.isPresent() ? speaker : people(s, token);
      if (people.isPresent()) {
        return people;
      }
    }
    return last(token, sentence, wanted);
  }

  /** The people a sentence begins with: "Two officials arrived". */
  private Optional<Source> people(int sentence, int before) {
    Sentence s = reading.sentences().get(sentence);
    int end = Math.min(before, Math.min(s.end(), s.first() + SUBJECT_WORDS));
    for (int i = s.first(); i < end; i++) {
      if (!tokens.wordClass(i).nominal()) {
        return Optional.empty();
      }
      if (cast.people(i) && tokens.hash(i + 1) != AND) {
        return Optional.of(cast.describe(s.first(), i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<Source> definite(Source described, int token, int end) {
    NounKind kind = described.kind().orElse(NounKind.BODY);
    int head = described.head();
    if (kind == NounKind.MEDIA || Wanted.AGENCY.has(head)) {
      return outlet(described, head, token, end);
    }
    var same = Optional.ofNullable(byHead.get(head));
    if (kind.people()) {
      return described.plural()
          ? same.isPresent() ? same : several(kind, head, token)
          : inRole(described, token, same);
    } else if (kind == NounKind.BODY || kind == NounKind.PARTISAN) {
      return same.isPresent() || !FIRM.has(head) ? same : firm(token);
    }
    return kind == NounKind.UTTERANCE ? same : Optional.empty();
  }

  /** "the officials": those the article mentioned by that word, or else who spoke last. */
  private Optional<Source> several(NounKind kind, int head, int token) {
    for (int i = token - 1; i >= Math.max(0, token - TOKENS_BACK); i--) {
      if (tokens.hash(i) == head && cast.people(i)) {
        return cast.before(i + 1);
      }
    }
    return unnamed(kind, token);
  }

  /** "the officials" with no officials before: the unnamed group that spoke last. */
  private Optional<Source> unnamed(NounKind kind, int token) {
    if (kind != NounKind.OFFICIAL && kind != NounKind.SOURCE) {
      return Optional.empty();
    }
    return lastOf(token, new Wanted.Unnamed(kind));
  }

  private Optional<Source> lastOf(int token, Wanted wanted) {
    var last = lastKnown(token, wanted);
    return last.isPresent() ? Optional.of(last.get().source()) : Optional.empty();
  }

  private Optional<Known> lastKnown(int token, Wanted wanted) {
    for (int i = known.size() - 1; i >= 0 && i > known.size() - SOURCES_BACK; i--) {
      if (known.get(i).token() < token && wanted.fits(known.get(i).source())) {
        return Optional.of(known.get(i));
      }
    }
    return Optional.empty();
  }

  /** "the minister": the one person before whose role says so. */
  private Optional<Source> inRole(Source described, int token, Optional<Source> otherwise) {
    String role = described.name();
    String word = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    var person = toldOrMentioned(token, new Wanted.InRole(word));
    return person.isPresent() ? person : otherwise;
  }

  private Optional<Source> toldOrMentioned(int token, Wanted wanted) {
    var spoken = lastOf(token, wanted);
    return spoken.isPresent() ? spoken : mentioned(token, wanted);
  }

  private Optional<Source> mentioned(int token, Wanted wanted) {
    for (int i = token - 1; i >= Math.max(0, token - TOKENS_BACK); i--) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        if (wanted.fits(mention.get().referent())) {
          return joined(mention.get(), wanted)
              ? Optional.empty()
              : Optional.of(described(mention.get()));
        }
        i = mention.get().first();
      }
    }
    return Optional.empty();
  }

  /** "The Bay Tribune and the Harbour Echo": which of them is meant, nobody can tell. */
  private boolean joined(Mention mention, Wanted wanted) {
    int before = mention.first() - 1;
    while (before > 0 && !cast.named(before) && cast.introduces(before)) {
      before--;
    }
    var other = tokens.hash(before) == AND ? cast.mention(before - 1) : Optional.<Mention>empty();
    return other.isPresent()
        && !other.get().referent().equals(mention.referent())
        && wanted.fits(other.get().referent());
  }

  private Optional<Source> firm(int token) {
    return toldOrMentioned(token, new Wanted.Firm());
  }

  /** The outlet that "the paper" stands for, where it is the article's own word for one. */
  Optional<Source> outlet(int first, int end) {
    Source described = cast.describe(first, end);
    return described.reference() == Reference.DEFINITE
            && described.kind().equals(Optional.of(NounKind.MEDIA))
        ? outlet(described, described.head(), first, end)
        : Optional.empty();
  }

  /** "the newspaper", "the US newspaper": the last outlet of that kind and nation. */
  private Optional<Source> outlet(Source described, int head, int token, int end) {
    var nation = cast.party(token, end);
    Wanted wanted = new Wanted.Outlet(head, nation);
    var spoken = lastKnown(token, wanted);
    if (spoken.isPresent()) {
      var mention = cast.mention(spoken.get().end() - 1);
      boolean two = mention.isPresent() && joined(mention.get(), wanted);
      return two ? Optional.empty() : Optional.of(spoken.get().source());
    }
    var same = Optional.ofNullable(byHead.get(head));
    return same.isPresent() && described.kind().equals(same.get().kind())
        ? same
        : mentioned(token, wanted);
  }
}
