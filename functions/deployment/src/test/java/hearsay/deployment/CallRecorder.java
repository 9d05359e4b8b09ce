package hearsay.deployment;

import hearsay.results.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Writes down every call to AWS as the permission that it needs, a line each: {@code dynamodb:Query
 * hearsay/index/by-grade}. The SDK finds it on the function's class path, where the tests put it.
 */
public final class CallRecorder implements ExecutionInterceptor {
  static final String FILE = "HEARSAY_TEST_CALLS";

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String file = System.getenv(FILE);
    if (file == null) {
      return;
    }
    Permission needed = Permission.of(context.request(), attributes);
    String line = needed.action() + " " + needed.resource() + "\n";
    try {
      Files.write(
          Path.of(file),
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that make up a jar with this class. */
  static List<String> entries() {
    return List.of(CallRecorder.class.getName().replace('.', '/') + ".class");
  }
}
