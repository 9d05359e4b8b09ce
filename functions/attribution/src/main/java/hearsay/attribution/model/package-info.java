/** The values that the engine takes and gives. */
@NullMarked
package hearsay.attribution.model;

import org.jspecify.annotations.NullMarked;
