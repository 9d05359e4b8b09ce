package hearsay.ingest;

import hearsay.results.Sequencer;
import java.time.Instant;
import java.util.Optional;

/**
 * One S3 event.
 *
 * @param key decoded
 * @param versionId absent in a bucket without versions
 * @param eTag of a created object, without quotation marks; empty for a removal
 */
record ObjectEvent(
    Kind kind,
    String bucket,
    String region,
    String key,
    Optional<String> versionId,
    String eTag,
    Sequencer sequencer,
    Instant time) {

  /** What happened, as far as it makes a difference here. */
  enum Kind {
    CREATED,
    /** An object, a version or a delete marker is gone: another version may be current now. */
    DELETED,
    /** The current version is a delete marker now. */
    MARKED
  }
}
