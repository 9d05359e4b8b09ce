@NullMarked
package hearsay.attribution.chain;

import org.jspecify.annotations.NullMarked;
