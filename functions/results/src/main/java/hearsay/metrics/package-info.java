/** What the functions log of an article, and what CloudWatch counts by it. */
@NullMarked
package hearsay.metrics;

import org.jspecify.annotations.NullMarked;
