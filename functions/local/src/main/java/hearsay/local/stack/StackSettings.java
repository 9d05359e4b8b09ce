package hearsay.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the local stack is to run.
 *
 * @param ports where the servers listen
 * @param data the folder that keeps everything between runs; absent for memory
 * @param visibility how long a message that failed stays hidden before it is tried again
 * @param schedule time between two looks for stale articles; absent for none
 * @param log the file that takes what the functions log; absent for none
 * @param engineVersion stands in for the engine's own version; absent for that
 */
public record StackSettings(
    Ports ports,
    Optional<Path> data,
    Duration visibility,
    Optional<Duration> schedule,
    Optional<String> engineVersion,
    Optional<Path> log) {

  /** The least that SQS knows between 0 and a message that comes back at once. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public StackSettings {
    if (visibility.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("visibility under 1 s: " + visibility);
    }
  }

  /** In memory, on any free ports, without a schedule. */
  public static StackSettings forTests() {
    return new StackSettings(
        Ports.anyFree(),
        Optional.empty(),
        Duration.ofSeconds(3),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public StackSettings with(Path data, Optional<String> engineVersion) {
    return new StackSettings(ports, Optional.of(data), visibility, schedule, engineVersion, log);
  }
}
