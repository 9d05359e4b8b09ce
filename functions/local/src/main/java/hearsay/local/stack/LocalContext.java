package hearsay.local.stack;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a handler of the call. */
final class LocalContext implements Context {
  private static final int MEMORY_MB = 1024;
  private static final int PATIENCE_MILLIS = 30_000;

  private final String function;
  private final LambdaLogger log;
  private final String request = UUID.randomUUID().toString();
  private final long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;

  LocalContext(String function, LambdaLogger log) {
    this.function = function;
    this.log = log;
  }

  @Override
  public String getAwsRequestId() {
    return request;
  }

  @Override
  public String getLogGroupName() {
    return "/hearsay/local/" + function;
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return function;
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:" + Names.REGION + ":" + Names.ACCOUNT + ":function:" + function;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, deadline - System.currentTimeMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MB;
  }

  @Override
  public LambdaLogger getLogger() {
    return log;
  }
}
