@NullMarked
package hearsay.attribution.reading;

import org.jspecify.annotations.NullMarked;
