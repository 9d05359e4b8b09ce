package hearsay.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processor time of {@code analyze} over a folder, of its process and those it starts. */
final class AnalyzeCpu {
  private static final int ARTICLES = 1_000;

  /** A line of the shell's {@code times}: user and system time of the children. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  private AnalyzeCpu() {}

  static double seconds() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("hearsay-bench");
    try {
      for (int i = 0; i < ARTICLES; i++) {
        Files.writeString(folder.resolve("article-" + i + ".txt"), InventedNews.article(i));
      }
      return measure(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder).sorted(java.util.Comparator.reverseOrder())) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double measure(Path folder) throws IOException, InterruptedException {
    // As "java -jar hearsay.jar analyze"; the shell counts what its children use.
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" -cp \"$1\" hearsay.launcher.Launcher"
                    + " analyze --no-progress --format jsonl \"$2\" > /dev/null && times",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (shell.waitFor() != 0) {
      throw new IOException("analyze failed");
    }
    return ofChildren(times);
  }

  /** The second line is the children's. */
  private static double ofChildren(String times) throws IOException {
    List<MatchResult> lines = TIMES.matcher(times).results().toList();
    if (lines.size() != 2) {
      throw new IOException("no times of the shell: " + times);
    }
    MatchResult line = lines.getLast();
    return seconds(line.group(1), line.group(2)) + seconds(line.group(3), line.group(4));
  }

  private static double seconds(String minutes, String seconds) {
    return Integer.parseInt(minutes) * 60 + Double.parseDouble(seconds);
  }
}
