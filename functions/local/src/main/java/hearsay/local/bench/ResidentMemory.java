package hearsay.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a process holds in memory, as {@code ps} tells it. */
final class ResidentMemory {
  private ResidentMemory() {}

  static double megabytes(ProcessHandle process) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    String kilobytes =
        new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return Math.rint(Long.parseLong(kilobytes) / 1024.0);
  }
}
