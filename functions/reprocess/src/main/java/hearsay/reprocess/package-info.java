@NullMarked
package hearsay.reprocess;

import org.jspecify.annotations.NullMarked;
