package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start without a snapshot takes. It prints times, because a busy machine stretches them,
 * and asserts the memory.
 */
@Order(1)
class ColdStartIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int RUNS = 3;
  private static final long MOST_MEGABYTES = 300;
  private static final String FERRY =
      "The ferry line will close in June, according to two officials who asked not to be named.\n";

  @TempDir Path folder;

  private record Start(Duration init, Duration first, long megabytes) {}

  @Test
  void printsTheCpuUntilTheFirstResponseAndThePeakMemory() throws Exception {
    var lines = new ArrayList<String>();
    Duration empty = empty();
    lines.add(
        row(
            "function",
            "init ms",
            "first invoke ms",
            "sum ms",
            "x empty JVM",
            "primed %",
            "peak MB"));
    try (var world = new World(folder)) {
      for (Function function : Function.values()) {
        Start start = median(world, function);
        Duration sum = start.init().plus(start.first());
        lines.add(
            row(
                function.lower(),
                start.init().toMillis(),
                start.first().toMillis(),
                sum.toMillis(),
                String.format(Locale.ROOT, "%.1f", (double) sum.toMillis() / empty.toMillis()),
                100 * start.init().toMillis() / sum.toMillis(),
                start.megabytes()));
        assertThat(start.megabytes())
            .as("peak MB of " + function)
            .isLessThanOrEqualTo(MOST_MEGABYTES);
      }
    }
    lines.add(row("empty JVM", empty.toMillis(), "", empty.toMillis(), "1.0", "", ""));
    String table =
        "CPU of the whole process until the first response, JDK 25, C1, no snapshot; budget 2200"
            + " ms\n"
            + "primed: the share that is done before a snapshot and not repeated after a restore\n"
            + String.join("\n", lines);
    System.out.println(table);
    Files.writeString(Path.of("target/cold-start.txt"), table + "\n");
  }

  private static Start median(World world, Function function) throws Exception {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      starts.add(once(world, function, i));
    }
    starts.sort((a, b) -> a.init().plus(a.first()).compareTo(b.init().plus(b.first())));
    return starts.get(RUNS / 2);
  }

  private static Start once(World world, Function function, int run) throws Exception {
    try (var process = FunctionProcess.start(function, world.task(function), world.environment())) {
      Duration init = process.usage().cpu();
      String event = event(world, function, FERRY, "cold/" + run + ".txt");
      Answer first = process.invoke(event, TIMEOUT);
      assertThat(first.kind()).as(first.body()).isEqualTo(Answer.Kind.RESPONSE);
      Duration sum = process.usage().cpu();
      for (int i = 0; i < 5; i++) {
        String large = event(world, function, FERRY.repeat(1100), "large/" + i + ".txt");
        assertThat(process.invoke(large, TIMEOUT).kind()).isEqualTo(Answer.Kind.RESPONSE);
      }
      return new Start(init, sum.minus(init), process.usage().peakMegabytes());
    }
  }

  private static String event(World world, Function function, String text, String key)
      throws Exception {
    return switch (function) {
      case INGEST -> world.upload(key, text);
      case API -> World.call("POST", "/attributions", text);
      case REPROCESS -> {
        var _ = world.upload(key, text);
        yield World.batch("{\"job\":\"cold\",\"key\":\"" + key + "\"}");
      }
    };
  }

  private static Duration empty() throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(FunctionProcess.COLD);
    command.addAll(List.of("-cp", "target/test-classes", Empty.class.getName()));
    var measured = new ArrayList<Duration>();
    for (int i = 0; i < RUNS; i++) {
      Process process = new ProcessBuilder(command).start();
      assertThat(process.getInputStream().read()).isEqualTo('.');
      measured.add(Usage.of(process).cpu());
      process.destroyForcibly();
    }
    measured.sort(Duration::compareTo);
    return measured.get(RUNS / 2);
  }

  private static String row(Object... cells) {
    var row = new StringBuilder(String.format(Locale.ROOT, "%-10s", cells[0]));
    for (int i = 1; i < cells.length; i++) {
      row.append(String.format(Locale.ROOT, " %15s", cells[i]));
    }
    return row.toString();
  }
}
