package hearsay.measure.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.measure.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code Bench [ARTICLES.jsonl]}: prints every goal for the engine's speed and memory with what was
 * measured; without a file the 840 articles are invented.
 */
final class Bench {
  private static final int ARTICLES = 840;
  private static final int LENGTH = 4_500;
  private static final int STARTS = 6;
  private static final int TEN_MEGABYTES = 10_000_000;

  private final Path folder;

  private Bench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Path folder = Files.createTempDirectory("hearsay-bench");
    try {
      System.out.println(Row.header());
      new Bench(folder).run(args.length > 0 ? args[0] : "");
    } finally {
      try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(String corpus) throws IOException, InterruptedException, RunnerException {
    warm();
    processes(corpus);
    Linearity.rows(Bench::print);
  }

  private static void print(Row row) {
    System.out.println(row);
  }

  private static void warm() throws RunnerException {
    RunResult engine = jmh("engine");
    RunResult dictionary = jmh("dictionary");
    double millis = millis(engine);
    double words = millis(dictionary);
    print(Row.atMost("article of 3 KB, warm, one core, CPU", 0.3, millis, "ms"));
    print(Row.plain("  by the clock", engine.getPrimaryResult().getScore() / 1000, "ms"));
    print(Row.atMost("  allocated for it", 300, second(engine, "gc.alloc.rate.norm") / 1000, "KB"));
    print(Row.plain("  allocated a second", second(engine, "gc.alloc.rate"), "MB/s"));
    print(Row.plain("  the same through a list of cue words alone, CPU", words, "ms"));
    print(Row.plain("  the engine takes as many times as long", millis / words, "x"));
  }

  private static RunResult jmh(String name) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(EngineBenchmark.class.getName() + "." + name + "$")
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .forks(1)
                    .threads(1)
                    .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=1",
                        "--sun-misc-unsafe-memory-access=allow")
                    .warmupIterations(name.equals("engine") ? 10 : 3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(10)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .run();
    return results.iterator().next();
  }

  /** Of the processor for an article: the least of the iterations, as {@link Jvm#seconds}. */
  private static double millis(RunResult result) {
    double least = Double.MAX_VALUE;
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        Map<String, Result<?>> used = raw(iteration.getSecondaryResults());
        least = Math.min(least, second(used, "cpu") / second(used, "read") / 1e6);
      }
    }
    return least;
  }

  private static double second(RunResult result, String name) {
    return second(raw(result.getSecondaryResults()), name);
  }

  private static double second(Map<String, Result<?>> results, String name) {
    for (Map.Entry<String, Result<?>> entry : results.entrySet()) {
      if (entry.getKey().endsWith(name)) {
        return entry.getValue().getScore();
      }
    }
    throw new IllegalArgumentException("JMH measured no " + name);
  }

  /** JMH declares them raw. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, Result<?>> raw(Map<String, Result> results) {
    return (Map) results;
  }

  private void processes(String corpus) throws IOException, InterruptedException {
    String first = write("first", List.of(InventedArticles.article(0, 3_000)));
    double empty = Jvm.seconds(STARTS);
    double start = Jvm.seconds(STARTS, first);
    print(
        Row.atMost(
            "engine start and first article, CPU beyond an empty JVM's "
                + Math.round(empty * 1000)
                + " ms",
            100,
            (start - empty) * 1000,
            "ms"));
    List<String> texts = corpus.isEmpty() ? invented() : texts(Path.of(corpus));
    double all = Jvm.seconds(1, first, write("all", texts));
    print(
        Row.atMost(
            texts.size() + " articles, CPU beyond empty JVM and start", 2, all - start, "s"));
    boolean fits =
        Jvm.fits("-Xmx256m", write("big", List.of(InventedArticles.article(1, TEN_MEGABYTES))));
    print(
        new Row(
            "a text of 10 MB in a heap of 256 MB",
            "is read",
            fits ? "is read" : "fails",
            fits ? "met" : "MISSED"));
  }

  private static List<String> invented() {
    return Stream.iterate(0, i -> i + 1)
        .limit(ARTICLES)
        .map(i -> InventedArticles.article(i, LENGTH))
        .toList();
  }

  private static List<String> texts(Path corpus) throws IOException {
    return Corpus.read(corpus).stream().map((JsonNode a) -> a.get("text").asText()).toList();
  }

  private String write(String name, List<String> texts) throws IOException {
    Path file = folder.resolve(name);
    try (var out = Files.newBufferedWriter(file)) {
      for (String text : texts) {
        out.write(text);
        out.write('\0');
      }
    }
    return file.toString();
  }
}
