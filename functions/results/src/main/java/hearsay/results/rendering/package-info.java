/** A report for people and other tools: marked text, an annotated page, W3C annotations, CSV. */
@NullMarked
package hearsay.results.rendering;

import org.jspecify.annotations.NullMarked;
