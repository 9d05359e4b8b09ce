package hearsay.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A reprocessing job.
 *
 * @param token where the next page of articles starts; absent at the start and the end
 * @param planned articles sent to the queue
 * @param allPlanned whether there are no more pages
 * @param recomputed articles written again
 * @param unchanged articles that were up to date or gone by their turn
 * @param failed articles that went to the dead letters
 * @param reason why the job failed
 */
public record Job(
    String id,
    Scope scope,
    State state,
    Optional<String> token,
    long planned,
    boolean allPlanned,
    long recomputed,
    long unchanged,
    long failed,
    Instant startedAt,
    Instant changedAt,
    Optional<String> reason) {

  /** How far a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  public long finished() {
    return recomputed + unchanged + failed;
  }
}
