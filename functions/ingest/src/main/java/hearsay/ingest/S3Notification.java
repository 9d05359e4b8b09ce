package hearsay.ingest;

import hearsay.ingest.ObjectEvent.Kind;
import hearsay.ingest.RefusedEvent.Reason;
import hearsay.results.JsonObject;
import hearsay.results.Sequencer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The message that S3 sends to a queue, in <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">version
 * 2.x</a>.
 */
final class S3Notification {
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

  private S3Notification() {}

  /**
   * The events of a message; none in the message that S3 sends when a notification is set up.
   *
   * @throws RefusedEvent when it is no such message
   */
  static List<ObjectEvent> parse(String body) {
    JsonObject message;
    try {
      message = JsonObject.parse(body);
    } catch (IllegalArgumentException e) {
      throw wrong("the message is " + e.getMessage());
    }
    if (message.text("Event").filter("s3:TestEvent"::equals).isPresent()) {
      return List.of();
    }
    List<JsonObject> records = message.objects("Records");
    if (records.isEmpty()) {
      throw wrong("the message has no Records");
    }
    return records.stream().map(S3Notification::event).toList();
  }

  private static ObjectEvent event(JsonObject event) {
    String version = required(event, "eventVersion");
    if (!required(event, "eventSource").equals("aws:s3") || !version.startsWith("2.")) {
      throw wrong("the event is not of aws:s3 in version 2.x but " + version);
    }
    Kind kind = kind(required(event, "eventName"));
    return new ObjectEvent(
        kind,
        required(event, "s3", "bucket", "name"),
        required(event, "awsRegion"),
        decoded(required(event, "s3", "object", "key")),
        event.text("s3", "object", "versionId"),
        kind == Kind.CREATED ? required(event, "s3", "object", "eTag").replace("\"", "") : "",
        sequencer(required(event, "s3", "object", "sequencer")),
        time(required(event, "eventTime")));
  }

  private static Kind kind(String name) {
    if (name.startsWith("ObjectCreated:")) {
      return Kind.CREATED;
    }
    return switch (name) {
      case "ObjectRemoved:Delete", "LifecycleExpiration:Delete" -> Kind.DELETED;
      case "ObjectRemoved:DeleteMarkerCreated", "LifecycleExpiration:DeleteMarkerCreated" ->
          Kind.MARKED;
      default -> throw wrong("the event " + name + " is neither an upload nor a removal");
    };
  }

  /** S3 encodes keys as forms do: a space is a plus sign. */
  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("the key " + key + " is not form-encoded: " + e.getMessage());
    }
  }

  private static Sequencer sequencer(String digits) {
    if (!HEX.matcher(digits).matches()) {
      throw wrong("the sequencer " + digits + " is not hexadecimal");
    }
    return new Sequencer(digits);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong("the eventTime " + text + " is no time");
    }
  }

  private static String required(JsonObject event, String... path) {
    return event
        .text(path)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> wrong("the event has no " + String.join(".", path)));
  }

  private static RefusedEvent wrong(String what) {
    return new RefusedEvent(Reason.WRONG_SHAPE, what);
  }
}
