@NullMarked
package hearsay.attribution.confirmation;

import org.jspecify.annotations.NullMarked;
