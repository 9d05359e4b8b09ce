/**
 * The function behind the upload queue: batches of S3 events in, results in the table out.
 *
 * <p>A fault of the object is a result, stored with its reason. What a retry may heal, and events
 * that nobody can read, go back to the queue and from there, after three tries, to the dead
 * letters.
 */
@NullMarked
package hearsay.ingest;

import org.jspecify.annotations.NullMarked;
