/**
 * The table: keys, encoding, conditional writes and queries.
 *
 * <p>An object has one {@code META} item with its report, and one mention item for each distinct
 * source. Mentions are written first and {@code META} last, over the very state that was read: a
 * crash in between leaves the old {@code META}, so that the retry does all of it again, and a
 * reader drops mentions that no {@code META} names.
 */
@NullMarked
package hearsay.results;

import org.jspecify.annotations.NullMarked;
