package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"s3", "sqs", "dynamodb", "http"})
  void aPortInUseIsOneClearLineAndStatusTwo(String server) throws IOException {
    try (var taken = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      List<String> arguments = new ArrayList<>(List.of("serve"));
      for (String other : List.of("s3", "sqs", "dynamodb", "http")) {
        arguments.add("--" + other + "-port");
        arguments.add(other.equals(server) ? Integer.toString(taken.getLocalPort()) : "0");
      }
      Output output = CommandLineRun.of(arguments.toArray(String[]::new));
      assertThat(output.status()).isEqualTo(2);
      assertThat(output.out()).isEmpty();
      assertThat(output.err().lines())
          .singleElement()
          .asString()
          .contains("port " + taken.getLocalPort(), "is in use", "--" + server + "-port");
    }
  }

  @Test
  void uploadsAreShownAndTheStackStops() throws IOException {
    Files.writeString(folder.resolve("ferry.txt"), "The ferry will sail, the mayor said.\n");
    Files.writeString(folder.resolve("notes.md"), "not an article");
    Files.createFile(folder.resolve("nothing.txt"));
    Output output =
        CommandLineRun.of(
            "serve",
            "--s3-port",
            "0",
            "--sqs-port",
            "0",
            "--dynamodb-port",
            "0",
            "--http-port",
            "0",
            "--upload",
            folder.toString(),
            "--exit");
    assertThat(output.status()).isZero();
    assertThat(output.out())
        .containsPattern("Hearsay is ready in [\\d.]+ s")
        .containsPattern("  S3        http://127\\.0\\.0\\.1:\\d+  bucket hearsay-articles")
        .containsPattern("  SQS       http://127\\.0\\.0\\.1:\\d+  queue hearsay-uploads")
        .containsPattern("  DynamoDB  http://127\\.0\\.0\\.1:\\d+  table hearsay")
        .containsPattern("  HTTP      http://127\\.0\\.0\\.1:\\d+  key local")
        .contains("ferry.txt", "FAILED", "nothing.txt")
        .doesNotContain("notes.md");
  }

  @Test
  void aSignalLeavesNoProcess() throws IOException {
    ProcessHandle handle;
    try (var stack = StackProcess.start(Map.of(), List.of())) {
      handle = stack.handle();
      assertThat(handle.isAlive()).isTrue();
    }
    assertThat(handle.onExit()).succeedsWithin(java.time.Duration.ofSeconds(10));
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() {
    Output output = CommandLineRun.of("serve", "--every", "often");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("'often' is no time; write 30s, 10m, 6h or 1d");
  }
}
