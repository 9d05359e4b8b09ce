package hearsay.results;

import java.time.Instant;
import java.util.Optional;

/**
 * Which bytes a report is about.
 *
 * @param versionId absent in a bucket without versions
 * @param eTag without quotation marks
 * @param lastModified when S3 took it in
 */
public record ObjectVersion(Optional<String> versionId, String eTag, Instant lastModified) {}
