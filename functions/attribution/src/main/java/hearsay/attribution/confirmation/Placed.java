package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import java.util.List;

/**
 * Where a statement stands, in tokens.
 *
 * @param sentence the number of the sentence that its cue stands in
 * @param first the first token of that sentence
 * @param end the token behind it
 * @param cue the first token of the cue's first part
 * @param cueEnd the token behind the cue's first part
 * @param cueLast the last token of the cue's last part
 * @param content the first token of the content's first part; 0 without a content
 * @param contentEnd the token behind the content's first part; 0 without a content
 */
record Placed(
    int sentence,
    int first,
    int end,
    int cue,
    int cueEnd,
    int cueLast,
    int content,
    int contentEnd) {
  static Placed of(Reading reading, Statement statement) {
    Tokens tokens = reading.tokens();
    Span cue = statement.cue().getFirst();
    Span last = statement.cue().getLast();
    List<Span> content = statement.content();
    int first = tokens.at(cue.start());
    int cueEnd = tokens.at(cue.end() - 1) + 1;
    int number = reading.sentenceOf(first);
    Sentence sentence = reading.sentences().get(number);
    return new Placed(
        number,
        sentence.first(),
        sentence.end(),
        first,
        cueEnd,
        statement.cue().size() == 1 ? cueEnd - 1 : tokens.at(Math.max(0, last.end() - 1)),
        content.isEmpty() ? 0 : tokens.at(content.getFirst().start()),
        content.isEmpty() ? 0 : behind(tokens, content.getFirst()));
  }

  private static int behind(Tokens tokens, Span part) {
    return Math.min(tokens.size(), tokens.at(Math.max(part.start(), part.end() - 1)) + 1);
  }
}
