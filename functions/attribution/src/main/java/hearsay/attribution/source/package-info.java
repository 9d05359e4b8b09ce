@NullMarked
package hearsay.attribution.source;

import org.jspecify.annotations.NullMarked;
