@NullMarked
package hearsay.measure;

import org.jspecify.annotations.NullMarked;
