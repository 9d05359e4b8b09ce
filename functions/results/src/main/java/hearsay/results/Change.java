package hearsay.results;

import java.util.Optional;
import java.util.function.Function;

/** Something that happened to an object, and what it may overwrite. */
public sealed interface Change {
  String key();

  /**
   * Whether an earlier try may have stopped half way. Then a change that comes too late still puts
   * the mentions right.
   */
  boolean redelivered();

  Standing against(Optional<StoredArticle> stored, String engineVersion);

  /** Its place in the order of the object's events. */
  Sequencer sequencer(Optional<StoredArticle> stored);

  /** Whether an object that is not there leaves a tombstone. */
  boolean removes();

  /**
   * An object was put.
   *
   * @param eTag without quotation marks
   */
  record Upload(String key, Sequencer sequencer, String eTag, boolean redelivered)
      implements Change {
    @Override
    public Standing against(Optional<StoredArticle> stored, String engineVersion) {
      return Change.order(sequencer, stored, now -> tie(now, engineVersion));
    }

    private Standing tie(StoredArticle now, String engineVersion) {
      return switch (now) {
        case RemovedArticle _ -> Standing.TIE;
        case StoredReport report ->
            report.version().eTag().equals(eTag)
                    && report.entry().engineVersion().equals(engineVersion)
                ? Standing.DUPLICATE
                : Standing.TIE;
      };
    }

    @Override
    public Sequencer sequencer(Optional<StoredArticle> stored) {
      return sequencer;
    }

    @Override
    public boolean removes() {
      return false;
    }
  }

  /** An object, or a version of it, was removed. */
  record Removal(String key, Sequencer sequencer, boolean redelivered) implements Change {
    @Override
    public Standing against(Optional<StoredArticle> stored, String engineVersion) {
      return Change.order(
          sequencer,
          stored,
          now ->
              switch (now) {
                case RemovedArticle _ -> Standing.DUPLICATE;
                case StoredReport _ -> Standing.TIE;
              });
    }

    @Override
    public Sequencer sequencer(Optional<StoredArticle> stored) {
      return sequencer;
    }

    @Override
    public boolean removes() {
      return true;
    }
  }

  /**
   * Nothing happened, but the engine changed, or an event was lost.
   *
   * @param eTag of the object as the bucket lists it; absent when only the engine counts
   */
  record Recomputation(String key, Optional<String> eTag, boolean redelivered) implements Change {
    @Override
    public Standing against(Optional<StoredArticle> stored, String engineVersion) {
      return stored
          .filter(StoredReport.class::isInstance)
          .map(StoredReport.class::cast)
          .filter(report -> report.entry().engineVersion().equals(engineVersion))
          .filter(report -> eTag.isEmpty() || eTag.get().equals(report.version().eTag()))
          .map(_ -> Standing.DUPLICATE)
          .orElse(Standing.NEWER);
    }

    /** The stored one, so that every upload comes later. */
    @Override
    public Sequencer sequencer(Optional<StoredArticle> stored) {
      return stored.map(StoredArticle::sequencer).orElse(Sequencer.LOWEST);
    }

    @Override
    public boolean removes() {
      return false;
    }
  }

  private static Standing order(
      Sequencer sequencer, Optional<StoredArticle> stored, Function<StoredArticle, Standing> tie) {
    if (stored.isEmpty()) {
      return Standing.NEWER;
    }
    int order = sequencer.compareTo(stored.get().sequencer());
    if (order == 0) {
      return tie.apply(stored.get());
    }
    return order > 0 ? Standing.NEWER : Standing.OLDER;
  }
}
