package hearsay.attribution.confirmation;

import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import java.util.List;

/** Finds the sentence of an offset. */
final class SentenceIndex {
  private final Reading reading;

  SentenceIndex(Reading reading) {
    this.reading = reading;
  }

  Sentenced of(int offset) {
    List<Sentence> sentences = reading.sentences();
    int token = reading.tokens().at(offset);
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Sentence sentence = sentences.get(low);
    return new Sentenced(low, sentence.first(), sentence.end());
  }
}
