package hearsay.results;

/** An object changed faster than its changes could be written; trying again later helps. */
public final class ConcurrentChanges extends RuntimeException {
  ConcurrentChanges(String key) {
    super("'" + key + "' is changed by others all the time");
  }
}
