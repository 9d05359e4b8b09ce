package hearsay.measure.bench;

import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Words;

/**
 * The least that can find cues: runs of letters looked up in the list of reporting words. It knows
 * no source, no content and no sentence; the engine is measured against it.
 */
final class Dictionary {
  private final CueLexicon cues = new CueLexicon(LexiconFiles.shipped());

  /** How many words of a text are in the list. */
  int count(String text) {
    int found = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        found += cues.word(Words.hash(text, start, i)).isPresent() ? 1 : 0;
        start = -1;
      }
    }
    return found;
  }
}
