package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordNumbers;
import hearsay.attribution.lexicon.Words;
import java.util.Map;

/** What kind of thing a verb or a noun means: communicating, feeling, moving; a person, an act. */
public final class Senses {
  private static final int NONE = Features.named("none");

  private static final String FILE = "senses.txt";

  /** What words have in the columns whose stems no list has. */
  private static final int WITHOUT = 1;

  private final Kind verbs;
  private final Kind nouns;

  /** A line of the list: {@code v.communication-that say tell …} or {@code n.person man …}. */
  Senses(LexiconFiles files) {
    this.verbs = new Kind(files, "v.");
    this.nouns = new Kind(files, "n.");
  }

  /** The senses of verbs or of nouns. */
  private static final class Kind {
    private final WordNumbers stems;

    /** Of words whose stems are known which of the {@link #senses} is theirs, from 2. */
    private final WordColumn words;

    private final int[] senses;

    Kind(LexiconFiles files, String kind) {
      String name = FILE + " " + kind;
      WordList list = files.isText(FILE) ? files.keep(name, list(files, kind)) : files.list(name);
      Features.named(list.texts());
      boolean text = files.isText(FILE) || Stems.isText(files);
      stems = new WordNumbers(list, list.meanings());
      words = text ? files.keepColumn(name, words(files, list)) : files.column(name);
      senses = list.meanings();
    }

    int of(Tokens tokens, int token, int otherwise) {
      int word = words.of(tokens, token);
      return word > WITHOUT
          ? senses[word - WITHOUT - 1]
          : word == WITHOUT ? otherwise : stems.get(tokens.stem(token), otherwise);
    }
  }

  private static Map<Integer, Integer> words(LexiconFiles files, WordList list) {
    Map<Integer, Integer> words = Stems.known(files);
    words.replaceAll(
        (word, stem) -> {
          int place = list.place(stem);
          return place < 0 ? WITHOUT : WITHOUT + 1 + list.text(place);
        });
    return words;
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
  int of(Tokens tokens, int token) {
    WordClass c = tokens.wordClass(token);
    if (c == WordClass.VERB) {
      return verbs.of(tokens, token, NONE);
    }
    boolean noun = c == WordClass.NOUN || c == WordClass.ADJ;
    return noun ? nouns.of(tokens, token, c.number()) : c.number();
  }
}
