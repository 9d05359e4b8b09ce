package hearsay.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code infra/openapi.yaml} promises. */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);

  private final JsonNode root;

  private OpenApi(JsonNode root) {
    this.root = root;
  }

  static OpenApi deployed() {
    try {
      Object yaml =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Files.readString(Path.of("../../infra/openapi.yaml")));
      return new OpenApi(JSON.valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode operation(String route) {
    String[] parts = route.split(" ", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  boolean knows(String route) {
    return operation(route).isObject();
  }

  /** {@code GET /health 200} and all the others. */
  Set<String> promised() {
    var promised = new TreeSet<String>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operation
              .getValue()
              .path("responses")
              .fieldNames()
              .forEachRemaining(
                  status ->
                      promised.add(
                          operation.getKey().toUpperCase(Locale.ROOT)
                              + " "
                              + path.getKey()
                              + " "
                              + status));
        }
      }
      // Whatever the path does not name is 405.
      promised.add("PATCH " + path.getKey() + " 405");
    }
    return promised;
  }

  /** What is wrong with an answer's body, by the schema of its status and type. */
  List<String> faults(String route, JsonNode response) {
    String body = response.path("body").asText();
    String type = response.at("/headers/Content-Type").asText().split(";", 2)[0];
    if (body.isEmpty() || type.equals("text/html") || type.equals("text/plain")) {
      return List.of();
    }
    if (type.equals("application/problem+json")) {
      return against("#/components/schemas/Problem", parsed(body));
    }
    JsonNode promised =
        resolved(operation(route).path("responses").path(response.path("statusCode").asText()));
    String schema = promised.path("content").path(type).path("schema").path("$ref").asText();
    return schema.isEmpty()
        ? List.of("the contract has no schema for " + route + " as " + type)
        : against(schema, parsed(body));
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<String> against(String reference, JsonNode value) {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("allOf").addObject().put("$ref", reference);
    schema.set("components", root.path("components"));
    return SCHEMAS.getSchema(schema).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /** Examples of JSON bodies that do not have the shape that stands beside them. */
  List<String> faultyExamples() {
    var faults = new ArrayList<String>();
    for (JsonNode content : root.findValues("content")) {
      for (JsonNode medium : content) {
        String schema = medium.path("schema").path("$ref").asText();
        if (medium.has("example") && !schema.isEmpty()) {
          faults.addAll(against(schema, medium.path("example")));
        }
      }
    }
    return faults;
  }
}
