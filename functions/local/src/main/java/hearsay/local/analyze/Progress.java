package hearsay.local.analyze;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run has come, on standard error. */
interface Progress extends AutoCloseable {
  /** One more article is done. */
  void step();

  @Override
  void close();

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void step() {}

        @Override
        public void close() {}
      };

  /** A bar that ends at {@code total} articles. */
  static Progress bar(long total, PrintStream error) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("analyze")
            .setUnit(" articles", 1)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            // Its own measuring of the terminal would start a process.
            .setConsumer(new ConsoleProgressBarConsumer(error, 80))
            .build();
    return new Progress() {
      @Override
      public void step() {
        var _ = bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
