@NullMarked
package hearsay.attribution.cue;

import org.jspecify.annotations.NullMarked;
