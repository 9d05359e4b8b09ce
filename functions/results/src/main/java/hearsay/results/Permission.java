package hearsay.results;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * What IAM asks of a call: {@code s3:GetObject} on {@code bucket/key}, {@code dynamodb:Query} on
 * {@code table/index/name}.
 */
public record Permission(String action, String resource) {
  private static final Map<String, String> PREFIXES = Map.of("Sfn", "states");

  /** These ask for another action than their own. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "HeadObject", "GetObject",
          "HeadBucket", "ListBucket",
          "ListObjectsV2", "ListBucket",
          "SendMessageBatch", "SendMessage");

  public static Permission of(SdkRequest request, ExecutionAttributes attributes) {
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    String action = ACTIONS.getOrDefault(operation, operation);
    boolean version = action.equals("GetObject") && text(request, "VersionId").isPresent();
    return new Permission(
        PREFIXES.getOrDefault(service, service.toLowerCase(Locale.ROOT))
            + ":"
            + (version ? "GetObjectVersion" : action),
        resource(request));
  }

  private static String resource(SdkRequest request) {
    return Stream.of(
            text(request, "Bucket"),
            text(request, "Key"),
            text(request, "TableName"),
            tables(request),
            text(request, "IndexName").map(index -> "index/" + index),
            text(request, "QueueUrl"),
            text(request, "stateMachineArn"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("/"));
  }

  /** A field of that name may be no text: a key of DynamoDB is a map. */
  private static Optional<String> text(SdkRequest request, String field) {
    return request
        .getValueForField(field, Object.class)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Of batches. Only their names: the items hold what articles say. */
  private static Optional<String> tables(SdkRequest request) {
    return request
        .getValueForField("RequestItems", Map.class)
        .map(items -> (Set<?>) items.keySet())
        .map(names -> new TreeSet<Object>(names).toString().replaceAll("[\\[\\]]", ""));
  }
}
