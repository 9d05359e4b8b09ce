package hearsay.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object of a message, read without data binding, which would take half a second of a
 * function's start. Numbers and booleans are kept as their text.
 */
public record JsonObject(Map<String, Object> fields) {
  private static final JsonFactory JSON = new JsonFactory();

  public JsonObject {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads one object.
   *
   * @throws IllegalArgumentException when the text is not one JSON object, with the place
   */
  public static JsonObject parse(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      JsonObject object = object(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON: "
              + e.getOriginalMessage()
              + " at character "
              + e.getLocation().getCharOffset(),
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        fields.put(name, value(parser));
      }
    }
    return new JsonObject(fields);
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      default -> parser.getText();
    };
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    var values = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        values.add(value(parser));
      }
    }
    return values;
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The text at a path of names; empty when it is not there or no text, number or boolean. */
  public Optional<String> text(String... path) {
    JsonObject at = this;
    for (int i = 0; i < path.length - 1; i++) {
      if (!(at.fields.get(path[i]) instanceof JsonObject next)) {
        return Optional.empty();
      }
      at = next;
    }
    return at.fields.get(path[path.length - 1]) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The objects of an array; empty when it is not there. */
  public List<JsonObject> objects(String name) {
    if (!(fields.get(name) instanceof List<?> values)) {
      return List.of();
    }
    return values.stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }
}
