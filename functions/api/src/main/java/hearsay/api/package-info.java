/** HTTP: routes in a visible table, actions that only translate. */
@NullMarked
package hearsay.api;

import org.jspecify.annotations.NullMarked;
