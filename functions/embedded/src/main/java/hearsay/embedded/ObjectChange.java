package hearsay.embedded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of one object.
 *
 * @param size bytes; 0 for a removal
 * @param eTag without quotation marks; absent for a removal
 * @param versionId absent in a bucket without versions
 * @param sequencer hexadecimal; of two changes of one key the later has the greater one
 */
public record ObjectChange(
    ChangeKind kind,
    String bucket,
    String key,
    long size,
    Optional<String> eTag,
    Optional<String> versionId,
    String sequencer,
    Instant time) {

  private static final JsonFactory JSON = new JsonFactory();

  /** The message that S3 would send: version 2.1 with one record, the key form-encoded. */
  public String notification() {
    var out = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      json.writeStartObject();
      json.writeStringField("eventVersion", "2.1");
      json.writeStringField("eventSource", "aws:s3");
      json.writeStringField("awsRegion", "us-east-1");
      json.writeStringField("eventTime", time.toString());
      json.writeStringField("eventName", kind.eventName());
      object(json, "userIdentity", "principalId", "AWS:LOCAL");
      object(json, "requestParameters", "sourceIPAddress", "127.0.0.1");
      object(json, "responseElements", "x-amz-request-id", sequencer);
      s3(json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private void s3(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("s3");
    json.writeStringField("s3SchemaVersion", "1.0");
    json.writeStringField("configurationId", "uploads");
    json.writeObjectFieldStart("bucket");
    json.writeStringField("name", bucket);
    object(json, "ownerIdentity", "principalId", "LOCAL");
    json.writeStringField("arn", "arn:aws:s3:::" + bucket);
    json.writeEndObject();
    json.writeObjectFieldStart("object");
    json.writeStringField("key", encodedKey());
    if (eTag.isPresent()) {
      json.writeNumberField("size", size);
      json.writeStringField("eTag", eTag.get());
    }
    if (versionId.isPresent()) {
      json.writeStringField("versionId", versionId.get());
    }
    json.writeStringField("sequencer", sequencer);
    json.writeEndObject();
    json.writeEndObject();
  }

  private String encodedKey() {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static void object(JsonGenerator json, String name, String field, String value)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField(field, value);
    json.writeEndObject();
  }
}
