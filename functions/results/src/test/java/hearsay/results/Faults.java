package hearsay.results;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Breaks a function off at one of its writes, or lets others go on there. */
final class Faults implements ExecutionInterceptor {
  private final int write;
  private final boolean done;
  private final AtomicInteger writes = new AtomicInteger();

  private final Runnable happening;

  private Faults(int write, boolean done, Runnable happening) {
    this.write = write;
    this.done = done;
    this.happening = happening;
  }

  /** The writes before it reach the table, it does not. */
  static Faults before(int write) {
    return new Faults(write, false, Faults::breakOff);
  }

  /** It reaches the table too, but its answer is lost. */
  static Faults after(int write) {
    return new Faults(write, true, Faults::breakOff);
  }

  /** Before it something else happens, then the function goes on. */
  static Faults waiting(int write, Runnable meanwhile) {
    return new Faults(write, false, meanwhile);
  }

  private static void breakOff() {
    throw new BrokenOff();
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
      happening.run();
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (done && writes.get() == write) {
      happening.run();
    }
  }

  /** Whether it came to that write. */
  boolean reached() {
    return writes.get() >= write;
  }
}
