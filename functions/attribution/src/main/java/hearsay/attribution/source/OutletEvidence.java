package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordTable;
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
  private static final long VERB = SourceWords.REPORTS | SourceWords.QUOTES | SourceWords.TELLS;
  private static final int AS = Words.hash("as");
  private static final int SAYING = Words.hash("saying");
  private static final int CITED_WITHIN = 25;
  private static final int OUTLET = 1;
  private static final int REPORTING = 2;
  private static final int TOLD = 4;
  private static final int PLACE = 8;
  private static final int PERSON = 16;

  private final TokenSets words;
  private final NameWords names;
  private final Tokens tokens;
  private final WordTable<Integer> shown = new WordTable<>();
  private boolean outlets;

  OutletEvidence(TokenSets words, NameWords names, Reading reading) {
    this.words = words;
    this.names = names;
    this.tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      int end = sentence.end();
      for (int i = next(sentence.first(), end); i < end; i = next(i + 1, end)) {
        if (names.capital(i)) {
          used(i);
        } else {
          verb(i, end);
        }
      }
    }
  }

  private int next(int from, int end) {
    return words.next(NameWords.CAPITAL | VERB, from, end);
  }

  /** The token behind the outlet's name that begins at the token; 0 where none does. */
  int end(int i) {
    if (!outlets || !names.unlisted(i) || names.capital(i - 1)) {
      return 0;
    }
    int end = names.unlisted(i + 1) ? i + 2 : i + 1;
    return !names.capital(end) && outlet(shown(name(i, end))) ? end : 0;
  }

  /** It cites, or it was told and reports; and it is no place's name and no person's. */
  private static boolean outlet(int what) {
    boolean reports = (what & OUTLET) != 0 || (what & (TOLD | REPORTING)) == (TOLD | REPORTING);
    return reports && (what & (PLACE | PERSON)) == 0;
  }

  /** Whether the article uses the word as the name of a place. */
  boolean place(int i) {
    return (shown(tokens.hash(i)) & PLACE) != 0;
  }

  /** Whether the article uses the word as the family name of a person. */
  boolean person(int i) {
    return (shown(tokens.hash(i)) & PERSON) != 0;
  }

  private void used(int i) {
    if (words.is(i - 1, SourceWords.BEFORE_PLACE)) {
      add(tokens.hash(i), PLACE);
    }
    if (names.given(i - 1)) {
      add(tokens.hash(i), PERSON);
    }
  }

  private void verb(int i, int end) {
    if (words.is(i, SourceWords.REPORTS)) {
      if (tokens.kind(i + 1) != TokenKind.WORD || words.is(i + 1, SourceWords.BEHIND_REPORT)) {
        show(before(i), cites(i, end) ? OUTLET : REPORTING);
      }
    } else if (words.is(i, SourceWords.QUOTES)) {
      show(before(i), asSaying(i, end) ? OUTLET : 0);
    } else if (names.unlisted(i + 1) && !names.given(i + 1)) {
      int behind = names.unlisted(i + 2) ? i + 3 : i + 2;
      show(names.capital(behind) ? 0 : name(i + 1, behind), TOLD);
    }
  }

  /** Notes what a name is shown to be; no name is 0. */
  private void show(int name, int what) {
    if (name != 0 && what != 0) {
      add(name, what);
      outlets |= what != REPORTING;
    }
  }

  private void add(int name, int what) {
    shown.put(name, shown(name) | what);
  }

  private int shown(int name) {
    Integer what = shown.get(name);
    return what == null ? 0 : what;
  }

  /** The name of one or two words before the verb. */
  private int before(int verb) {
    int end = words.is(verb - 1, SourceWords.BEFORE_REPORT) ? verb - 1 : verb;
    int first = names.unlisted(end - 2) ? end - 2 : end - 1;
    boolean begins =
        tokens.kind(first - 1) != TokenKind.WORD || words.is(first - 1, SourceWords.FUNCTION);
    return begins && names.unlisted(end - 1) && !names.given(first) ? name(first, end) : 0;
  }

  private int name(int first, int end) {
    int hash = tokens.hash(first);
    return end - first == 1 ? hash : Words.join(hash, tokens.hash(first + 1));
  }

  private boolean cites(int verb, int end) {
    return words.any(SourceWords.CITING, verb + 1, Math.min(end, verb + CITED_WITHIN));
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
