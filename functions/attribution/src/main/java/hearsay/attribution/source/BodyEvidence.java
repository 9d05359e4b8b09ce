package hearsay.attribution.source;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that no list holds and that an article shows to be bodies: "Varnholt AG", "the airline
 * Corvia", "Blue Harbour, an aid group".
 */
final class BodyEvidence {
  private static final WordSet LEGAL_FORMS =
      WordSet.of("ag ltd ltd. inc inc. plc corp corp. llc gmbh nv holdings");
  private static final WordSet ENDINGS =
      WordSet.of(
          "united fc afc rovers wanderers athletic air airlines airways rail railways lines"
              + " dairy foods breweries motors motor shipping logistics energy petroleum chemicals"
              + " pharmaceuticals technologies systems industries enterprises telecom steel"
              + " mining ferries cruises supermarkets");
  private static final WordSet ORGANISATIONS =
      WordSet.of(
          "company firm airline airliner carrier carmaker automaker shipbuilder shipyard brewer"
              + " brewery bank lender insurer retailer supermarket manufacturer maker operator"
              + " supplier provider utility contractor developer giant conglomerate startup"
              + " start-up subsidiary brand chain club team charity ngo nonprofit non-profit group"
              + " organisation organization foundation association federation union watchdog"
              + " think-tank thinktank consultancy pollster");
  private static final WordSet DETERMINERS = WordSet.of("a an the its their another");
  private static final int PLC = Words.hash("plc");
  private static final int MOST_WORDS = 3;
  private static final int APPOSITION_WORDS = 5;

  private final SourceLexicon lexicon;
  private final NameWords words;
  private final OutletEvidence evidence;
  private final Tokens tokens;
  private final Map<Integer, Entity> bodies = new HashMap<>();

  BodyEvidence(SourceLexicon lexicon, NameWords words, OutletEvidence evidence, Reading reading) {
    this.lexicon = lexicon;
    this.words = words;
    this.evidence = evidence;
    this.tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (words.unlisted(i)) {
          i = Math.max(i, read(i, sentence) - 1);
        }
      }
    }
  }

  /** The body whose name is {@code [first, end)}. */
  Optional<Entity> body(int first, int end) {
    return Optional.ofNullable(bodies.get(name(first, end)));
  }

  /** The token behind the body's name that begins at the token; 0 where none does. */
  int end(int i) {
    if (bodies.isEmpty() || !words.unlisted(i) || words.unlisted(i - 1)) {
      return 0;
    }
    int end = run(i);
    for (int n = end; n > i; n--) {
      if (bodies.containsKey(name(i, n)) && (n > i + 1 || !words.capital(n))) {
        return n;
      }
    }
    return 0;
  }

  private int read(int first, Sentence sentence) {
    int end = Math.min(run(first), sentence.end());
    int last = tokens.hash(end - 1);
    boolean legal = LEGAL_FORMS.has(last);
    boolean ending = end - first > 1 && (legal || (ENDINGS.has(last) && !words.given(first)));
    boolean shown =
        !words.given(first)
            && (end - first > 1 || !evidence.person(first))
            && (organisation(first - 1, sentence) || between(first, end) || behind(end));
    if (ending || shown) {
      var name = tokens.span(first, end).of(tokens.text());
      var body =
          new Entity(
              EntityKind.INSTITUTION, name, Optional.of(name), Optional.empty(), Optional.empty());
      bodies.put(name(first, end), body);
      if (ending && legal && !evidence.person(first)) {
        bodies.putIfAbsent(name(first, end - 1), body);
      }
    }
    return end;
  }

  /** The token behind the capitals; "plc" may be in small letters. */
  private int run(int first) {
    int end = first + 1;
    while (end - first < MOST_WORDS
        && (words.unlisted(end) || (ENDINGS.has(tokens.hash(end)) && words.capital(end)))) {
      end++;
    }
    boolean form =
        tokens.hash(end) == PLC || (LEGAL_FORMS.has(tokens.hash(end)) && words.capital(end));
    return form ? end + 1 : end;
  }

  /** "the airline", and "Airline" where a sentence begins. */
  private boolean organisation(int i, Sentence sentence) {
    return ORGANISATIONS.has(tokens.hash(i)) && (!words.capital(i) || i == sentence.first());
  }

  /** "the ferry's operator, Linea,". */
  private boolean between(int first, int end) {
    return tokens.hash(first - 1) == Marks.COMMA
        && tokens.hash(end) == Marks.COMMA
        && ORGANISATIONS.has(tokens.hash(first - 2));
  }

  /** ", an aid group". */
  private boolean behind(int end) {
    if (tokens.hash(end) != Marks.COMMA || !DETERMINERS.has(tokens.hash(end + 1))) {
      return false;
    }
    int i = end + 2;
    while (i < end + 2 + APPOSITION_WORDS
        && tokens.kind(i) == TokenKind.WORD
        && !lexicon.functionWords.has(tokens.hash(i))) {
      i++;
    }
    return ORGANISATIONS.has(tokens.hash(i - 1));
  }

  private int name(int first, int end) {
    int hash = tokens.hash(first);
    for (int i = first + 1; i < end; i++) {
      hash = Words.join(hash, tokens.hash(i));
    }
    return hash;
  }
}
