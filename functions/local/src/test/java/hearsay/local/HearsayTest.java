package hearsay.local;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attributor;
import org.junit.jupiter.api.Test;

final class HearsayTest {
  @Test
  void helpNamesEveryCommand() {
    Output output = CommandLineRun.of("--help");
    assertThat(output.status()).isZero();
    assertThat(output.out())
        .contains("serve", "analyze", "reprocess", "bench", "generate-completion");
  }

  @Test
  void theVersionIsTheReleaseAndTheEngines() {
    Output output = CommandLineRun.of("--version");
    assertThat(output.status()).isZero();
    assertThat(output.out()).contains("hearsay 1.", Attributor.standard().version());
  }

  @Test
  void completionIsAScriptForTheShell() {
    Output output = CommandLineRun.of("generate-completion");
    assertThat(output.status()).isZero();
    assertThat(output.out()).contains("complete -F _complete_hearsay", "analyze");
  }

  @Test
  void reprocessWithoutAStackSaysHowToStartOne() throws java.io.IOException {
    int free;
    try (var socket = new java.net.ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Output output = CommandLineRun.of("reprocess", "--http-port", Integer.toString(free));
    assertThat(output.status()).isEqualTo(1);
    assertThat(output.err()).contains("no stack answers on port " + free, "hearsay serve");
  }

  @Test
  void noCommandIsWrongUsage() {
    Output output = CommandLineRun.of();
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("Missing command");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(CommandLineRun.of("analyze", "--bogus").status()).isEqualTo(2);
  }
}
