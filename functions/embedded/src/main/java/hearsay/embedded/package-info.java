/** Real S3, SQS and DynamoDB endpoints on loopback, in one JVM: for local runs and tests. */
@NullMarked
package hearsay.embedded;

import org.jspecify.annotations.NullMarked;
