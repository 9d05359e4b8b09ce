/**
 * The function behind the scheduled jobs: planner and worker.
 *
 * <p>The planner takes {@code {"job", "scope": "stale" or "all", "token"}}, plans one page of
 * articles and answers {@code {"job", "scope", "token", "done", "planned"}}. Its answer is its next
 * input until {@code done} is true; {@code planned} counts the articles of the job so far. Without
 * a job it makes one up; without {@code scope} it takes {@code stale}. Where the next page starts
 * is kept in the job's item, so that a call that comes twice, or after a crash, goes on where the
 * job is; {@code token} only shows it.
 *
 * <p>The worker takes a batch of SQS messages {@code {"job", "key", "eTag"}} and answers {@code
 * {"batchItemFailures": [{"itemIdentifier"}]}}. The eTag is there when the bucket's list gave it:
 * an article that the table knows in another version counts as stale then.
 */
@NullMarked
package hearsay.reprocess;

import org.jspecify.annotations.NullMarked;
