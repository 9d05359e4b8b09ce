package hearsay.ingest;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The first read of one object fails as S3 fails when it is too busy. */
final class OneFault implements ExecutionInterceptor {
  private final String key;
  private final AtomicBoolean failed = new AtomicBoolean();

  OneFault(String key) {
    this.key = key;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof GetObjectRequest get
        && get.key().equals(key)
        && failed.compareAndSet(false, true)) {
      throw S3Exception.builder()
          .message("Please reduce your request rate.")
          .statusCode(503)
          .build();
    }
  }
}
