package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a million articles cost, from what the ingest function uses for articles of 3 KB with six
 * sources: calls, write units, log and time, in batches of ten. Prices of us-east-1 in November
 * 2026.
 */
@Order(2)
class CostIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int BATCH = 10;
  private static final int WARM_BATCHES = 10;
  private static final int BATCHES = 20;
  private static final int ARTICLES = BATCHES * BATCH;
  private static final int SOURCES = 6;

  /** What S3 and DynamoDB of AWS take longer than those of one machine; on the safe side. */
  private static final double ASSUMED_MILLISECONDS = 150;

  private static final double WRITE_UNIT = 0.625;
  private static final double READ_UNIT = 0.125;
  private static final double S3_PUT = 5.00;
  private static final double S3_GET = 0.40;
  private static final double GIGABYTE_SECOND = 13.3334;
  private static final double INVOCATION = 0.20;
  private static final double SQS_REQUEST = 0.40;

  /** An article's message is sent alone and received and deleted with nine others; empty polls. */
  private static final double SQS_REQUESTS = 1.4;

  private static final double LOG_MEGABYTE = 0.0005 * 1e6;

  private record Used(double reads, double gets, double writeUnits, double log, double millis) {}

  @Test
  void printsWhatAMillionArticlesCost(@TempDir Path folder) throws Exception {
    Used used = measured(folder);

    String table = table(used);
    System.out.println(table);
    Files.writeString(Path.of("target/cost.txt"), table);
    assertThat(used.writeUnits()).isBetween(1.0 + SOURCES, 4.0 + SOURCES);
    assertThat(used.gets()).isEqualTo(1);
    assertThat(used.log()).isBetween(200.0, 2000.0);
  }

  private static Used measured(Path folder) throws Exception {
    Path calls = folder.resolve("calls");
    try (var world = new World(folder)) {
      Map<String, String> environment = world.environment();
      environment.put(CallRecorder.FILE, calls.toString());
      try (var function =
          FunctionProcess.start(
              Function.INGEST, world.recordedTask(Function.INGEST), environment)) {
        for (int i = 0; i < WARM_BATCHES; i++) {
          invoke(function, batch(world, "warm", i));
        }
        List<String> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
          batches.add(batch(world, "measured", i));
        }
        long callsBefore = Files.size(calls);
        long start = System.nanoTime();
        for (String batch : batches) {
          invoke(function, batch);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        List<JsonNode> lines = lines(function.log());
        String made = Files.readString(calls).substring((int) callsBefore);
        return new Used(
            (double) count(made, "dynamodb:GetItem ") / ARTICLES,
            (double) count(made, "s3:GetObject") / ARTICLES,
            lines.stream().mapToDouble(line -> line.path("WriteUnits").asDouble()).sum() / ARTICLES,
            lines.stream().mapToDouble(line -> line.toString().length() + 1).sum() / ARTICLES,
            millis / ARTICLES);
      }
    }
  }

  private static String batch(World world, String name, int number) throws Exception {
    ObjectNode all = Template.JSON.createObjectNode();
    var records = all.putArray("Records");
    for (int i = 0; i < BATCH; i++) {
      String key = name + "/" + number + "-" + i + ".txt";
      records.addAll(
          (ArrayNode) Template.JSON.readTree(world.upload(key, article(key))).path("Records"));
    }
    return all.toString();
  }

  private static void invoke(FunctionProcess function, String batch) throws Exception {
    assertThat(function.invoke(batch, TIMEOUT).body()).isEqualTo("{\"batchItemFailures\":[]}");
  }

  /** Three KB, six sources; no two texts are the same. */
  private static String article(String name) {
    var text = new StringBuilder("This is about " + name + ".\n\n");
    for (String who : List.of("Orla Venn", "Pia Holm", "Tarek Anand", "Lena Moor", "Ivo Brandt")) {
      text.append("The ferry line will close in June, Minister ").append(who).append(" said. ");
      text.append("The pier was built by hand and has stood in the bay ever since. ".repeat(6));
      text.append("\n\n");
    }
    text.append("The harbour will be sold, according to two officials familiar with the plan.\n");
    text.append("The tide comes in twice a day and goes out as often. ".repeat(10));
    return text.toString();
  }

  private static List<JsonNode> lines(String log) throws Exception {
    var lines = new ArrayList<JsonNode>();
    for (String line : log.split("\n", -1)) {
      if (line.startsWith("{\"_aws\"") && line.contains("\"key\":\"measured/")) {
        lines.add(Template.JSON.readTree(line));
      }
    }
    assertThat(lines).hasSize(ARTICLES);
    return lines;
  }

  private static long count(String calls, String action) {
    return calls.lines().filter(line -> line.startsWith(action)).count();
  }

  private static String table(Used used) {
    double sum =
        used.writeUnits() * WRITE_UNIT
            + used.reads() * READ_UNIT
            + S3_PUT
            + used.gets() * S3_GET
            + lambda(ASSUMED_MILLISECONDS)
            + SQS_REQUESTS * SQS_REQUEST
            + used.log() * LOG_MEGABYTE / 1e6;
    return String.join(
        "\n",
        "cost of a million articles of "
            + article("measured/00-0.txt").getBytes(StandardCharsets.UTF_8).length
            + " bytes with six sources, US$",
        row("DynamoDB writes", used.writeUnits(), "units, counted", used.writeUnits() * WRITE_UNIT),
        row("DynamoDB reads", used.reads(), "consistent, counted", used.reads() * READ_UNIT),
        row("S3 put", 1, "by the uploader", S3_PUT),
        row("S3 get", used.gets(), "counted", used.gets() * S3_GET),
        row("Lambda, 1 GB", ASSUMED_MILLISECONDS, "ms, assumed", lambda(ASSUMED_MILLISECONDS)),
        row("SQS", SQS_REQUESTS, "requests", SQS_REQUESTS * SQS_REQUEST),
        row("logs", used.log(), "bytes, counted", used.log() * LOG_MEGABYTE / 1e6),
        row("sum", 0, "", sum),
        row("Lambda as measured", used.millis(), "ms, on one machine", lambda(used.millis())),
        "");
  }

  private static double lambda(double milliseconds) {
    return milliseconds / 1000 * GIGABYTE_SECOND + INVOCATION / BATCH;
  }

  private static String row(String what, double amount, String unit, double dollars) {
    String told = amount == 0 ? "" : String.format(Locale.ROOT, "%.1f", amount);
    return String.format(Locale.ROOT, "%-20s %8s %-22s %8.2f", what, told, unit, dollars);
  }
}
