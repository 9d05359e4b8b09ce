package hearsay.attribution.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.LexiconException;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final Reader READER = new Reader(MarkedArticle.FILES);
  private static final Judge JUDGE = new Judge(MarkedArticle.FILES);
  private static final String[] WORDS = {
    "the",
    "officials",
    "Tomas",
    "Brandt",
    "said",
    "he",
    "it",
    "New York Times",
    "\"",
    "“",
    "(",
    ",",
    ".",
    "\n\n",
    "Norway",
    "’s",
    "sources",
    "close",
    "to",
    "who",
    "of",
    "😀",
    "\ud83d",
    "ليس",
    "may",
    "plans",
    "Minister",
    "and",
    "they",
    "Times",
    "agency",
    "-",
    "Reuters",
    "12",
    "%",
    "its"
  };

  @Test
  void anyStatementsOverAnyTextGiveAJudgementThatHoldsTogether() {
    var random = new Random(20);
    for (int round = 0; round < 400; round++) {
      Reading reading = READER.read(Article.of(text(random)));
      if (reading.tokens().size() > 0) {
        holds(JUDGE.judge(reading, statements(random, reading)));
      }
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int words = 1 + random.nextInt(200);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(random.nextInt(9) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static List<Statement> statements(Random random, Reading reading) {
    var statements = new ArrayList<Statement>();
    int many = random.nextInt(12);
    for (int i = 0; i < many; i++) {
      CueClass cueClass = one(random, List.of(CueClass.values()));
      ZoneKind zone = one(random, List.of(ZoneKind.values()));
      statements.add(
          new Statement(
              "random",
              zone,
              cueClass,
              "say",
              random.nextBoolean(),
              random.nextInt(5) == 0 ? Optional.empty() : Optional.of(span(random, reading)),
              List.of(span(random, reading)),
              random.nextInt(5) == 0 ? List.of() : List.of(span(random, reading)),
              random.nextInt(3) == 0 ? random.nextInt(many) : -1));
    }
    return statements;
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Span span(Random random, Reading reading) {
    int first = random.nextInt(reading.tokens().size());
    int behind = Math.min(reading.tokens().size(), first + 1 + random.nextInt(9));
    return reading.tokens().span(first, behind);
  }

  private static void holds(Judgement judgement) {
    List<String> origins = judgement.origins().stream().map(Origin::id).toList();
    assertThat(origins).doesNotHaveDuplicates();
    for (Attribution attribution : judgement.attributions()) {
      assertThat(attribution.reasons()).isNotEmpty();
      assertThat(attribution.score().isPresent()).isEqualTo(attribution.level().onScale());
      attribution.origin().ifPresent(origin -> assertThat(origins).contains(origin));
      assertThat(attribution.specificity()).isBetween(0, 3);
    }
    assertThat(judgement.verdict().parts().index()).isBetween(0, 100);
    assertThat(judgement.verdict().reasons()).isNotEmpty();
  }

  @Test
  void theSameTextIsJudgedTheSameByManyThreads() {
    var article =
        MarkedArticle.of(
            "[1:Two officials] <1:said> {1:the dam broke}. [2:They] <2:said> {2:it rained}.");
    String once = article.judged().toString();
    List<String> all =
        java.util.stream.IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> article.judged().toString())
            .distinct()
            .toList();
    assertThat(all).containsExactly(once);
  }

  @Test
  void anArticleWithoutStatementsHasAVerdictToo() {
    Reading reading = READER.read(Article.of("Rain."));
    Judgement judgement = JUDGE.judge(reading, List.of());
    assertThat(judgement.verdict().reasons())
        .contains("level NO_STATEMENT: nobody supports the main claim");
  }

  @Test
  void aWrongLineOfAListIsNamedWithFileLineAndWhatIsExpected(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("nouns.txt"), "minister = official\nbaker = trade\n");
    assertThatThrownBy(() -> new Judge(LexiconFiles.overriddenFrom(folder)))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("nouns.txt line 2: expected noun = kind")
        .hasMessageContaining("baker = trade");
  }

  @Test
  void aPlaceNeedsItsThreeFields(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("places.txt"), "# states\nNorway | Oslo\n");
    assertThatThrownBy(() -> new Judge(LexiconFiles.overriddenFrom(folder)))
        .hasMessageContaining(
            "places.txt line 2: expected name | capitals and other names | adjectives");
  }

  @Test
  void aNewOutletOfAFolderIsKnown(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("outlets.txt"), "Orlen Courier | Courier | newspaper | Norway\n");
    Reading reading = READER.read(Article.of("The Orlen Courier reported rain."));
    var judge = new Judge(LexiconFiles.overriddenFrom(folder));
    var statement =
        new Statement(
            "marked",
            ZoneKind.BODY,
            CueClass.RELAY,
            "report",
            false,
            Optional.of(new Span(0, 17)),
            List.of(new Span(18, 26)),
            List.of(new Span(27, 31)),
            -1);
    assertThat(
            judge
                .judge(reading, List.of(statement))
                .attributions()
                .getFirst()
                .chain()
                .getFirst()
                .name())
        .isEqualTo("Orlen Courier");
  }
}
