package hearsay.measure.bench;

import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many times the processor time of a text is that of a tenth of it. */
final class Linearity {
  private static final int LENGTH = 100_000;
  private static final int RUNS = 20;
  private static final int TENTHS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What is repeated, behind a sentence that is English. */
  private static final Map<String, String> HOSTILE = new LinkedHashMap<>();

  static {
    HOSTILE.put("opening quotes", "“");
    HOSTILE.put("straight quotes", "\"");
    HOSTILE.put("opening brackets", "(");
    HOSTILE.put("commas", ",");
    HOSTILE.put("one-word sentences", "Rain. ");
    HOSTILE.put("one line of cues", "he said ");
    HOSTILE.put("emoji", "\ud83d\ude00 ");
    HOSTILE.put("right-to-left text", "שלום אמר ");
    HOSTILE.put("lone surrogates", "\ud83d ");
    HOSTILE.put("empty lines", "\n");
  }

  /** Rows of their own for plain news and for the worst of hostile texts. */
  static void rows(java.util.function.Consumer<Row> rows) {
    String news = InventedArticles.article(7, 10 * LENGTH);
    rows.accept(Row.atMost("ten times the text, plain news: times the CPU", 12, ratio(news), "x"));
    String worst = "";
    double most = 0;
    for (Map.Entry<String, String> kind : HOSTILE.entrySet()) {
      String piece = kind.getValue();
      double ratio = ratio("Officials said that it rained. ", piece);
      if (ratio > most) {
        most = ratio;
        worst = kind.getKey();
      }
    }
    rows.accept(
        Row.atMost(
            "ten times the text, the worst of " + HOSTILE.size() + " hostile kinds (" + worst + ")",
            12,
            most,
            "x"));
  }

  private static double ratio(String head, String piece) {
    return ratio(head + piece.repeat(10 * LENGTH / piece.length()));
  }

  /** Of the fastest runs, in turn: a busy minute of the machine slows both. */
  private static double ratio(String text) {
    String tenth = text.substring(0, text.length() / 10);
    long leastOfTenth = Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < TENTHS; i++) {
        leastOfTenth = Math.min(leastOfTenth, nanos(tenth));
      }
      least = Math.min(least, nanos(text));
    }
    return (double) least / leastOfTenth;
  }

  private static long nanos(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    Attributor.standard().attribute(Article.of(text));
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private Linearity() {}
}
