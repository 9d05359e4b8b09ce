package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "The Lissen Post, lissen post",
    "U.S. officials, us officials",
    "the U.S. officials', us officials",
    "Mayor Brandt's, mayor brandt",
    "Mayor Brandt’s office, mayor brandt office",
    "A  sailor, sailor",
    "an-hour man, hour man",
    "The A Team, team",
    "The, the",
    "ZÜRICH Police, zürich police",
    "ﬁshermen, fishermen",
    "…, ?",
  })
  void aSourcesKeyLeavesOutHowItIsWritten(String name, String key) {
    assertThat(SourceKey.of(name).value()).isEqualTo(key);
    assertThat(SourceKey.of(key).value()).isEqualTo(key);
  }

  @Test
  void aSourcesKeyIsShort() {
    assertThat(SourceKey.of("😀 officials ".repeat(500)).value().length()).isLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({"0055AED6, 0055AED7", "0055AED6, 0055AED61", "0055aed6, 0055AED7", "'', 00000001"})
  void sequencersComparePaddedOnTheRight(String earlier, String later) {
    assertThat(new Sequencer(earlier)).isLessThan(new Sequencer(later));
    assertThat(new Sequencer(later)).isGreaterThan(new Sequencer(earlier));
  }

  @Test
  void sequencersThatDifferInTrailingZerosAreATie() {
    assertThat(new Sequencer("0055")).isEqualByComparingTo(new Sequencer("005500"));
  }

  @Test
  void anArticlesIdIsTheHashOfBucketAndKey() {
    assertThat(ArticleId.of("hearsay-articles", "a.txt").value())
        .isEqualTo("17ecc98f7d4f0ac0213af548f42ab82a");
    assertThatThrownBy(() -> new ArticleId("../etc"))
        .hasMessageContaining("32 lower-case hex digits");
  }
}
