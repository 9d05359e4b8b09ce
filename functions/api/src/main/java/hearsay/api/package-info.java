@NullMarked
package hearsay.api;

import org.jspecify.annotations.NullMarked;
