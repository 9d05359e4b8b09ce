package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.lexicon.LexiconException;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
          "have been silent");

  @Test
  void hostileTextsKeepTheReportWhole() {
    var random = new Random(20261124);
    for (int n = 0; n < 400; n++) {
      var text = new StringBuilder("The paper said it was true. ");
      for (int k = random.nextInt(300); k > 0; k--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      whole(text.toString());
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
    whole("Officials said that it rained. " + piece.repeat(100_000));
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

  @Test
  void anEmptyTextFailsWithItsReason() {
    assertThat(ENGINE.attribute(Article.of(" \n\u00a0")).status()).isEqualTo(Status.FAILED);
    assertThat(ENGINE.attribute(Article.of("")).reason()).contains("the text is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Minister sagte, dass die Brücke im Herbst nicht mehr für den Verkehr geöffnet wird.",
        "Le ministre a dit que le pont ne serait pas ouvert dans les prochains mois pour les"
            + " camions.",
        "Министр сказал, что мост закроют весной."
      })
  void aTextThatIsNotEnglishIsUnsupported(String text) {
    Report report = ENGINE.attribute(Article.of(text));
    assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
    assertThat(report.reason().orElseThrow()).contains("not English");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bridge shut", "Mayor quits - NYT", "He said: \"La ville est à nous\"."})
  void aShortEnglishTextIsRead(String text) {
    assertThat(ENGINE.attribute(Article.of(text)).status()).isEqualTo(Status.OK);
  }

  @Test
  void aFaultInALexiconFileNamesFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("cues.txt"), "# a comment\nSAY say\nSHOUT bellow\n");
    Assertions.assertThatThrownBy(() -> Attributor.withLexicon(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cues.txt line 3")
        .hasMessageContaining("SHOUT bellow");
  }

  @Test
  void anotherLexiconIsAnotherVersion(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("boilerplate.txt"), "nothing of the kind\n");
    assertThat(Attributor.withLexicon(folder).version()).isNotEqualTo(ENGINE.version());
  }

  private static void whole(String text) {
    Report report = ENGINE.attribute(Article.of(text));
    Map<String, Attribution> byId = new HashMap<>();
    for (Attribution a : report.attributions()) {
      assertThat(byId.put(a.id(), a)).as("id %s is unique", a.id()).isNull();
      List<Span> spans = new ArrayList<>(a.cue());
      spans.addAll(a.content());
      a.source().ifPresent(spans::add);
      for (Span span : spans) {
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(border(text, span.start()) && border(text, span.end())).isTrue();
      }
    }
    for (Attribution a : report.attributions()) {
      var seen = new HashSet<String>();
      for (Attribution up = a; up.nestedIn().isPresent(); ) {
        assertThat(seen.add(up.id())).as("nesting of %s ends", a.id()).isTrue();
        Attribution outer = byId.get(up.nestedIn().get());
        assertThat(outer).isNotNull();
        up = outer == null ? a : outer;
      }
    }
  }

  private static boolean border(String text, int at) {
    return at == 0
        || at == text.length()
        || !(Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at)));
  }
}
