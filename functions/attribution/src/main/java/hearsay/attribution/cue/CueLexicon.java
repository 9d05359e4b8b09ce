package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Stems;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reporting words and phrases that are known, with their class. */
public final class CueLexicon {
  /** What a word or a phrase is known as. */
  public record Known(CueClass cueClass, String lemma) {}

  private static final String FILE = "cues.txt";

  /** A class, a blank and a lemma. */
  private final PhraseMap<String> cues;

  private final WordColumn words;

  /** By text the number of its class. */
  private final int[] classes;

  /** By the number of its text what a cue is known as, made when an article has the cue. */
  private final @Nullable Known[] known;

  public CueLexicon(LexiconFiles files) {
    WordList list = list(files);
    cues = new PhraseMap<>(list, list.texts());
    boolean text = files.isText(FILE) || Stems.isText(files);
    words = text ? files.keepColumn(FILE, list) : files.column(FILE);
    classes = list.meanings();
    known = new Known[list.texts().size()];
  }

  /** Other irregular verbs inflect the phrases that the build has kept anew. */
  private static WordList list(LexiconFiles files) {
    if (files.isText(FILE)) {
      var cues = new ArrayList<String>();
      for (Entry entry : files.entries(FILE)) {
        cues.add(cue(entry));
      }
      return files.keep(FILE, inflected(cues, files));
    }
    WordList kept = files.list(FILE);
    return Stems.isText(files) ? inflected(kept.texts(), files) : kept;
  }

  private static String cue(Entry entry) {
    int blank = entry.text().indexOf(' ');
    if (blank < 0) {
      throw entry.expected("a class, a blank and a phrase");
    }
    CueClass cueClass = cueClass(entry, entry.text().substring(0, blank));
    return cueClass + " " + entry.text().substring(blank + 1).toLowerCase(Locale.ROOT);
  }

  private static WordList inflected(List<String> cues, LexiconFiles files) {
    var inflection = new Inflection(files);
    var list = new WordList.Builder();
    for (String cue : cues) {
      Known known = known(cue);
      String phrase = known.lemma();
      list.meaning(cue, known.cueClass().number());
      if (phrase.startsWith("be ") && phrase.indexOf(' ', 3) < 0) {
        list.add(Words.hash(phrase.substring(3)), cue);
      }
      for (String form : inflection.phrases(phrase)) {
        list.phrase(form, cue);
      }
    }
    return list.build();
  }

  private static CueClass cueClass(Entry entry, String name) {
    for (CueClass cueClass : CueClass.values()) {
      if (cueClass.name().equals(name)) {
        return cueClass;
      }
    }
    throw entry.expected("one of the classes of CueClass before the first blank");
  }

  private static Known known(String cue) {
    int blank = cue.indexOf(' ');
    CueClass cueClass = WordList.constant(cue.substring(0, blank), CueClass.values());
    return new Known(cueClass, cue.substring(blank + 1));
  }

  /** The number of the class of the word at a token ({@link CueClass#number}). */
  int classOf(Tokens tokens, int token, int otherwise) {
    return words.meaning(tokens, token, classes, otherwise);
  }

  /** By the number of a word or of a phrase ({@link Words#phrase}). */
  public Optional<Known> word(int hash) {
    int found = cues.index(hash);
    return found < 0 ? Optional.empty() : Optional.of(known(found));
  }

  /** Two threads may both make it: they are equal. */
  private Known known(int index) {
    int text = cues.text(index);
    Known made = known[text];
    if (made == null) {
      made = known(cues.value(index));
      known[text] = made;
    }
    return made;
  }

  /**
   * What a cue is known as: the longest phrase that begins inside it or one word before and holds
   * its head, else its head.
   */
  public Optional<Known> cue(Tokens tokens, int first, int head) {
    int longest = -1;
    int most = 1;
    for (int start = Math.max(0, Math.max(first - 1, head - 6)); start <= head; start++) {
      int found = cues.longest(tokens, start, tokens.size());
      if (found >= 0 && cues.words(found) > most && start + cues.words(found) > head) {
        longest = found;
        most = cues.words(found);
      }
    }
    return longest >= 0 ? Optional.of(known(longest)) : word(tokens.hash(head));
  }
}
