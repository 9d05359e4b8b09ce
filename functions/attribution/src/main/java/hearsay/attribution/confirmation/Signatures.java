package hearsay.attribution.confirmation;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordNumbers;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Mention;
import hearsay.attribution.source.Person;
import hearsay.attribution.source.Referent;
import java.util.List;

/** Makes signatures; words that tell the same event count as one. */
final class Signatures {
  static final String FILE = "events.txt";
  private static final int MOST_WORDS = 60;
  private static final WordSet NOBODY = WordSet.of("no nobody none nothing neither nor");
  private static final WordSet ASKING = WordSet.of("whether if");
  private static final int NEGATION_WITHIN = 15;
  private static final int THAT = Words.hash("that");
  private static final int OR = Words.hash("or");
  private static final int NOT = Words.hash("not");
  private static final int YET = Words.hash("yet");
  private static final WordSet BRIDGES =
      WordSet.of(
          "evidence proof sign signs indication indications basis truth plan plans planning"
              + " intention intentions reason");
  private static final int NEGATED_WITHIN = 10;
  private final WordNumbers events;

  Signatures(LexiconFiles files) {
    WordList list = files.isText(FILE) ? files.keep(FILE, list(files)) : files.list(FILE);
    events = new WordNumbers(list, list.meanings());
  }

  WordNumbers events() {
    return events;
  }

  private static WordList list(LexiconFiles files) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      List<String> words = entry.parts(" ");
      list.meaning(words.getFirst(), Words.hash(words.getFirst()));
      for (String word : words) {
        list.phrase(word, words.getFirst());
      }
    }
    return list.build();
  }

  /** Of a statement's content. */
  Signature of(Cast cast, TokenSets wording, List<Span> spans, Placed at) {
    if (spans.size() == 1 && !spans.getFirst().isEmpty()) {
      return of(cast, wording, at.content(), at.contentEnd());
    }
    Tokens tokens = cast.reading().tokens();
    int most = 0;
    for (Span span : spans) {
      most += span.isEmpty() ? 0 : most(tokens.at(span.start()), behind(tokens, span));
    }
    var signature = new Signature(most);
    for (Span span : spans) {
      if (!span.isEmpty()) {
        add(cast, wording, tokens.at(span.start()), behind(tokens, span), signature);
      }
    }
    return signature;
  }

  private static int behind(Tokens tokens, Span span) {
    return tokens.at(span.end() - 1) + 1;
  }

  private static int most(int first, int end) {
    return Math.clamp(end - first, 0, MOST_WORDS);
  }

  Signature of(Cast cast, TokenSets wording, int first, int end) {
    var signature = new Signature(most(first, end));
    add(cast, wording, first, end, signature);
    return signature;
  }

  /** The key of somebody named. */
  static int key(Referent referent) {
    return referent instanceof Person
        ? referent.name().hashCode()
        : referent.party().orElse(referent.name()).hashCode();
  }

  /**
   * What the main clause says is not so ("not paying is wise" leaves it open): 0 where it says
   * nothing of the kind.
   */
  private int negated(Cast cast, TokenSets wording, int first, int end) {
    Tokens tokens = cast.reading().tokens();
    int from = first;
    while (from < end && (tokens.kind(from) != TokenKind.WORD || tokens.hash(from) == THAT)) {
      from++;
    }
    int clause = Modalities.clause(wording, from, Math.min(end, from + NEGATION_WITHIN));
    for (int i = from; i < clause && !anotherClause(wording, i, from); i++) {
      boolean negation = wording.is(i, Wording.NEGATION) && tokens.hash(i - 1) != OR;
      if (negation && !affirming(wording, i, clause)) {
        boolean gerund = i == from && tokens.hash(i) == NOT;
        return gerund || (NOBODY.has(tokens.hash(i)) && placed(wording, i + 1))
            ? Signature.LEFT_OPEN
            : behind(cast, wording, i + 1, Math.min(end, i + NEGATED_WITHIN));
      }
    }
    return 0;
  }

  /** "no one had been in the tunnel": the place is not what is denied. */
  private static boolean placed(TokenSets wording, int first) {
    Tokens tokens = wording.tokens();
    int i = first;
    while (tokens.kind(i) == TokenKind.WORD
        && wording.is(i, Wording.EMPTY)
        && tokens.wordClass(i) != WordClass.ADP) {
      i++;
    }
    return tokens.wordClass(i) == WordClass.ADP;
  }

  /** Behind a colon, at "…, and we do not", at "the reason he is not". */
  private static boolean anotherClause(TokenSets wording, int i, int first) {
    Tokens tokens = wording.tokens();
    int before = tokens.hash(i - 1);
    boolean subject = wording.is(i, Wording.PRONOUN) && i > first && before != Marks.COMMA;
    return tokens.hash(i) == Marks.COLON
        || subject
        || (i > first && before == Marks.COMMA && wording.is(i, Wording.JOINING));
  }

  /** "not only", "no longer", "not until May": the thing itself is affirmed. */
  private static boolean affirming(TokenSets wording, int negation, int clause) {
    return wording.is(negation + 1, Wording.AFFIRMING)
        || wording.any(Wording.LATER, negation, clause + 1);
  }

  /** The first word or name, over auxiliaries, adverbs and "no evidence that". */
  private int behind(Cast cast, TokenSets wording, int first, int end) {
    Tokens tokens = cast.reading().tokens();
    for (int i = first; i < end; i++) {
      var mention = cast.mention(i);
      if (tokens.hash(i) == YET) {
        return Signature.LEFT_OPEN;
      } else if (mention.isPresent()) {
        return key(mention.get().referent());
      }
      boolean skipped =
          wording.is(i, Wording.EMPTY)
              || BRIDGES.has(tokens.hash(i))
              || tokens.wordClass(i) == WordClass.AUX
              || tokens.wordClass(i) == WordClass.ADV;
      if (!skipped && ASKING.has(tokens.hash(i + 1))) {
        return Signature.LEFT_OPEN;
      } else if (!skipped) {
        return word(wording, i);
      }
    }
    return Signature.NO_WORD;
  }

  private void add(Cast cast, TokenSets wording, int first, int end, Signature signature) {
    Reading reading = cast.reading();
    Tokens tokens = reading.tokens();
    int limit = Math.min(Math.min(end, first + MOST_WORDS), tokens.size());
    signature.addNegated(negated(cast, wording, first, limit));
    for (int i = first; i < limit; i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        named(mention.get(), signature);
        i = mention.get().end() - 1;
      } else if (wording.is(i, Wording.PRONOUN)) {
        signature.addPronoun();
      } else if (!wording.is(i, Wording.EMPTY)) {
        signature.add(word(wording, i), Signature.WORD);
      }
    }
  }

  private static void named(Mention mention, Signature signature) {
    Referent referent = mention.referent();
    boolean person = referent instanceof Person;
    signature.add(key(referent), person ? Signature.NAMED_PERSON : Signature.PLACE);
  }

  private int word(TokenSets wording, int i) {
    Tokens tokens = wording.tokens();
    int stem = tokens.stem(i);
    return wording.is(i, Wording.EVENT) ? events.get(tokens.hash(i), stem) : stem;
  }
}
