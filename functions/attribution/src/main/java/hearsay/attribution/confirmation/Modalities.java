package hearsay.attribution.confirmation;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the certainty of a content from its main clause: "probably by train" hedges the train, not
 * the journey; "a rumoured deal" hedges the deal.
 */
final class Modalities {
  static final String FILE = "hedges.txt";
  private static final WordSet ADVERBS =
      WordSet.of(
          "possibly perhaps maybe potentially conceivably probably presumably apparently seemingly"
              + " likely");
  private static final WordSet NOUN_HEDGES =
      WordSet.of(
          "possible potential probable likely unlikely alleged purported supposed so-called"
              + " suspected presumed apparent rumoured rumored ostensible self-styled plausible"
              + " conceivable improbable doubtful unconfirmed unverified speculative"
              + " unsubstantiated uncorroborated");
  private static final WordSet COPULAS =
      WordSet.of(
          "is are was were be been being seems seem seemed appears appear appeared looks looked"
              + " remains remained becomes became quite very highly most more still not now also 's"
              + " 're 'm as increasingly considered deemed thought believed all only it as");
  private static final WordSet QUESTIONS =
      WordSet.of("why what how who when where is are do does did can could should would");
  private static final WordSet EVENTS =
      WordSet.of(
          "visit trip meeting summit deal talks visits meetings election vote launch merger attack"
              + " war strike invasion");
  private static final WordSet PAST = WordSet.of("have 've been had");
  private static final WordSet NOUNS =
      WordSet.of(
          "possibility chance chances potential uncertainty probability talk speculation rumour"
              + " rumor rumours rumors gossip chatter whispers hearsay");
  private static final long CLAUSES = Wording.SUBORDINATOR | Wording.STOP | Wording.COMMA;
  private static final long PLANNING =
      Wording.FUTURE | Wording.INTENT | Wording.MODAL | Wording.CHANCE;
  private static final int TO = Words.hash("to");
  private static final int THAT = Words.hash("that");
  private static final int WHY = Words.hash("why");
  private static final int NOT = Words.hash("not");
  private static final int MAY = Words.hash("may");
  private static final int MAIN_CLAUSE = 40;

  private final PhraseMap<Hedge> hedges;

  Modalities(LexiconFiles files) {
    WordList list = files.isText(FILE) ? files.keep(FILE, list(files)) : files.list(FILE);
    hedges = new PhraseMap<>(list, list.constants(Hedge.values()));
  }

  PhraseMap<Hedge> hedges() {
    return hedges;
  }

  private static WordList list(LexiconFiles files) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      List<String> pair = entry.parts(" = ");
      if (pair.size() != 2) {
        throw entry.expected("phrase = kind of hedge");
      }
      list.phrase(pair.get(0), Hedge.of(entry, pair.get(1)).name());
    }
    return list.build();
  }

  /**
   * Of a content in several parts ("The mine, he said, may be shut") those of one sentence count.
   */
  Modality of(TokenSets wording, Reading reading, List<Span> content, Placed at) {
    if (content.isEmpty() || content.getFirst().isEmpty()) {
      return Modality.NONE;
    }
    Modality whole = of(wording, at.content(), at.contentEnd());
    int sentence = content.size() == 1 ? 0 : reading.sentenceOf(at.content());
    for (int i = 1; i < Math.min(3, content.size()); i++) {
      Span part = content.get(i);
      if (!part.isEmpty() && reading.sentenceOf(reading.tokens().at(part.start())) == sentence) {
        whole = both(whole, of(wording, part));
      }
    }
    return whole;
  }

  private static Modality both(Modality one, Modality other) {
    var hedges = new ArrayList<>(one.hedges());
    hedges.addAll(other.hedges());
    return new Modality(
        weaker(one.factuality(), other.factuality()),
        hedges,
        one.rumour() || other.rumour(),
        one.plan() || other.plan(),
        one.question());
  }

  /** Of a stretch of the text. */
  Modality of(TokenSets wording, Span content) {
    if (content.isEmpty()) {
      return Modality.NONE;
    }
    Tokens tokens = wording.tokens();
    int end = Math.min(tokens.size(), tokens.at(content.end() - 1) + 1);
    return of(wording, tokens.at(content.start()), end);
  }

  private Modality of(TokenSets wording, int from, int end) {
    Tokens tokens = wording.tokens();
    int first = from;
    while (first < end && (tokens.kind(first) != TokenKind.WORD || tokens.hash(first) == THAT)) {
      first++;
    }
    int clause = clause(wording, first, end);
    List<String> found = List.of();
    Factuality factuality = Factuality.CERTAIN;
    boolean rumour = false;
    int i = wording.next(Wording.HEDGE, first, clause);
    while (i < clause) {
      int hedge = hedges.longest(tokens, i, clause);
      int behind = hedge < 0 ? i + 1 : i + hedges.words(hedge);
      if (hedge >= 0 && over(wording, hedges.value(hedge), first, i, behind)) {
        Hedge kind = hedges.value(hedge);
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(tokens.span(i, behind).of(tokens.text()));
        rumour |= kind == Hedge.RUMOUR;
        factuality = weaker(factuality, kind.factuality());
      }
      i = wording.next(Wording.HEDGE, behind, clause);
    }
    boolean question = question(tokens, first, end);
    return new Modality(
        question && factuality == Factuality.CERTAIN ? Factuality.UNCOMMITTED : factuality,
        found,
        rumour,
        plan(wording, first, clause),
        question);
  }

  /** Where the main clause ends: before a subordinate clause that follows its verb. */
  static int clause(TokenSets wording, int first, int end) {
    int limit = Math.min(end, first + MAIN_CLAUSE);
    boolean fronted = first < end && wording.is(first, Wording.SUBORDINATOR | Wording.PREPOSITION);
    int i = wording.next(CLAUSES, first + 1, limit);
    while (i < limit) {
      if (wording.is(i, Wording.COMMA)) {
        fronted = false;
      } else if (wording.is(i, Wording.STOP) || (i > first + 3 && !fronted)) {
        return i;
      }
      i = wording.next(CLAUSES, i + 1, limit);
    }
    return limit;
  }

  private static Factuality weaker(Factuality one, Factuality other) {
    return other.doubt() > one.doubt() ? other : one;
  }

  /**
   * Whether the hedge at the token stands over the content's main verb, or over a content that is a
   * noun.
   */
  private static boolean over(TokenSets wording, Hedge kind, int first, int at, int behind) {
    Tokens tokens = wording.tokens();
    int hash = tokens.hash(at);
    if (kind == Hedge.CONDITIONAL) {
      return at == first;
    }
    if (wording.is(at, Wording.MODAL)) {
      return tokens.kind(behind) == TokenKind.WORD
          && !(hash == MAY && tokens.capital(at) && at > first);
    }
    if (NOUNS.has(hash)) {
      return at - first <= 3 && !COPULAS.has(tokens.hash(first));
    }
    if (behind - at > 1) {
      return true;
    }
    if (NOUN_HEDGES.has(hash) && !ADVERBS.has(hash)) {
      return COPULAS.has(tokens.hash(at - 1)) || at - first <= 1;
    }
    if (ADVERBS.has(hash)) {
      boolean aside = wording.is(behind, Wording.PREPOSITION) && tokens.hash(behind) != TO;
      return !aside || at == first;
    }
    return true;
  }

  /** It tells what is still to come. */
  private static boolean plan(TokenSets wording, int first, int clause) {
    Tokens tokens = wording.tokens();
    for (int i = next(wording, first, clause); i < clause; i = next(wording, i + 1, clause)) {
      long sets = wording.of(i);
      if ((sets & Wording.FUTURE) != 0) {
        return !PAST.has(tokens.hash(i + 1));
      }
      if ((sets & Wording.INTENT) != 0
          && tokens.hash(i + 1) == TO
          && tokens.kind(i + 2) == TokenKind.WORD) {
        return true;
      }
      if ((sets & Wording.MODAL) != 0 && tokens.kind(i + 1) == TokenKind.WORD) {
        return !PAST.has(tokens.hash(i + 1)) || event(tokens, i, clause);
      }
      if ((sets & Wording.CHANCE) != 0 && i - first <= 3 && event(tokens, i, clause)) {
        return true;
      }
    }
    return headline(tokens, first, clause);
  }

  private static int next(TokenSets wording, int from, int clause) {
    return wording.next(PLANNING, from, clause);
  }

  private static boolean event(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (EVENTS.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Leader to Meet Premier": a headline's future. */
  private static boolean headline(Tokens tokens, int first, int clause) {
    for (int i = first + 1; i + 1 < clause && i < first + 7; i++) {
      if (tokens.hash(i) == TO
          && tokens.capital(i - 1)
          && tokens.capital(i + 1)
          && tokens.kind(i + 1) == TokenKind.WORD) {
        return true;
      }
    }
    return false;
  }

  private static boolean question(Tokens tokens, int first, int end) {
    if (!QUESTIONS.has(tokens.hash(first))) {
      return false;
    }
    int limit = Math.min(end + 1, first + MAIN_CLAUSE);
    for (int i = first; i < limit; i++) {
      if (tokens.hash(i) == Marks.QUESTION) {
        return true;
      }
    }
    return tokens.hash(first) == WHY && tokens.hash(first + 1) == NOT;
  }
}
