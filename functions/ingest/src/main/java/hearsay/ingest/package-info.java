@NullMarked
package hearsay.ingest;

import org.jspecify.annotations.NullMarked;
