@NullMarked
package hearsay.articles;

import org.jspecify.annotations.NullMarked;
