/** Measures the engine's speed and memory against its goals. */
@NullMarked
package hearsay.measure.bench;

import org.jspecify.annotations.NullMarked;
