package hearsay.results;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Names action and resource of a call that was denied: S3 itself says "Access Denied" and no more.
 * The SDK finds it by its name in {@code software/amazon/awssdk/global/handlers}.
 */
public final class DeniedCalls implements ExecutionInterceptor {
  private static final int FORBIDDEN = 403;

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    return context.exception() instanceof AwsServiceException e && denied(e)
        ? named(e, Permission.of(context.request(), attributes))
        : context.exception();
  }

  /** DynamoDB, SQS and Step Functions say it with the status 400. */
  private static boolean denied(AwsServiceException e) {
    return e.statusCode() == FORBIDDEN
        || Optional.ofNullable(e.awsErrorDetails())
            .flatMap(told -> Optional.<String>ofNullable(told.errorCode()))
            .filter(code -> code.startsWith("AccessDenied"))
            .isPresent();
  }

  private static AwsServiceException named(AwsServiceException e, Permission needed) {
    String said =
        Optional.ofNullable(e.awsErrorDetails())
            .flatMap(told -> Optional.<String>ofNullable(told.errorMessage()))
            .orElseGet(e::getMessage);
    AwsServiceException.Builder named = e.toBuilder();
    named.message(needed.action() + " on " + needed.resource() + " was denied: " + said);
    return named.build();
  }
}
