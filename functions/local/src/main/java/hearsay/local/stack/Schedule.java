package hearsay.local.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts the state machine for stale articles again and again, as EventBridge Scheduler does. */
final class Schedule implements AutoCloseable {
  private static final String STALE = "{\"scope\":\"stale\"}";

  private final ScheduledExecutorService clock;

  private Schedule(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /** First after one interval. */
  static Schedule start(Duration every, StateMachine machine) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule").factory());
    var _ =
        clock.scheduleAtFixedRate(
            () -> {
              var _ = machine.execute(Optional.empty(), STALE);
            },
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
    return new Schedule(clock);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
