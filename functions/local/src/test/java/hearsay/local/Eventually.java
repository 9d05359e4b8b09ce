package hearsay.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for what another thread or process does. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PAUSE_MILLIS = 20;

  private Eventually() {}

  /**
   * The first value that is there.
   *
   * @throws AssertionError when there is none for a minute and a half
   */
  static <T> T present(String what, Callable<Optional<T>> value) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      Optional<T> now = value.call();
      if (now.isPresent()) {
        return now.get();
      }
      Thread.sleep(PAUSE_MILLIS);
    } while (System.nanoTime() < end);
    throw new AssertionError("not in " + PATIENCE + ": " + what);
  }

  static void holds(String what, Callable<Boolean> condition) throws Exception {
    var _ = present(what, () -> condition.call() ? Optional.of(Boolean.TRUE) : Optional.empty());
  }
}
