@NullMarked
package hearsay.results;

import org.jspecify.annotations.NullMarked;
