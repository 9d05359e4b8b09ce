package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the head of a noun phrase, and what nouns stand at the tokens of an article. */
final class PhraseReader {
  private static final Noun NEWS_AGENCY = new Noun(NounKind.MEDIA, false);
  private static final int OF = Words.hash("of");
  private static final List<String> OF_PEOPLE =
      List.of("er", "or", "ist", "ian", "ee", "ant", "man", "woman", "eer");
  private static final List<String> OF_BODIES =
      List.of("ment", "ity", "ship", "ency", "tion", "sion", "ism", "hood", "dom");
  private static final int SHORT_WORD = 4;
  private static final int PART_WORDS = 4;
  private static final int WORDS_BEFORE = 8;

  private final SourceLexicon lexicon;
  private final Cast cast;
  private final Tokens tokens;
  private final TokenSets words;

  PhraseReader(SourceLexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.tokens = cast.tokens();
    this.words = cast.words();
  }

  /** The phrase {@code [first, end)}. */
  Phrase read(int first, int end) {
    int core = core(first, end);
    int head = head(first, core);
    if (head > first && plural(head - 1) && !tokens.capital(head) && noun(head) == null) {
      head--;
    }
    return new Phrase(first, head, core, end);
  }

  /** The noun phrase that ends before the token: the antecedent of a relative pronoun there. */
  Optional<Phrase> before(int token) {
    int end = token;
    while (end > 0 && tokens.hash(end - 1) == Marks.COMMA) {
      end--;
    }
    if (end == 0
        || tokens.kind(end - 1) != TokenKind.WORD
        || words.is(end - 1, SourceWords.FUNCTION)) {
      return Optional.empty();
    }
    int first = end - 1;
    while (first > 0
        && end - first < WORDS_BEFORE
        && tokens.kind(first - 1) == TokenKind.WORD
        && !words.is(first, SourceWords.DETERMINER)
        && !(words.is(first - 1, SourceWords.FUNCTION)
            && !words.is(first - 1, SourceWords.DETERMINER))) {
      first--;
    }
    return Optional.of(read(first, end));
  }

  /** The noun at a token. */
  @Nullable Noun noun(int token) {
    if (SourceLexicon.newsAgency(tokens, token)) {
      return NEWS_AGENCY;
    }
    return lexicon.noun(words, token);
  }

  boolean plural(int token) {
    Noun noun = noun(token);
    return noun != null && noun.plural();
  }

  boolean human(int token) {
    Noun noun = noun(token);
    return noun != null && noun.kind().human();
  }

  boolean kind(int token, NounKind kind) {
    Noun noun = noun(token);
    return noun != null && noun.kind() == kind;
  }

  /** "officials", "witnesses"; not "parties". */
  boolean people(int token) {
    Noun noun = noun(token);
    return noun != null
        && noun.plural()
        && (noun.kind().human()
            || noun.kind() == NounKind.PERSON
            || noun.kind() == NounKind.SOURCE);
  }

  /** Behind the words that hold the head. */
  private int core(int first, int end) {
    int i = first;
    while (i < end) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        i = Math.min(end, mention.get().end());
      } else if (ending(i, end) || !ends(i, first)) {
        i++;
      } else {
        break;
      }
    }
    return Math.max(i, first + 1);
  }

  private boolean ends(int i, int first) {
    return tokens.kind(i) == TokenKind.MARK || tokens.kind(i).isQuote() || bound(i, first);
  }

  private boolean bound(int i, int first) {
    return i > first
        && !words.is(i - 1, SourceWords.DETERMINER)
        && (words.is(i, SourceWords.BOUND) || participle(i))
        && !inside(i);
  }

  /** The mark of a possessor. */
  private boolean ending(int i, int end) {
    int hash = tokens.hash(i);
    return hash == Marks.POSSESSIVE
        || (hash == Marks.APOSTROPHE && i + 1 < end && (tokens.capital(i + 1) || owners(i)));
  }

  /** "the pilots' union": the apostrophe behind a plural that owns what follows. */
  private boolean owners(int i) {
    return tokens.last(i - 1) == 's'
        && tokens.start(i) == tokens.end(i - 1)
        && tokens.kind(i + 1) == TokenKind.WORD
        && !words.is(i + 1, SourceWords.BOUND);
  }

  /** "those trailing them", "people briefed": the head stands before. */
  private boolean participle(int i) {
    String text = tokens.text();
    int end = tokens.end(i);
    boolean ending =
        tokens.length(i) > SHORT_WORD
            && (text.startsWith("ing", end - 3) || text.startsWith("ed", end - 2));
    return ending
        && !tokens.capital(i)
        && noun(i) == null
        && noun(i + 1) == null
        && noun(i - 1) != null
        && (!kind(i - 1, NounKind.BODY) || plural(i - 1));
  }

  /** "an inside source": no preposition. */
  private boolean inside(int i) {
    return words.is(i, SourceWords.INSIDE) && kind(i + 1, NounKind.SOURCE);
  }

  private int head(int first, int core) {
    int head = core - 1;
    while (head > first && tokens.hash(head) == Marks.POSSESSIVE) {
      head--;
    }
    return head;
  }

  /** "one of the officials", "a group of lawmakers": the head stands behind "of". */
  boolean part(Phrase p) {
    return p.core() + 1 < p.end()
        && tokens.hash(p.core()) == OF
        && p.head() - p.first() < PART_WORDS
        && words.is(p.head(), SourceWords.PART)
        && tokens.kind(p.core() + 1) == TokenKind.WORD;
  }

  /** "EU", "UNHCR". */
  boolean abbreviation(int token) {
    String text = tokens.text();
    int capitals = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > 1 && tokens.length(token) < 6;
  }

  /** A noun that no list has: people end in -ers, -ists, -ians; else it is some body. */
  Noun guessed(int head) {
    String text = tokens.text(head);
    boolean plural = text.endsWith("s") && !text.endsWith("ss");
    String one = plural ? text.substring(0, text.length() - 1) : text;
    for (String ending : OF_PEOPLE) {
      if (one.endsWith(ending) && one.length() > ending.length() + 2) {
        return new Noun(NounKind.PRIVATE, plural);
      }
    }
    for (String ending : OF_BODIES) {
      if (one.endsWith(ending)) {
        return new Noun(NounKind.BODY, plural);
      }
    }
    return new Noun(plural ? NounKind.PRIVATE : NounKind.BODY, plural);
  }
}
