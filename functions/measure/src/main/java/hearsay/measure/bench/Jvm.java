package hearsay.measure.bench;

import hearsay.attribution.Attributor;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs {@link Child} in a JVM with the options that {@code analyze} has, and counts its time. */
final class Jvm {
  /** A line of the shell's {@code times}: user and system time of its children. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  private static final int ROUNDS = 4;

  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /**
   * Processor seconds of a run: the least of {@value #ROUNDS} rounds, since what else the machine
   * does only adds; of a round the mean, since the shell counts hundredths.
   */
  static double seconds(int runs, String... arguments) throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      least = Math.min(least, mean(runs, arguments));
    }
    return least;
  }

  private static double mean(int runs, String... arguments)
      throws IOException, InterruptedException {
    String loop =
        "n="
            + runs
            + "; while [ $n -gt 0 ]; do \"$@\" > /dev/null || exit 1; n=$((n-1)); done; times";
    List<String> command = new ArrayList<>(List.of("sh", "-c", loop, "sh"));
    command.addAll(java(OPTIONS, arguments));
    Process shell =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<MatchResult> lines = TIMES.matcher(times).results().toList();
    if (shell.waitFor() != 0 || lines.size() != 2) {
      throw new IOException("a JVM failed: " + times);
    }
    MatchResult children = lines.getLast();
    return (part(children, 1) + part(children, 3)) / runs;
  }

  private static double part(MatchResult times, int group) {
    return Integer.parseInt(times.group(group)) * 60 + Double.parseDouble(times.group(group + 1));
  }

  /** Whether a run with that much heap ends well. */
  static boolean fits(String heap, String... arguments) throws IOException, InterruptedException {
    return new ProcessBuilder(java(List.of("-XX:+UseSerialGC", heap), arguments))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor()
        == 0;
  }

  private static List<String> java(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Child.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * The engine and {@link Child} alone. The class path of this JVM is a list of some dozen jars,
   * all of which a start would open and search: it would be that of the build, whereas those who
   * run the engine have one folder of jars with it in front.
   */
  private static String classPath() {
    return place(Attributor.class) + File.pathSeparator + place(Child.class);
  }

  /** The jar or folder that a class comes from. */
  private static Path place(Class<?> ours) {
    return Path.of(URI.create(ours.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private Jvm() {}
}
