package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordNumbers;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Stems;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reporting words and phrases that are known, with their class. */
public final class CueLexicon {
  /** What a word or a phrase is known as. */
  public record Known(CueClass cueClass, String lemma) {}

  private static final String FILE = "cues.txt";
  private final PhraseMap<Known> known;
  private final WordNumbers classes;
  private final WordSet firsts;

  public CueLexicon(LexiconFiles files) {
    WordList list = list(files);
    CueClass[] constants = CueClass.values();
    var values = new ArrayList<Known>(list.texts().size());
    for (String text : list.texts()) {
      int blank = text.indexOf(' ');
      CueClass cueClass = WordList.constant(text.substring(0, blank), constants);
      values.add(new Known(cueClass, text.substring(blank + 1)));
    }
    known = new PhraseMap<>(list, values);
    classes = new WordNumbers(list, numbers(values));
    firsts = WordSet.firsts(list);
  }

  private static List<Integer> numbers(List<Known> values) {
    var numbers = new ArrayList<Integer>(values.size());
    for (Known value : values) {
      numbers.add(value.cueClass().number());
    }
    return numbers;
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
      String phrase = cue.substring(cue.indexOf(' ') + 1);
      if (phrase.startsWith("be ") && phrase.indexOf(' ', 3) < 0) {
        list.add(Words.hash(phrase.substring(3)), cue);
      }
      for (String form : inflection.phrases(phrase)) {
        list.add(Words.phrase(form), cue);
        if (form.indexOf(' ') > 0) {
          list.first(Words.hash(form, 0, form.indexOf(' ')));
        }
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

  /** The number of a word's class ({@link CueClass#number}). */
  int classOf(int word, int otherwise) {
    return classes.get(word, otherwise);
  }

  /** By the number of a word ({@link Words#hash}). */
  public Optional<Known> word(int hash) {
    int found = known.index(hash);
    return found < 0 ? Optional.empty() : Optional.of(known.value(found));
  }

  /** By the number of a phrase ({@link Words#phrase}). */
  public Optional<Known> phrase(int hash) {
    return word(hash);
  }

  /**
   * What a cue is known as: the longest phrase that begins inside it or one word before and holds
   * its head, else its head.
   */
  public Optional<Known> cue(Tokens tokens, int first, int head) {
    Optional<Known> longest = Optional.empty();
    int most = 1;
    for (int start = Math.max(0, Math.max(first - 1, head - 6)); start <= head; start++) {
      int hash = tokens.hash(start);
      int longer = firsts.has(hash) ? Math.min(7, tokens.size() - start) : 0;
      for (int length = 2; length <= longer; length++) {
        hash = Words.join(hash, tokens.hash(start + length - 1));
        if (length > most && start + length > head) {
          Optional<Known> known = phrase(hash);
          if (known.isPresent()) {
            longest = known;
            most = length;
          }
        }
      }
    }
    return longest.isPresent() ? longest : word(tokens.hash(head));
  }
}
