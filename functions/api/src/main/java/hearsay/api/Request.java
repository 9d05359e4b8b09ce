package hearsay.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came.
 *
 * @param id of the request, for the log and the problem document
 * @param segments of the path, decoded; {@code %2F} does not part them
 * @param headers by their names in any case; several values joined by commas
 * @param query every value that a parameter has
 * @param decoded true when the gateway has already made the bytes a text, which is UTF-8 then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(
    String id,
    String method,
    List<String> segments,
    Map<String, String> headers,
    Map<String, List<String>> query,
    byte[] body,
    boolean decoded) {

  static Request of(APIGatewayProxyRequestEvent event) {
    String body = event.getBody();
    boolean base64 = Boolean.TRUE.equals(event.getIsBase64Encoded());
    return new Request(
        id(event),
        event.getHttpMethod(),
        segments(event.getPath()),
        headers(event),
        query(event),
        body == null ? new byte[0] : bytes(body, base64),
        body != null && !base64);
  }

  private static String id(APIGatewayProxyRequestEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .flatMap(context -> Optional.<String>ofNullable(context.getRequestId()))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static byte[] bytes(String body, boolean base64) {
    try {
      return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Problem.badRequest("The body is said to be base 64 and is not.");
    }
  }

  /** REST APIs hand the path over as it was sent, percent-encoded. */
  private static List<String> segments(@Nullable String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : (path == null ? "/" : path).split("/", -1)) {
      segments.add(decoded(segment));
    }
    return List.copyOf(segments.subList(1, segments.size()));
  }

  /** In a path {@code +} is a plus sign. */
  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Problem.badRequest(
          "The path has a broken percent-encoding in \"" + segment + "\"; a % is written %25.");
    }
  }

  private static Map<String, String> headers(APIGatewayProxyRequestEvent event) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (event.getHeaders() != null) {
      headers.putAll(event.getHeaders());
    }
    if (event.getMultiValueHeaders() != null) {
      event
          .getMultiValueHeaders()
          .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    }
    return headers;
  }

  private static Map<String, List<String>> query(APIGatewayProxyRequestEvent event) {
    Map<String, List<String>> query = new TreeMap<>();
    if (event.getQueryStringParameters() != null) {
      event.getQueryStringParameters().forEach((name, value) -> query.put(name, List.of(value)));
    }
    if (event.getMultiValueQueryStringParameters() != null) {
      query.putAll(event.getMultiValueQueryStringParameters());
    }
    return query;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The parameter's value; a parameter given twice is refused, one without a value is missing. */
  Optional<String> parameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Problem.badRequest("The parameter " + name + " is given " + values.size() + " times.");
    }
    return values.stream().filter(value -> !value.isBlank()).findFirst().map(String::strip);
  }
}
