package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.s3.model.Bucket;

/** The end of the deployed stack. Nothing may come after it. */
@Tag("aws")
@ExtendWith(OneStack.class)
@Order(OneStack.LAST)
class StackRemovalIT {
  private final DeployedStack stack;

  StackRemovalIT(DeployedStack stack) {
    this.stack = stack;
  }

  @Test
  void theStackIsDeletedAndItsArticlesStay() throws Exception {
    assertThat(stack.sqs.listQueues().queueUrls()).hasSize(4);

    assertThat(stack.delete()).isEqualTo("DELETE_COMPLETE");

    // LocalStack deletes what is to be retained where it can: a table, an empty bucket. The
    // template
    // test asserts that they are.
    assertThat(stack.s3.listBuckets().buckets())
        .extracting(Bucket::name)
        .contains(stack.output("ArticlesBucket"));
    assertThat(stack.sqs.listQueues().queueUrls()).isEmpty();
    assertThat(stack.stateMachines.listStateMachines().stateMachines()).isEmpty();
    assertThat(stack.apiGateway.getRestApis().items()).isEmpty();
  }
}
