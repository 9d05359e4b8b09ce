package hearsay.results;

/** A report's JSON as it is stored. */
public sealed interface PackedReport {
  /** Bytes of the JSON when unpacked. */
  int bytes();

  /** In the item itself. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes it.
  record Inline(byte[] packed, int bytes) implements PackedReport {}

  /**
   * In the results bucket, because an item holds 400 KB at most.
   *
   * @param object the object's key; a gzip file
   */
  record InBucket(String object, int bytes) implements PackedReport {}
}
