package hearsay.api;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Lambda tells of an invocation. */
final class OneRequest implements Context {
  static final String ID = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

  @Override
  public String getAwsRequestId() {
    return ID;
  }

  @Override
  public String getLogGroupName() {
    return "tests";
  }

  @Override
  public String getLogStreamName() {
    return "tests";
  }

  @Override
  public String getFunctionName() {
    return "api";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:api";
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives null where no mobile client called.
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives null where no mobile client called.
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 29_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        System.err.println(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
