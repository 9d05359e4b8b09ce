package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README shows is what comes out; the calls of a running stack are run by .ci/run. */
final class ReadmeTest {
  private static final String JAR = "java -jar functions/local/target/hearsay.jar ";
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```console\n\\$ echo '([^']*)' \\|\n +" + Pattern.quote(JAR) + "(.*)\n((?s:.*?))```");
  private static final Pattern COMMAND = Pattern.compile(Pattern.quote(JAR) + "([^\n`]*)");

  private static String readme = "";

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("../../README.md"));
  }

  @Test
  void theExampleComesOutAsItStandsThere() {
    Matcher example = EXAMPLE.matcher(readme);
    assertThat(example.find()).isTrue();
    Output output = CommandLineRun.withInput(example.group(1) + "\n", example.group(2).split(" "));
    assertThat(output.out()).isEqualTo(example.group(3));
    assertThat(output.status()).isZero();
  }

  static Stream<List<String>> commands() throws IOException {
    return COMMAND
        .matcher(Files.readString(Path.of("../../README.md")))
        .results()
        .map(command -> List.of(command.group(1).replaceAll(" *#.*", "").strip().split(" ")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itsCommandsAreThoseThatThereAre(List<String> command) {
    Output help = CommandLineRun.of(command.getFirst(), "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: hearsay " + command.getFirst());
    assertThat(command.stream().filter(word -> word.startsWith("--")))
        .allSatisfy(option -> assertThat(help.out()).contains(option));
  }
}
