package hearsay.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.local.StackProcess;
import hearsay.local.stack.LocalClients;
import hearsay.local.stack.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB counted for each article, from the function's log, against its sources. */
final class WriteUnits {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIXED = 4;

  private WriteUnits() {}

  static Row row(StackProcess stack, Path log) throws IOException {
    Map<String, Double> units = units(log);
    Map<String, Integer> sources = sources(stack);
    double sum = 0;
    double budget = 0;
    double over = 0;
    for (Map.Entry<String, Double> article : units.entrySet()) {
      int most = FIXED + sources.getOrDefault(article.getKey(), 0);
      sum += article.getValue();
      budget += most;
      over += Math.max(0, article.getValue() - most);
    }
    int months = months(stack);
    return new Row(
        "write units an article, mean; 4 + one per distinct source" + beyond(over, months),
        "<= " + mean(budget, units.size()),
        mean(sum, units.size()),
        !units.isEmpty() && over <= months);
  }

  /** What is above the budget of single articles; a month's first pays one for the month. */
  private static String beyond(double over, int months) {
    return over == 0
        ? ""
        : String.format(Locale.ROOT, "; +%.0f once for %d new month(s)", over, months);
  }

  private static String mean(double sum, int articles) {
    return String.format(Locale.ROOT, "%.2f", sum / Math.max(1, articles));
  }

  /** Of each article's first writing, by its id. */
  private static Map<String, Double> units(Path log) throws IOException {
    Map<String, Double> units = new HashMap<>();
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith("{")) {
        JsonNode article = JSON.readTree(line);
        if (article.path("WriteUnits").asDouble(0) > 0) {
          units.putIfAbsent(article.path("id").asText(), article.path("WriteUnits").asDouble());
        }
      }
    }
    return units;
  }

  private static int months(StackProcess stack) {
    try (DynamoDbClient dynamoDb = LocalClients.dynamoDb(stack.dynamoDb())) {
      Map<String, AttributeValue> key =
          Map.of("PK", AttributeValue.fromS("MONTHS"), "SK", AttributeValue.fromS("META"));
      return Optional.ofNullable(
              dynamoDb.getItem(g -> g.tableName(Names.TABLE).key(key)).item().get("months"))
          .map(months -> months.ss().size())
          .orElse(0);
    }
  }

  private static Map<String, Integer> sources(StackProcess stack) {
    Map<String, Integer> sources = new HashMap<>();
    try (DynamoDbClient dynamoDb = LocalClients.dynamoDb(stack.dynamoDb())) {
      dynamoDb
          .scanPaginator(
              s ->
                  s.tableName(Names.TABLE)
                      .filterExpression("begins_with(PK, :article)")
                      .expressionAttributeValues(Map.of(":article", AttributeValue.fromS("ART#")))
                      .projectionExpression("PK, sources"))
          .items()
          .forEach(
              item ->
                  sources.put(
                      Objects.requireNonNull(item.get("PK")).s().substring("ART#".length()),
                      Optional.ofNullable(item.get("sources")).map(v -> v.ss().size()).orElse(0)));
    }
    return sources;
  }
}
