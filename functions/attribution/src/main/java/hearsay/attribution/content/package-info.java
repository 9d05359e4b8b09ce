@NullMarked
package hearsay.attribution.content;

import org.jspecify.annotations.NullMarked;
