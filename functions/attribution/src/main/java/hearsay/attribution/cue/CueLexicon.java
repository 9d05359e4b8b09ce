package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.Words;
import java.util.Locale;
import java.util.Optional;

/** The reporting words and phrases that are known, with their class. */
public final class CueLexicon {
  /** What a word or a phrase is known as. */
  public record Known(CueClass cueClass, String lemma) {}

  private final WordMap<Known> words = new WordMap<>();
  private final WordMap<Known> phrases = new WordMap<>();

  public CueLexicon(LexiconFiles files) {
    var inflection = new Inflection(files);
    for (Entry entry : files.entries("cues.txt")) {
      int blank = entry.text().indexOf(' ');
      if (blank < 0) {
        throw entry.expected("a class, a blank and a phrase");
      }
      CueClass cueClass = cueClass(entry, entry.text().substring(0, blank));
      String phrase = entry.text().substring(blank + 1).toLowerCase(Locale.ROOT);
      var known = new Known(cueClass, phrase);
      for (String form : inflection.phrases(phrase)) {
        (phrase.indexOf(' ') < 0 ? words : phrases).put(Words.phrase(form), known);
      }
    }
  }

  private static CueClass cueClass(Entry entry, String name) {
    for (CueClass cueClass : CueClass.values()) {
      if (cueClass.name().equals(name)) {
        return cueClass;
      }
    }
    throw entry.expected("one of the classes of CueClass before the first blank");
  }

  /** By the number of a word ({@link Words#hash}). */
  public Optional<Known> word(int hash) {
    return words.get(hash);
  }

  /** By the number of a phrase ({@link Words#phrase}). */
  public Optional<Known> phrase(int hash) {
    return phrases.get(hash);
  }
}
