package hearsay.local.stack;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The queues as the template makes them: three tries, then the dead letters.
 *
 * @param uploads the URL of the queue of uploads and removals
 * @param reprocessing the URL of the queue of articles to analyse again
 */
record Queues(String uploads, String reprocessing) {
  private static final int TRIES = 3;

  /** Makes what is missing; queues that were kept get the visibility of this run. */
  static Queues create(SqsClient sqs, Duration visibility) {
    return new Queues(
        withDeadLetters(sqs, Names.UPLOADS, visibility),
        withDeadLetters(sqs, Names.REPROCESSING, visibility));
  }

  private static String withDeadLetters(SqsClient sqs, String name, Duration visibility) {
    var _ = create(sqs, Names.deadLetters(name), Map.of());
    String redrive =
        """
        {"deadLetterTargetArn":"%s","maxReceiveCount":"%d"}\
        """
            .formatted(Names.queueArn(Names.deadLetters(name)), TRIES);
    return create(
        sqs,
        name,
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            Long.toString(visibility.toSeconds()),
            QueueAttributeName.REDRIVE_POLICY,
            redrive));
  }

  private static String create(
      SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
    try {
      String url = sqs.getQueueUrl(q -> q.queueName(name)).queueUrl();
      if (!attributes.isEmpty()) {
        var _ = sqs.setQueueAttributes(q -> q.queueUrl(url).attributes(attributes));
      }
      return url;
    } catch (QueueDoesNotExistException missing) {
      return sqs.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
    }
  }
}
