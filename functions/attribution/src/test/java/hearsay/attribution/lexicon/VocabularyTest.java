package hearsay.attribution.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final int WORDS = 3000;
  private static final List<Integer> NUMBERS =
      IntStream.range(0, WORDS).mapToObj(i -> Words.hash("word" + i)).toList();

  @Test
  void eachWordHasAnEntryOfItsOwnAndOthersHaveNone() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Vocabulary.of(NUMBERS).write(new DataOutputStream(bytes));
    Vocabulary vocabulary = Vocabulary.read(ByteBuffer.wrap(bytes.toByteArray()));
    assertThat(vocabulary.size()).isEqualTo(WORDS);
    assertThat(NUMBERS.stream().map(vocabulary::entry))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, WORDS).boxed().toList());
    for (int i = 0; i < WORDS; i++) {
      assertThat(vocabulary.entry(Words.hash("other" + i))).isZero();
    }
    assertThat(vocabulary.entry(0)).isZero();
  }

  @Test
  void aLexiconHasAnEntryForEachWordOfItsLists() {
    Vocabulary shipped = LexiconFiles.shipped().vocabulary();
    for (String word : List.of("the", "said", "minister", "allegedly", "citing", "told", "mr")) {
      assertThat(shipped.entry(Words.hash(word))).as(word).isPositive();
    }
    assertThat(shipped.entry(Words.hash("blorvought"))).isZero();
  }

  @Test
  void aColumnHasNoRoomForMoreThanItsHighestNumber() {
    Vocabulary none = Vocabulary.of(List.of());
    assertThat(WordColumn.of(Map.of(1, 65_535), none).others()).containsExactly(1);
    assertThatThrownBy(() -> WordColumn.of(Map.of(1, 65_536), none))
        .isInstanceOf(LexiconException.class)
        .hasMessage("expected at most 65535 different texts in a list");
  }
}
