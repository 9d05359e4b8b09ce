package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.Words;

/** What kind of thing a verb or a noun means: communicating, feeling, moving; a person, an act. */
public final class Senses {
  private static final int NONE = Features.named("none");

  private final WordMap<Integer> verbs = new WordMap<>();
  private final WordMap<Integer> nouns = new WordMap<>();

  /** A line of the list: {@code v.communication-that say tell …} or {@code n.person man …}. */
  Senses(LexiconFiles files) {
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

  /** The sense of a verb or noun by its stem, else the class of the word. */
  int of(WordClass c, int stem) {
    return switch (c) {
      case VERB -> verbs.get(stem, NONE);
      case NOUN, ADJ -> nouns.get(stem, c.number());
      default -> c.number();
    };
  }
}
