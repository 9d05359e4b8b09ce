package hearsay.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A request, made of its parts. */
final class Call {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event = JSON.createObjectNode();
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> query = new HashMap<>();

  private Call(String method, String path) {
    event.put("httpMethod", method).put("path", path).put("resource", path);
  }

  static Call get(String path) {
    return new Call("GET", path);
  }

  static Call of(String method, String path) {
    return new Call(method, path);
  }

  Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Call query(String name, String value) {
    query.put(name, value);
    return this;
  }

  Call body(byte[] bytes) {
    event.put("body", Base64.getEncoder().encodeToString(bytes)).put("isBase64Encoded", true);
    return this;
  }

  Call body(String text) {
    event.put("body", text).put("isBase64Encoded", false);
    return this;
  }

  /** Status, headers and body. */
  record Told(JsonNode answer) {
    int status() {
      return answer.path("statusCode").asInt();
    }

    String header(String name) {
      return answer.path("headers").path(name).asText();
    }

    String body() {
      return answer.path("body").asText();
    }

    JsonNode json() {
      return read(body());
    }
  }

  Told to(World world) {
    event.set("headers", JSON.valueToTree(headers));
    event.set("queryStringParameters", JSON.valueToTree(query));
    return new Told(read(world.call(event.toString())));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
