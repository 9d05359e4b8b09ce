package hearsay.attribution;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.api.Tag;

/**
 * Reads the texts of {@code AttributorFuzzTestInputs}, every crash ever found among them; with
 * {@code JAZZER_FUZZ=1} in the environment it looks for new ones.
 */
@Tag("fuzz")
class AttributorFuzzTest {
  @FuzzTest(maxDuration = "5m")
  @DictionaryEntries({
    "said ",
    " said that ",
    "citing ",
    " as saying ",
    " quoted ",
    "according to ",
    "officials ",
    "the minister ",
    "he ",
    "who ",
    "The Post ",
    "(Reuters) - ",
    " - NYT",
    "unconfirmed",
    "has been silent",
    "declined to comment",
    "\\xE2\\x80\\x9C",
    "\\xE2\\x80\\x9D",
    "\\x22",
    "'s ",
    "n't ",
    ". ",
    ", ",
    "\\x0A\\x0A",
    "Read more",
    "Source: ",
    "U.S. ",
    "one of the ",
    "\\xF0\\x9F\\x98\\x80"
  })
  void anyTextGivesAWholeReport(@NotNull String text) {
    Whole.report(text);
  }
}
