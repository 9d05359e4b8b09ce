package hearsay.metrics;

/** What became of an article in one invocation. */
public enum Outcome {
  /** Analysed, its report written. */
  ANALYSED,
  /** Nothing to analyse in it, written with the reason. */
  UNSUPPORTED,
  /** A fault of the object itself, written with the reason. */
  FAILED,
  /** Removed, a tombstone written. */
  REMOVED,
  /** Already there, or newer there, or gone: nothing written. */
  SUPERSEDED,
  /** A passing fault: it comes again. */
  RETRIED,
  /** Not ours, or no event that we know: it ends in the dead letters. */
  REFUSED;

  /** Whether somebody may want to know why. */
  public boolean failure() {
    return switch (this) {
      case UNSUPPORTED, FAILED, RETRIED, REFUSED -> true;
      case ANALYSED, REMOVED, SUPERSEDED -> false;
    };
  }
}
