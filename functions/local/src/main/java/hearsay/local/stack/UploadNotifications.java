package hearsay.local.stack;

import hearsay.embedded.ObjectChange;
import hearsay.embedded.ObjectListener;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The notification of the articles bucket: every change becomes a message of the upload queue. */
final class UploadNotifications implements ObjectListener {
  private record Target(SqsClient sqs, String queue) {}

  private final CompletableFuture<Target> target = new CompletableFuture<>();

  /** A change waits until this is called: the queue is made after the bucket's server listens. */
  void to(SqsClient sqs, String queue) {
    target.complete(new Target(sqs, queue));
  }

  @Override
  public void changed(ObjectChange change) {
    if (change.bucket().equals(Names.ARTICLES_BUCKET)) {
      Target to = target.join();
      var _ = to.sqs().sendMessage(m -> m.queueUrl(to.queue()).messageBody(change.notification()));
    }
  }
}
