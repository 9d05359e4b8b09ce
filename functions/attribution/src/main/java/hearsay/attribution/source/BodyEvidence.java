package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordTable;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/**
 * The names that no list holds and that an article shows to be bodies: "Varnholt AG", "the airline
 * Corvia", "Blue Harbour, an aid group".
 */
final class BodyEvidence {
  private static final int PLC = Words.hash("plc");
  private static final int MOST_WORDS = 3;
  private static final int APPOSITION_WORDS = 5;

  private final TokenSets words;
  private final NameWords names;
  private final OutletEvidence evidence;
  private final Tokens tokens;
  private final WordTable<Entity> bodies = new WordTable<>();

  BodyEvidence(TokenSets words, NameWords names, OutletEvidence evidence, Reading reading) {
    this.words = words;
    this.names = names;
    this.evidence = evidence;
    this.tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      int end = sentence.end();
      int i = words.next(NameWords.UNLISTED, sentence.first(), end);
      while (i < end) {
        i = words.next(NameWords.UNLISTED, Math.max(i + 1, read(i, sentence)), end);
      }
    }
  }

  /** The body whose name is {@code [first, end)}. */
  Optional<Entity> body(int first, int end) {
    return Optional.ofNullable(bodies.get(name(first, end)));
  }

  /** The token behind the body's name that begins at the token; 0 where none does. */
  int end(int i) {
    if (bodies.isEmpty() || !names.unlisted(i) || names.unlisted(i - 1)) {
      return 0;
    }
    int end = run(i);
    for (int n = end; n > i; n--) {
      if (bodies.get(name(i, n)) != null && (n > i + 1 || !names.capital(n))) {
        return n;
      }
    }
    return 0;
  }

  private int read(int first, Sentence sentence) {
    int end = Math.min(run(first), sentence.end());
    boolean legal = words.is(end - 1, SourceWords.LEGAL_FORM);
    boolean ending =
        end - first > 1
            && (legal || (words.is(end - 1, SourceWords.BODY_ENDING) && !names.given(first)));
    boolean shown =
        !names.given(first)
            && (end - first > 1 || !evidence.person(first))
            && (organisation(first - 1, sentence) || between(first, end) || behind(end));
    if (ending || shown) {
      var name = tokens.span(first, end).of(tokens.text());
      var body =
          new Entity(
              EntityKind.INSTITUTION, name, Optional.of(name), Optional.empty(), Optional.empty());
      bodies.put(name(first, end), body);
      if (ending && legal && !evidence.person(first)) {
        putIfAbsent(name(first, end - 1), body);
      }
    }
    return end;
  }

  private void putIfAbsent(int name, Entity body) {
    if (bodies.get(name) == null) {
      bodies.put(name, body);
    }
  }

  /** The token behind the capitals; "plc" may be in small letters. */
  private int run(int first) {
    int end = first + 1;
    while (end - first < MOST_WORDS
        && (names.unlisted(end)
            || (words.is(end, SourceWords.BODY_ENDING) && names.capital(end)))) {
      end++;
    }
    boolean form =
        tokens.hash(end) == PLC || (words.is(end, SourceWords.LEGAL_FORM) && names.capital(end));
    return form ? end + 1 : end;
  }

  /** "the airline", and "Airline" where a sentence begins. */
  private boolean organisation(int i, Sentence sentence) {
    return words.is(i, SourceWords.ORGANISATION) && (!names.capital(i) || i == sentence.first());
  }

  /** "the ferry's operator, Linea,". */
  private boolean between(int first, int end) {
    return tokens.hash(first - 1) == Marks.COMMA
        && tokens.hash(end) == Marks.COMMA
        && words.is(first - 2, SourceWords.ORGANISATION);
  }

  /** ", an aid group". */
  private boolean behind(int end) {
    if (tokens.hash(end) != Marks.COMMA || !words.is(end + 1, SourceWords.BODY_DETERMINER)) {
      return false;
    }
    int i = end + 2;
    while (i < end + 2 + APPOSITION_WORDS
        && tokens.kind(i) == TokenKind.WORD
        && !words.is(i, SourceWords.FUNCTION)) {
      i++;
    }
    return words.is(i - 1, SourceWords.ORGANISATION);
  }

  private int name(int first, int end) {
    int hash = tokens.hash(first);
    for (int i = first + 1; i < end; i++) {
      hash = Words.join(hash, tokens.hash(i));
    }
    return hash;
  }
}
