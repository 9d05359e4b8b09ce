package hearsay.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The one line of log about one article; CloudWatch takes metrics from the same line, because it is
 * in the <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a>. It never holds the article's text.
 *
 * @param id the article's id, empty when the event named no object
 * @param key the object's key, empty when the event named none
 * @param version the object's version, absent without versioning
 * @param duration of this article alone
 * @param level of the verdict; absent without one
 * @param reason one word of a small set, as {@code TOO_LARGE}: each becomes a metric of its own
 * @param detail the reason for a person; absent when all went well
 * @param age from the event's time to the result; absent when nothing was written
 * @param writeUnits as DynamoDB counted them
 */
public record ArticleLine(
    String id,
    String key,
    Optional<String> version,
    String engineVersion,
    Duration duration,
    Outcome outcome,
    Optional<String> level,
    Optional<String> reason,
    Optional<String> detail,
    Optional<Duration> age,
    double writeUnits) {
  private static final JsonFactory FACTORY = new JsonFactory();
  static final String NAMESPACE = "Hearsay";

  public ArticleLine {
    if (outcome.failure() && reason.isEmpty()) {
      throw new IllegalArgumentException("the outcome " + outcome + " needs a reason");
    }
  }

  /** One word for a passing fault: what AWS calls it, or the kind of exception. */
  public static String reasonOf(Throwable fault) {
    return switch (fault) {
      case AwsServiceException service when service.awsErrorDetails() != null ->
          Optional.ofNullable(service.awsErrorDetails().errorCode()).orElse("AWS");
      case SdkClientException _ -> "NO_CONNECTION";
      default -> fault.getClass().getSimpleName();
    };
  }

  /**
   * The line, without a line end.
   *
   * @param function the function's name, the dimension of every metric
   */
  public String json(String function, Instant now) {
    var out = new StringWriter(1024);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      metadata(json, now);
      properties(json, function);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private void metadata(JsonGenerator json, Instant now) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", now.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    metrics(json, List.of("Function"), measures());
    if (level.isPresent()) {
      metrics(json, List.of("Function", "Level"), List.of("Articles"));
    }
    if (outcome.failure()) {
      metrics(json, List.of("Function", "Reason"), List.of("Failures"));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private List<String> measures() {
    var measures = new ArrayList<String>(List.of("Duration"));
    if (writeUnits > 0) {
      measures.add("WriteUnits");
    }
    if (age.isPresent()) {
      measures.add("Age");
    }
    return measures;
  }

  private static void metrics(JsonGenerator json, List<String> dimensions, List<String> names)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeArray(dimensions.toArray(String[]::new), 0, dimensions.size());
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("Name", name);
      json.writeStringField("Unit", unit(name));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String unit(String metric) {
    return metric.equals("Duration") || metric.equals("Age") ? "Milliseconds" : "Count";
  }

  private void properties(JsonGenerator json, String function) throws IOException {
    json.writeStringField("Function", function);
    json.writeStringField("id", id);
    json.writeStringField("key", key);
    text(json, "version", version);
    json.writeStringField("engineVersion", engineVersion);
    json.writeStringField("outcome", outcome.name());
    text(json, "detail", detail);
    json.writeNumberField("Duration", milliseconds(duration));
    if (age.isPresent()) {
      json.writeNumberField("Age", age.get().toMillis());
    }
    json.writeNumberField("WriteUnits", writeUnits);
    if (level.isPresent()) {
      text(json, "Level", level);
      json.writeNumberField("Articles", 1);
    }
    text(json, "Reason", reason);
    if (outcome.failure()) {
      json.writeNumberField("Failures", 1);
    }
  }

  private static void text(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static double milliseconds(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }
}
