package hearsay.results;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Breaks a function off at one of its writes. */
final class Faults implements ExecutionInterceptor {
  private final int write;
  private final boolean done;
  private final AtomicInteger writes = new AtomicInteger();

  private Faults(int write, boolean done) {
    this.write = write;
    this.done = done;
  }

  /** The writes before it reach the table, it does not. */
  static Faults before(int write) {
    return new Faults(write, false);
  }

  /** It reaches the table too, but its answer is lost. */
  static Faults after(int write) {
    return new Faults(write, true);
  }

  /** The function stopped. */
  static final class BrokenOff extends RuntimeException {
    BrokenOff() {
      super("broken off");
    }
  }

  private static boolean isWrite(Context.BeforeExecution context) {
    return context.request() instanceof PutItemRequest
        || context.request() instanceof BatchWriteItemRequest;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (isWrite(context) && writes.incrementAndGet() == write && !done) {
      throw new BrokenOff();
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (done && writes.get() == write) {
      throw new BrokenOff();
    }
  }

  /** Whether it came to that write. */
  boolean reached() {
    return writes.get() >= write;
  }
}
