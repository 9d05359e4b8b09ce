package hearsay.attribution.source;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that no list holds and that an article shows to be outlets: it "reported, citing …" or
 * "quoted … as saying", or somebody told it what it reported.
 */
final class OutletEvidence {
  private static final WordSet REPORTS = WordSet.of("reported reports wrote writes");
  private static final WordSet QUOTES = WordSet.of("quoted quotes cited cites");
  private static final WordSet CITES = WordSet.of("citing quoting");
  private static final WordSet TELLS = WordSet.of("told tells");
  private static final WordSet BETWEEN = WordSet.of("has had also later earlier first");
  private static final WordSet BEHIND = WordSet.of("that on in late early citing quoting");
  private static final WordSet PLACES = WordSet.of("in near from at outside inside around across");
  private static final int AS = Words.hash("as");
  private static final int SAYING = Words.hash("saying");
  private static final int CITED_WITHIN = 25;

  private final SourceLexicon lexicon;
  private final NameWords words;
  private final Tokens tokens;
  private final Set<Integer> outlets = new HashSet<>();
  private final Set<Integer> reporting = new HashSet<>();
  private final Set<Integer> told = new HashSet<>();
  private final Set<Integer> places = new HashSet<>();
  private final Set<Integer> persons = new HashSet<>();

  OutletEvidence(SourceLexicon lexicon, NameWords words, Reading reading) {
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        read(i, sentence.end());
      }
    }
    told.retainAll(reporting);
    outlets.addAll(told);
    outlets.removeAll(places);
    outlets.removeAll(persons);
  }

  /** The token behind the outlet's name that begins at the token; 0 where none does. */
  int end(int i) {
    if (outlets.isEmpty() || !words.unlisted(i) || words.capital(i - 1)) {
      return 0;
    }
    int end = words.unlisted(i + 1) ? i + 2 : i + 1;
    return !words.capital(end) && outlets.contains(name(i, end)) ? end : 0;
  }

  /** Whether the article uses the word as the name of a place. */
  boolean place(int i) {
    return places.contains(tokens.hash(i));
  }

  /** Whether the article uses the word as the family name of a person. */
  boolean person(int i) {
    return persons.contains(tokens.hash(i));
  }

  private void read(int i, int end) {
    int hash = tokens.hash(i);
    if (words.capital(i)) {
      if (PLACES.has(tokens.hash(i - 1))) {
        places.add(hash);
      }
      if (words.given(i - 1)) {
        persons.add(hash);
      }
    } else if (REPORTS.has(hash)) {
      int name = before(i);
      if (name != 0 && (tokens.kind(i + 1) != TokenKind.WORD || BEHIND.has(tokens.hash(i + 1)))) {
        (cites(i, end) ? outlets : reporting).add(name);
      }
    } else if (QUOTES.has(hash) && asSaying(i, end)) {
      add(outlets, before(i));
    } else if (TELLS.has(hash) && words.unlisted(i + 1) && !words.given(i + 1)) {
      int behind = words.unlisted(i + 2) ? i + 3 : i + 2;
      add(told, words.capital(behind) ? 0 : name(i + 1, behind));
    }
  }

  private static void add(Set<Integer> names, int name) {
    if (name != 0) {
      names.add(name);
    }
  }

  /** The name of one or two words before the verb. */
  private int before(int verb) {
    int end = BETWEEN.has(tokens.hash(verb - 1)) ? verb - 1 : verb;
    int first = words.unlisted(end - 2) ? end - 2 : end - 1;
    boolean begins =
        tokens.kind(first - 1) != TokenKind.WORD
            || lexicon.functionWords.has(tokens.hash(first - 1));
    return begins && words.unlisted(end - 1) && !words.given(first) ? name(first, end) : 0;
  }

  private int name(int first, int end) {
    int hash = tokens.hash(first);
    return end - first == 1 ? hash : Words.join(hash, tokens.hash(first + 1));
  }

  private boolean cites(int verb, int end) {
    for (int i = verb + 1; i < Math.min(end, verb + CITED_WITHIN); i++) {
      if (CITES.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean asSaying(int verb, int end) {
    for (int i = verb + 1; i < Math.min(end, verb + CITED_WITHIN); i++) {
      if (tokens.hash(i) == AS && tokens.hash(i + 1) == SAYING) {
        return true;
      }
    }
    return false;
  }
}
