@NullMarked
package hearsay.local;

import org.jspecify.annotations.NullMarked;
