@NullMarked
package hearsay.attribution;

import org.jspecify.annotations.NullMarked;
