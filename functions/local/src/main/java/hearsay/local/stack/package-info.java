/**
 * Everything that AWS runs for Hearsay, in one JVM: the embedded servers, and what stands between
 * them and the functions (notifications, event sources, HTTP front, state machine, schedule).
 */
@NullMarked
package hearsay.local.stack;

import org.jspecify.annotations.NullMarked;
