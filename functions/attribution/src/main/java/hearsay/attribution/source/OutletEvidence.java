package hearsay.attribution.source;

import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.WordSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;

/**
 * The names that no list holds and that an article shows to be outlets: it "reported, citing …" or
 * "quoted … as saying", or somebody told it what it reported.
 */
final class OutletEvidence {
  private static final long REPORTS = 1;
  private static final long QUOTES = 2;
  private static final long TELLS = 4;
  private static final WordSets VERBS =
      new WordSets()
          .with(REPORTS, "reported reports wrote writes")
          .with(QUOTES, "quoted quotes cited cites")
          .with(TELLS, "told tells");
  private static final WordSet CITES = WordSet.of("citing quoting");
  private static final WordSet BETWEEN = WordSet.of("has had also later earlier first");
  private static final WordSet BEHIND = WordSet.of("that on in late early citing quoting");
  private static final WordSet PLACES = WordSet.of("in near from at outside inside around across");
  private static final int AS = Words.hash("as");
  private static final int SAYING = Words.hash("saying");
  private static final int CITED_WITHIN = 25;
  private static final long OUTLET = 1;
  private static final long REPORTING = 2;
  private static final long TOLD = 4;
  private static final long PLACE = 8;
  private static final long PERSON = 16;

  private final SourceLexicon lexicon;
  private final NameWords words;
  private final Tokens tokens;
  private final WordSets names = new WordSets();
  private boolean outlets;

  OutletEvidence(SourceLexicon lexicon, NameWords words, Reading reading) {
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (words.capital(i)) {
          used(i);
        } else {
          verb(VERBS.of(tokens.hash(i)), i, sentence.end());
        }
      }
    }
  }

  /** The token behind the outlet's name that begins at the token; 0 where none does. */
  int end(int i) {
    if (!outlets || !words.unlisted(i) || words.capital(i - 1)) {
      return 0;
    }
    int end = words.unlisted(i + 1) ? i + 2 : i + 1;
    return !words.capital(end) && outlet(names.of(name(i, end))) ? end : 0;
  }

  /** It cites, or it was told and reports; and it is no place's name and no person's. */
  private static boolean outlet(long shown) {
    boolean reports = (shown & OUTLET) != 0 || (shown & (TOLD | REPORTING)) == (TOLD | REPORTING);
    return reports && (shown & (PLACE | PERSON)) == 0;
  }

  /** Whether the article uses the word as the name of a place. */
  boolean place(int i) {
    return (names.of(tokens.hash(i)) & PLACE) != 0;
  }

  /** Whether the article uses the word as the family name of a person. */
  boolean person(int i) {
    return (names.of(tokens.hash(i)) & PERSON) != 0;
  }

  private void used(int i) {
    if (PLACES.has(tokens.hash(i - 1))) {
      names.add(tokens.hash(i), PLACE);
    }
    if (words.given(i - 1)) {
      names.add(tokens.hash(i), PERSON);
    }
  }

  private void verb(long verb, int i, int end) {
    if ((verb & REPORTS) != 0) {
      if (tokens.kind(i + 1) != TokenKind.WORD || BEHIND.has(tokens.hash(i + 1))) {
        show(before(i), cites(i, end) ? OUTLET : REPORTING);
      }
    } else if ((verb & QUOTES) != 0) {
      show(before(i), asSaying(i, end) ? OUTLET : 0);
    } else if (verb != 0 && words.unlisted(i + 1) && !words.given(i + 1)) {
      int behind = words.unlisted(i + 2) ? i + 3 : i + 2;
      show(words.capital(behind) ? 0 : name(i + 1, behind), TOLD);
    }
  }

  /** Notes what a name is shown to be; no name is 0. */
  private void show(int name, long what) {
    if (name != 0 && what != 0) {
      names.add(name, what);
      outlets |= what != REPORTING;
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
