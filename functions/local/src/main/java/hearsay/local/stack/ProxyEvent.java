package hearsay.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as a REST API's proxy integration hands it to the function. */
final class ProxyEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STAGE = "local";

  private ProxyEvent() {}

  static byte[] of(
      HttpExchange exchange,
      Route route,
      Map<String, String> pathParameters,
      byte[] body,
      OpenApi api)
      throws IOException {
    ObjectNode event = JSON.createObjectNode();
    event.put("resource", route.resource());
    event.put("path", exchange.getRequestURI().getRawPath());
    event.put("httpMethod", exchange.getRequestMethod());
    values(event, "headers", "multiValueHeaders", headers(exchange));
    values(
        event,
        "queryStringParameters",
        "multiValueQueryStringParameters",
        query(exchange.getRequestURI().getRawQuery()));
    event.set("pathParameters", pathParameters.isEmpty() ? null : JSON.valueToTree(pathParameters));
    event.putNull("stageVariables");
    context(exchange, route, event.putObject("requestContext"));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean binary = body.length > 0 && api.isBinary(type == null ? "" : type);
    event.put("body", body.length == 0 ? null : text(body, binary));
    event.put("isBase64Encoded", binary);
    return JSON.writeValueAsBytes(event);
  }

  private static String text(byte[] body, boolean binary) {
    return binary
        ? Base64.getEncoder().encodeToString(body)
        : new String(body, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach(headers::put);
    return headers;
  }

  private static Map<String, List<String>> query(@Nullable String rawQuery) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (rawQuery != null) {
      for (String pair : rawQuery.split("&", -1)) {
        if (!pair.isEmpty()) {
          String[] parts = pair.split("=", 2);
          query
              .computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>())
              .add(parts.length == 2 ? decode(parts[1]) : "");
        }
      }
    }
    return query;
  }

  /** A broken escape stays as it is. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** The last value under one name, all of them under the other; null for none. */
  private static void values(
      ObjectNode event, String single, String multi, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(single);
      event.putNull(multi);
      return;
    }
    ObjectNode last = event.putObject(single);
    values.forEach((name, all) -> last.put(name, all.getLast()));
    event.set(multi, JSON.valueToTree(values));
  }

  private static void context(HttpExchange exchange, Route route, ObjectNode context) {
    context.put("accountId", Names.ACCOUNT);
    context.put("apiId", "local");
    context.put("resourcePath", route.resource());
    context.put("httpMethod", exchange.getRequestMethod());
    context.put("path", "/" + STAGE + exchange.getRequestURI().getRawPath());
    context.put("stage", STAGE);
    context.put("protocol", exchange.getProtocol());
    context.put("requestId", UUID.randomUUID().toString());
    context.put("requestTimeEpoch", Instant.now().toEpochMilli());
    ObjectNode identity = context.putObject("identity");
    identity.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
    identity.put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
    identity.put("apiKey", exchange.getRequestHeaders().getFirst("x-api-key"));
  }
}
