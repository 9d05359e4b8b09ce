package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;

/** What kind of thing a verb or a noun means: communicating, feeling, moving; a person, an act. */
public final class Senses {
  private static final int NONE = Features.named("none");
  private static final int FARTHEST_OBJECT = 6;

  private final WordMap<Integer> verbs = new WordMap<>();
  private final WordMap<Integer> nouns = new WordMap<>();
  private final Stems stems;

  /** A line of the list: {@code v.communication-that say tell …} or {@code n.person man …}. */
  public Senses(LexiconFiles files, Stems stems) {
    this.stems = stems;
    for (Entry entry : files.entries("senses.txt")) {
      String text = entry.text();
      int start = text.indexOf(' ');
      if (start < 3 || text.charAt(1) != '.') {
        throw entry.expected("v. or n. and a sense, then words");
      }
      Integer sense = Features.named(text.substring(0, start));
      WordMap<Integer> words = text.charAt(0) == 'v' ? verbs : nouns;
      for (String word : text.substring(start + 1).split(" ", -1)) {
        words.put(Words.hash(Stems.regular(word)), sense);
      }
    }
  }

  /** The sense of a verb or noun, else the class of the word. */
  public int of(Tokens tokens, int i) {
    WordClass c = tokens.wordClass(i);
    return switch (c) {
      case VERB -> verbs.get(stems.of(tokens, i), NONE);
      case NOUN, ADJ -> nouns.get(stems.of(tokens, i), c.number());
      default -> c.number();
    };
  }

  /** As {@link #of}, and none outside of the sentence. */
  int within(Tokens tokens, Sentence sentence, int i) {
    return i < sentence.first() || i >= sentence.end() ? NONE : of(tokens, i);
  }

  /** The sense of the noun that stands behind a word, over articles and adjectives. */
  int object(Tokens tokens, Sentence sentence, int i) {
    int found = NONE;
    for (int k = i + 1; k < Math.min(sentence.end(), i + FARTHEST_OBJECT); k++) {
      switch (tokens.wordClass(k)) {
        case NOUN, PROPN, PRON -> found = of(tokens, k);
        case DET, ADJ, NUM, ADP, ADV, PART -> {}
        default -> {
          return found == NONE ? tokens.wordClass(k).number() : found;
        }
      }
      if (found != NONE && (k + 1 >= sentence.end() || tokens.wordClass(k + 1) != WordClass.NOUN)) {
        return found;
      }
    }
    return found;
  }
}
