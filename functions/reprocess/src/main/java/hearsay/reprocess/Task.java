package hearsay.reprocess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.results.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A message of the reprocessing queue: one article to compute again.
 *
 * @param eTag of the object as the bucket lists it; absent when only the engine counts
 */
record Task(String job, String key, Optional<String> eTag) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Task parse(String body) {
    JsonObject message = JsonObject.parse(body);
    return new Task(required(message, "job"), required(message, "key"), message.text("eTag"));
  }

  private static String required(JsonObject message, String name) {
    return message
        .text(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("the message has no " + name));
  }

  String json() {
    var out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("job", job);
      json.writeStringField("key", key);
      if (eTag.isPresent()) {
        json.writeStringField("eTag", eTag.get());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
