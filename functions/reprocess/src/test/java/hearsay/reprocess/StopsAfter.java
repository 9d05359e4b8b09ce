package hearsay.reprocess;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Lets some writes through and none after them, as a process that is killed. */
final class StopsAfter implements ExecutionInterceptor {
  private final int most;
  private final AtomicInteger writes = new AtomicInteger();

  StopsAfter(int most) {
    this.most = most;
  }

  /** The process is no more. */
  static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped");
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    boolean write =
        context.request() instanceof PutItemRequest
            || context.request() instanceof BatchWriteItemRequest
            || context.request() instanceof UpdateItemRequest;
    if (write && writes.incrementAndGet() > most) {
      throw new Stopped();
    }
  }
}
