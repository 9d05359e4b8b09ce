package hearsay.local.bench;

import hearsay.local.StackProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: prints every row of the table of goals. */
@Command(
    name = "bench",
    description = "Measure a local stack of its own against the goals for speed and memory.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Articles to upload; default ${DEFAULT-VALUE}.")
  private int articles;

  private BenchCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    List<Row> rows = new ArrayList<>();
    spec.commandLine().getOut().println(Row.header());
    StackProcess.start(Map.of(), List.of()).close(); // reads the jars from the disk
    Path log = Files.createTempFile("hearsay-bench", ".log");
    try (var stack = StackProcess.start(Map.of(), List.of("--log", log.toString()));
        var load = new Load(stack)) {
      rows.add(print(Row.atMost("stack ready, warm disk", 5, stack.readySeconds(), "s")));
      load.warmUp();
      double alone = load.medianMillisToReadable("alone");
      rows.add(
          print(Row.atMost("upload to readable through HTTP, warm, median", 100, alone, "ms")));
      rows.add(
          print(
              Row.atLeast(
                  articles + " articles of 3 KB by 8 clients, until the last is readable",
                  100,
                  load.articlesPerSecond(articles),
                  "/s")));
      rows.add(
          print(
              Row.atMost(
                  "resident memory of the stack after that",
                  700,
                  ResidentMemory.megabytes(stack.handle()),
                  "MB")));
      rows.add(print(WriteUnits.row(stack, log)));
      rows.add(print(Backlog.row(stack, load, articles, alone)));
    } finally {
      Files.delete(log);
    }
    rows.add(
        print(
            Row.atMost(
                "analyze of 1000 articles, whole process", 6, AnalyzeCpu.seconds(), "s CPU")));
    return rows.stream().allMatch(Row::met) ? 0 : 1;
  }

  private Row print(Row row) {
    spec.commandLine().getOut().println(row);
    spec.commandLine().getOut().flush();
    return row;
  }
}
