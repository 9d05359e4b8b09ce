package hearsay.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Writes down every call to AWS as the permission that it needs, a line each: {@code dynamodb:Query
 * index}. The SDK finds it on the function's class path, where the tests put it.
 */
public final class CallRecorder implements ExecutionInterceptor {
  static final String FILE = "HEARSAY_TEST_CALLS";

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String file = System.getenv(FILE);
    if (file == null) {
      return;
    }
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    String line = line(service, operation, context.request()) + "\n";
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

  private static String line(String service, String operation, SdkRequest request) {
    return switch (service) {
      case "S3" -> "s3:" + s3(operation, request) + " " + field(request, "Bucket");
      case "DynamoDb" ->
          "dynamodb:" + operation + (has(request, "IndexName") ? " index" : " table");
      case "Sqs" -> "sqs:" + operation.replace("Batch", "") + " queue";
      case "Sfn" -> "states:" + operation + " machine";
      default -> service + ":" + operation + " ?";
    };
  }

  private static String s3(String operation, SdkRequest request) {
    return switch (operation) {
      case "GetObject", "HeadObject" ->
          has(request, "VersionId") ? "GetObjectVersion" : "GetObject";
      case "ListObjectsV2", "HeadBucket" -> "ListBucket";
      default -> operation;
    };
  }

  private static boolean has(SdkRequest request, String field) {
    return request.getValueForField(field, Object.class).isPresent();
  }

  private static String field(SdkRequest request, String field) {
    return request.getValueForField(field, Object.class).map(Object::toString).orElse("?");
  }

  /** The files that make up a jar with this class. */
  static List<String> entries() {
    return List.of(CallRecorder.class.getName().replace('.', '/') + ".class");
  }
}
