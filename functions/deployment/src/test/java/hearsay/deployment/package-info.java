/**
 * Tests of what is deployed: the packages, the template, and the stack that LocalStack makes of it.
 */
@NullMarked
package hearsay.deployment;

import org.jspecify.annotations.NullMarked;
