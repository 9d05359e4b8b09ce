package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordNumbers;
import hearsay.attribution.lexicon.Words;

/** What kind of thing a verb or a noun means: communicating, feeling, moving; a person, an act. */
public final class Senses {
  private static final int NONE = Features.named("none");

  private static final String FILE = "senses.txt";

  private final WordNumbers verbs;
  private final WordNumbers nouns;

  /** A line of the list: {@code v.communication-that say tell …} or {@code n.person man …}. */
  Senses(LexiconFiles files) {
    this.verbs = senses(files, "v.");
    this.nouns = senses(files, "n.");
  }

  private static WordNumbers senses(LexiconFiles files, String kind) {
    String name = FILE + " " + kind;
    WordList list = files.isText(FILE) ? files.keep(name, list(files, kind)) : files.list(name);
    Features.named(list.texts());
    return new WordNumbers(list, list.meanings());
  }

  private static WordList list(LexiconFiles files, String kind) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      String text = entry.text();
      int start = text.indexOf(' ');
      if (start < 3 || text.charAt(1) != '.') {
        throw entry.expected("v. or n. and a sense, then words");
      }
      if (text.startsWith(kind)) {
        list.meaning(text.substring(0, start), Words.hash(text, 0, start));
        for (String word : text.substring(start + 1).split(" ", -1)) {
          list.add(Words.hash(Stems.regular(word)), text.substring(0, start));
        }
      }
    }
    return list.build();
  }

  /** The sense of a verb or noun by its stem, else the class of the word. */
  int of(WordClass c, int stem) {
    if (c == WordClass.VERB) {
      return verbs.get(stem, NONE);
    }
    boolean noun = c == WordClass.NOUN || c == WordClass.ADJ;
    return noun ? nouns.get(stem, c.number()) : c.number();
  }
}
