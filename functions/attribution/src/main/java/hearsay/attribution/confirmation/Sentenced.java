package hearsay.attribution.confirmation;

import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;

/** The tokens {@code [first, end)} of the sentence a cue stands in, and its number. */
record Sentenced(int number, int first, int end) {
  static Sentenced of(Reading reading, int offset) {
    int number = reading.sentenceOf(reading.tokens().at(offset));
    Sentence sentence = reading.sentences().get(number);
    return new Sentenced(number, sentence.first(), sentence.end());
  }
}
