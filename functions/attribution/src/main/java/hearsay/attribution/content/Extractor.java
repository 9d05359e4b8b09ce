package hearsay.attribution.content;

import hearsay.attribution.cue.CueClass;
import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds who says what in a reading. Immutable and safe for many threads. */
public final class Extractor {
  private static final WordSet BOUNDS =
      WordSet.of("and but that when while as if because although though after before to in on of");
  private static final int MOST_WORDS_OF_A_SOURCE = 8;
  private final CueLexicon cues;

  public Extractor(LexiconFiles files) {
    this.cues = new CueLexicon(files);
  }

  /** In the order of the text; of two that hold each other the outer one first. */
  public List<Statement> statements(Reading reading) {
    var statements = new ArrayList<Statement>();
    for (Sentence sentence : reading.sentences()) {
      sentence(reading, sentence, statements);
    }
    return statements;
  }

  private void sentence(Reading reading, Sentence sentence, List<Statement> statements) {
    Tokens tokens = reading.tokens();
    int outer = -1;
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      var known = cues.word(tokens.hash(i));
      int source = sourceStart(tokens, sentence.first(), i);
      if (known.isPresent() && source < i && !reading.quoted(i, 3)) {
        var content = content(tokens, sentence, source, i);
        statements.add(
            new Statement(
                "word-of-the-lexicon",
                reading.zone(sentence),
                known.get().cueClass(),
                known.get().lemma(),
                false,
                Optional.of(tokens.span(source, i)),
                List.of(tokens.span(i, i + 1)),
                content,
                outer));
        outer =
            outer < 0 && known.get().cueClass() != CueClass.NOMINAL ? statements.size() - 1 : outer;
      }
    }
  }

  private static int sourceStart(Tokens tokens, int first, int cue) {
    int start = cue;
    while (start > first
        && cue - start < MOST_WORDS_OF_A_SOURCE
        && tokens.kind(start - 1) == TokenKind.WORD
        && !BOUNDS.has(tokens.hash(start - 1))) {
      start--;
    }
    return start;
  }

  private static List<Span> content(Tokens tokens, Sentence sentence, int source, int cue) {
    boolean quotedBefore = source > sentence.first() && tokens.kind(source - 1) == TokenKind.CLOSE;
    if (quotedBefore) {
      return List.of(tokens.span(sentence.first(), source));
    }
    int end = sentence.end();
    while (end > cue + 1 && tokens.hash(end - 1) == Marks.FULL_STOP) {
      end--;
    }
    return end > cue + 1 ? List.of(tokens.span(cue + 1, end)) : List.of();
  }
}
