package hearsay.attribution.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of {@code spec/*.md} that are marked by hand: a fence {@code judged}, the
 * article, a line with a full stop, then a line for each statement (its number) or the {@code
 * verdict} with the fields that the example is about.
 */
class JudgementSpecificationTest {
  private static final Path SPECIFICATION = Path.of("spec");
  private static final String FENCE = "```judged";

  record Example(String name, String article, List<String> expected, String knownFailure) {}

  @TestFactory
  Stream<DynamicTest> everyExampleIsJudgedAsWritten() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsJudgedTheSameInATurkishLocale() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> checkInTurkish(example)));
  }

  private static void checkInTurkish(Example example) {
    Locale before = Locale.getDefault();
    try {
      var marked = MarkedArticle.of(example.article());
      String english = marked.judged().toString();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(MarkedArticle.of(example.article()).judged()).hasToString(english);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String found(String article, Example example) {
    var judgement = MarkedArticle.of(article).judged();
    return example.expected().stream()
        .map(line -> rendered(line, judgement))
        .collect(Collectors.joining("\n"));
  }

  private static void check(Example example) {
    String article = example.article();
    String found = found(article, example);
    String expected = String.join("\n", example.expected());
    if (example.knownFailure().isEmpty()) {
      assertThat(found).isEqualTo(expected);
      assertThat(found(article.replace("\n", "\r\n"), example)).as("CRLF").isEqualTo(expected);
      assertThat(found("\n\n  " + article, example)).as("shifted").isEqualTo(expected);
      assertThat(found(curly(article), example)).as("curly quotes").isEqualTo(expected);
    } else {
      assertThat(found)
          .as("passes now: remove the mark known-failure (%s)", example.knownFailure())
          .isNotEqualTo(expected);
    }
  }

  /** The examples have straight marks, in pairs. */
  private static String curly(String article) {
    var curly = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < article.length(); i++) {
      char c = article.charAt(i);
      open ^= c == '"';
      curly.append(c == '"' ? open ? '“' : '”' : c);
    }
    return curly.toString();
  }

  /** The same fields as the line asks for, with what was judged. */
  private static String rendered(String line, Judgement judgement) {
    String[] fields = line.split(" · ", -1);
    var rendered = new StringJoiner(" · ");
    rendered.add(fields[0]);
    for (int i = 1; i < fields.length; i++) {
      String key =
          fields[i].contains(" ") ? fields[i].substring(0, fields[i].indexOf(' ')) : fields[i];
      String value =
          fields[0].equals("verdict")
              ? verdict(key, judgement.verdict())
              : field(
                  key, judgement.attributions().get(Integer.parseInt(fields[0]) - 1), judgement);
      rendered.add((key + " " + value).strip());
    }
    return rendered.toString();
  }

  private static String field(String key, Attribution attribution, Judgement judgement) {
    return switch (key) {
      case "type" -> attribution.sourceType().name();
      case "anonymous" -> String.valueOf(attribution.anonymous());
      case "specificity" -> String.valueOf(attribution.specificity());
      case "access" -> attribution.access().name();
      case "party" -> attribution.party().orElse("none");
      case "first-party" -> String.valueOf(attribution.firstParty());
      case "stance" -> attribution.stance().name();
      case "factuality" -> attribution.factuality().code();
      case "kind" -> attribution.contentKind().name();
      case "verbatim" -> String.valueOf(attribution.verbatim());
      case "hedges" -> String.join(", ", attribution.hedges());
      case "chain" ->
          attribution.chain().stream()
              .map(JudgementSpecificationTest::link)
              .collect(Collectors.joining(" > "));
      case "origin" -> attribution.origin().map(id -> origin(id, judgement)).orElse("none");
      case "level" -> attribution.level().name();
      case "score" -> attribution.score().map(Object::toString).orElse("none");
      case "reasons" -> String.join("; ", attribution.reasons());
      default -> throw new IllegalArgumentException("no field \"" + key + "\"");
    };
  }

  private static String link(Link link) {
    return link.name() + (link.inferred() ? "?" : "");
  }

  private static String origin(String id, Judgement judgement) {
    return judgement.origins().stream()
        .filter(origin -> origin.id().equals(id))
        .map(origin -> origin.name() + " " + origin.type())
        .findFirst()
        .orElseThrow();
  }

  private static String verdict(String key, Verdict verdict) {
    return switch (key) {
      case "level" -> verdict.level().name();
      case "score" -> verdict.score().map(Object::toString).orElse("none");
      case "index" -> String.valueOf(verdict.parts().index());
      case "flags" ->
          verdict.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
      case "credibility" -> verdict.credibility();
      case "A" -> String.valueOf(verdict.parts().a());
      case "B" -> String.valueOf(verdict.parts().b());
      case "C" -> String.valueOf(verdict.parts().c());
      case "D" -> String.valueOf(verdict.parts().d());
      case "E" -> String.valueOf(verdict.parts().e());
      case "penalty" -> String.valueOf(verdict.parts().penalty());
      default -> throw new IllegalArgumentException("no field \"" + key + "\" of a verdict");
    };
  }

  static List<Example> examples() throws IOException {
    var examples = new ArrayList<Example>();
    try (Stream<Path> files = Files.list(SPECIFICATION)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        read(file, examples);
      }
    }
    return examples;
  }

  private static void read(Path file, List<Example> examples) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE)) {
        continue;
      }
      int dot = i + lines.subList(i, lines.size()).indexOf(".");
      int end = i + lines.subList(i, lines.size()).indexOf("```");
      String info = lines.get(i).replace(FENCE, "").replace("near-miss", "");
      String failure = info.replace("known-failure:", "").strip();
      examples.add(
          new Example(
              file.getFileName() + " line " + (i + 1),
              String.join("\n", lines.subList(i + 1, dot)),
              List.copyOf(lines.subList(dot + 1, end)),
              failure));
      i = end;
    }
  }
}
