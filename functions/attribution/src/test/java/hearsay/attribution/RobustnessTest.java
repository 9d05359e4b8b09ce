package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final Attributor ENGINE = Attributor.standard();
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "”",
          "‘",
          "’",
          "''",
          "(",
          ")",
          ",",
          ".",
          "…",
          "—",
          " - ",
          "\n",
          "\r\n",
          ":",
          "\ud83d",
          "\ude00",
          "😀",
          "שלום",
          "مرحبا",
          "\u202e",
          "\u0000",
          "\u00ad",
          "é",
          "e\u0301",
          "said",
          "citing",
          "as saying",
          "quoted",
          "unconfirmed",
          "(Reuters) -",
          "- NYT",
          "officials",
          "the minister",
          "he",
          "that",
          "and",
          "who",
          "according to",
          "Source:",
          "Read more",
          "U.S.",
          "Mr.",
          "<p>",
          "&amp;",
          "x".repeat(300),
          "visitNorth",
          "not",
          "is",
          "have been silent",
          "had no comment",
          "could not be reached",
          "did not return calls",
          "It emerged that",
          "There were reports that",
          "There were unconfirmed reports of",
          "An aide who asked not to be named said",
          "Speaking on condition of",
          "He was told by an aide that",
          "said its",
          "Some of them",
          ", citing two officials,",
          ", said police",
          "told the mayor:",
          "on Friday",
          "accused of",
          "MARNHAVEN -",
          "but the army denied it",
          "Read next:",
          "the mayor's",
          "more than 300");

  @Test
  void hostileTextsKeepTheReportWhole() {
    var random = new Random(20261124);
    for (int n = 0; n < 400; n++) {
      var text = new StringBuilder("The paper said it was true. ");
      for (int k = random.nextInt(300); k > 0; k--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Whole.report(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "(",
        ",",
        "said ",
        "He said. ",
        "\ud800",
        "a",
        "'",
        "\n",
        "“x” he said, ",
        "😀"
      })
  void aHundredThousandOfOneThingAreRead(String piece) {
    Whole.report("Officials said that it rained. " + piece.repeat(100_000));
  }

  @Test
  void everyThreadGetsTheSameAnswer() {
    String text =
        "“It leaks,” the mayor said. The Harbour Post reported a leak, citing two officials.";
    Report first = ENGINE.attribute(Article.of(text));
    assertThat(first.attributions()).isNotEmpty();
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> ENGINE.attribute(Article.of(text))))
        .allMatch(first::equals);
  }
}
