package hearsay.results;

import java.util.Map;
import java.util.Optional;

/**
 * An object of the articles bucket as it was read.
 *
 * @param size bytes
 * @param bytes empty when there are more than the reader wanted
 * @param metadata without {@code x-amz-meta-}
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes the bytes.
public record ArticleObject(
    ObjectVersion version,
    long size,
    byte[] bytes,
    Optional<String> contentType,
    Optional<String> contentEncoding,
    Map<String, String> metadata) {
  public ArticleObject {
    metadata = Map.copyOf(metadata);
  }
}
