package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten times the text costs at most twelve times the steps. */
@Isolated
class StepsTest {
  private static final Steps STEPS = new Steps();
  private static final String HEAD = "Officials said that it rained in the hills. ";
  private static final String NEWS =
      """
      The ferry to Aldersund will stop for good, the transport minister said on Monday.

      “We have tried everything,” Helene Brask told reporters. “Nobody wants to pay for it.”

      The Aldersund Post reported the closure on Sunday, citing two officials familiar with the plan. \
      Residents fear that the island will be cut off in winter. A spokesman for the company declined to comment.

      Three boats carried about 400,000 passengers last year, 12 percent fewer than in the year before, \
      according to the port authority. It was not clear who would run the mail.

      """;

  @Test
  void aLongerTextTakesMoreSteps() {
    assertThat(STEPS.of(NEWS)).isGreaterThan(STEPS.of(HEAD)).isGreaterThan(1_000);
    assertThat(STEPS.of(NEWS)).isEqualTo(STEPS.of(NEWS));
  }

  @Test
  void plainNews() {
    linear("", NEWS, 1_000_000);
  }

  @Test
  void tenMegabytesInOneLine() {
    linear("", NEWS.replace('\n', ' '), 10_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        "‘",
        "'",
        "(",
        ")",
        ",",
        "—",
        "Rain. ",
        "No! ",
        "\n",
        "Rain\n",
        "he said ",
        "He said. ",
        "said that he said that ",
        "“x” he said, ",
        "The Post reported, citing officials, ",
        "Reuters, citing two sources, said, ",
        "it was icy, said police, ",
        "According to police, ",
        "he told police: “no” ",
        "it rained, but he said ",
        "it emerged that ",
        "speaking on condition of anonymity aides said ",
        "an aide who asked not to be named said ",
        "was told by an aide that ",
        "There were reports of ",
        "<a ",
        "one of the ",
        "is unconfirmed ",
        "the officials ",
        "Anna Berg ",
        "A. ",
        "a-",
        "x'",
        "x",
        "1,",
        "😀 ",
        "😀",
        "שלום אמר ",
        "مرحبا ",
        "\u202e",
        "\ud83d ",
        "\ude00\ud83d",
        "\u0000",
        "<p>he said</p>\n"
      })
  void aMegabyteOf(String piece) {
    linear(HEAD, piece, 1_000_000);
  }

  /** A short text has what a long one has not (a headline): a tenth is long enough to hide it. */
  private static void linear(String head, String piece, int length) {
    int pieces = length / piece.length();
    long tenth = STEPS.of(head + piece.repeat(pieces / 10));
    long whole = STEPS.of(head + piece.repeat(pieces));
    assertThat(whole).isLessThanOrEqualTo(12 * tenth);
  }
}
