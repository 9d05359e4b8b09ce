package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Every example of {@code spec/*.md}, as it stands and in four variants. */
@Isolated
class SpecificationTest {
  private static final List<Example> EXAMPLES = Example.all(Path.of("spec"));
  private static final Attributor ENGINE = Attributor.standard();

  @TestFactory
  Stream<DynamicTest> theEngineDoesWhatTheSpecificationSays() {
    return EXAMPLES.stream()
        .map(e -> DynamicTest.dynamicTest(e.place() + " " + e.section(), () -> check(e)));
  }

  @Test
  void theNumberOfKnownFailuresIsPrinted() {
    long failures = EXAMPLES.stream().filter(e -> e.knownFailure().isPresent()).count();
    System.out.println(EXAMPLES.size() + " examples, " + failures + " known failures");
    assertThat(failures).isLessThan(EXAMPLES.size());
  }

  private static void check(Example example) {
    String expected = Notation.straight(example.expected().replace("\n", " ⏎ "));
    if (example.knownFailure().isPresent()) {
      assertThat(found(example.text(), example))
          .as("passes now: remove the mark \"known-failure: %s\"", example.knownFailure().get())
          .isNotEqualTo(expected);
      return;
    }
    assertThat(found(example.text(), example)).as(example.place()).isEqualTo(expected);
    assertThat(found(example.text().replace("\n", "\r\n"), example)).as("CRLF").isEqualTo(expected);
    assertThat(found(straight(example.text()), example)).as("straight quotes").isEqualTo(expected);
    assertThat(found("\n\n  " + example.text(), example)).as("shifted").isEqualTo(expected);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(found(example.text(), example)).as("Turkish locale").isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String straight(String text) {
    return text.replace('“', '"').replace('”', '"').replace('’', '\'').replace('‘', '\'');
  }

  private static String found(String text, Example example) {
    Report report = ENGINE.attribute(Article.of(text));
    return Notation.straight(Notation.of(report, example.expected()).replace("\n", " ⏎ "));
  }
}
