package hearsay.attribution.confirmation;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Mention;
import hearsay.attribution.source.Person;
import hearsay.attribution.source.Referent;
import java.util.ArrayList;
import java.util.List;

/** Makes signatures; words that tell the same event count as one. */
final class Signatures {
  private static final String FILE = "events.txt";
  private static final int MOST_WORDS = 60;
  private static final WordSet PRONOUNS = WordSet.of("he she they it");
  private final PhraseMap<Integer> events;
  private final WordSet functionWords;

  Signatures(LexiconFiles files) {
    WordList list = files.isText(FILE) ? files.keep(FILE, list(files)) : files.list(FILE);
    var numbers = new ArrayList<Integer>(list.texts().size());
    for (String word : list.texts()) {
      numbers.add(Words.hash(word));
    }
    events = new PhraseMap<>(list, numbers);
    functionWords = files.words("function-words.txt");
  }

  private static WordList list(LexiconFiles files) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      List<String> words = entry.parts(" ");
      for (String word : words) {
        list.phrase(word, words.getFirst());
      }
    }
    return list.build();
  }

  Signature of(Cast cast, List<Span> spans) {
    var builder = new Signature.Builder();
    for (Span span : spans) {
      if (!span.isEmpty()) {
        Tokens tokens = cast.reading().tokens();
        add(cast, tokens.at(span.start()), tokens.at(span.end() - 1) + 1, builder);
      }
    }
    return builder.build();
  }

  Signature of(Cast cast, int first, int end) {
    var builder = new Signature.Builder();
    add(cast, first, end, builder);
    return builder.build();
  }

  private void add(Cast cast, int first, int end, Signature.Builder builder) {
    Reading reading = cast.reading();
    Tokens tokens = reading.tokens();
    int limit = Math.min(Math.min(end, first + MOST_WORDS), tokens.size());
    for (int i = first; i < limit; i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        named(mention.get(), builder);
        i = mention.get().end() - 1;
      } else if (PRONOUNS.has(tokens.hash(i))) {
        builder.pronoun();
      } else if (tokens.kind(i) == TokenKind.WORD
          && tokens.length(i) > 2
          && !functionWords.has(tokens.hash(i))) {
        builder.add(word(reading.text(), tokens, i), Signature.WORD);
      }
    }
  }

  private static void named(Mention mention, Signature.Builder builder) {
    Referent referent = mention.referent();
    if (referent instanceof Person) {
      builder.add(referent.name().hashCode(), Signature.NAMED_PERSON);
    } else {
      builder.add(referent.party().orElse(referent.name()).hashCode(), Signature.PLACE);
    }
  }

  private int word(String text, Tokens tokens, int i) {
    int event = events.index(tokens.hash(i));
    return event >= 0 ? events.value(event) : stem(text, tokens.start(i), tokens.end(i));
  }

  /** Without the endings -s, -ed, -ing. */
  private static int stem(String text, int start, int end) {
    int length = end - start;
    if (length > 6 && text.startsWith("ing", end - 3)) {
      return Words.hash(text, start, end - 3);
    } else if (length > 5 && text.startsWith("ed", end - 2)) {
      return Words.hash(text, start, end - 2);
    } else if (length > 4 && text.charAt(end - 1) == 's' && text.charAt(end - 2) != 's') {
      return Words.hash(text, start, end - 1);
    }
    return Words.hash(text, start, end);
  }
}
