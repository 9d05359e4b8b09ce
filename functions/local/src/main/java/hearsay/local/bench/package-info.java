/** Measures a local stack of its own against the goals, from outside. */
@NullMarked
package hearsay.local.bench;

import org.jspecify.annotations.NullMarked;
