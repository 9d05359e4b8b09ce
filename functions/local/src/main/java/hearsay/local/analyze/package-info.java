/** Articles from files through the engine to standard output, without the servers' classes. */
@NullMarked
package hearsay.local.analyze;

import org.jspecify.annotations.NullMarked;
