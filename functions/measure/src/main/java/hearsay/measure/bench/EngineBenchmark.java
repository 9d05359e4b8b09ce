package hearsay.measure.bench;

import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Articles of 3 KB through the warm engine, and the same ones through the {@link Dictionary};
 * several in turn, lest the processor learn one by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
  static final int ARTICLES = 16;
  private static final int LENGTH = 3_000;

  private final Attributor engine = Attributor.standard();
  private final Dictionary dictionary = new Dictionary();
  private final List<Article> articles = new ArrayList<>();

  /** Makes the articles. */
  public EngineBenchmark() {
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(Article.of(InventedArticles.article(i, LENGTH)));
    }
  }

  /** What the thread used, because the clock counts what other processes take. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Used {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nanoseconds of the processor. */
    public long cpu;

    /** Articles read in them. */
    public long read;

    private long start;

    void begin() {
      start = THREADS.getCurrentThreadCpuTime();
    }

    void end() {
      cpu += THREADS.getCurrentThreadCpuTime() - start;
      read += ARTICLES;
    }
  }

  /** The whole engine. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void engine(Blackhole reports, Used used) {
    used.begin();
    for (Article article : articles) {
      Report report = engine.attribute(article);
      reports.consume(report);
    }
    used.end();
  }

  /** Words looked up in a list. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void dictionary(Blackhole counts, Used used) {
    used.begin();
    for (Article article : articles) {
      counts.consume(dictionary.count(article.text()));
    }
    used.end();
  }
}
