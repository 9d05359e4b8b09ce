package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Tokens;
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
      if (phrase.startsWith("be ") && phrase.indexOf(' ', 3) < 0) {
        words.put(Words.hash(phrase.substring(3)), known);
      }
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

  /**
   * What a cue is known as: the longest phrase that begins inside it or one word before and holds
   * its head, else its head.
   */
  public Optional<Known> cue(Tokens tokens, int first, int head) {
    Optional<Known> longest = Optional.empty();
    int most = 1;
    for (int start = Math.max(0, Math.max(first - 1, head - 6)); start <= head; start++) {
      int hash = tokens.hash(start);
      for (int length = 2; length <= 7 && start + length <= tokens.size(); length++) {
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
