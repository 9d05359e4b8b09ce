package hearsay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The sample events, and that they and {@code infra/openapi.yaml} tell the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stands in an expected answer for what changes from run to run or with the engine. */
  private static final String ANYTHING = "…";

  private record Exchange(String name, JsonNode request, JsonNode response) {
    String route() {
      return request.path("httpMethod").asText() + " " + request.path("resource").asText();
    }

    int status() {
      return response.path("statusCode").asInt();
    }
  }

  private final OpenApi api = OpenApi.deployed();
  private final List<Exchange> exchanges = new ArrayList<>();

  @BeforeAll
  void callAll() throws Exception {
    try (World world = World.start();
        Stream<Path> files = Files.list(World.EVENTS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".request.json")) {
          String request = Files.readString(file);
          exchanges.add(
              new Exchange(
                  name.replace(".request.json", ""),
                  JSON.readTree(request),
                  JSON.readTree(world.call(request))));
        }
      }
      exchanges.add(tooLargeUpload(world));
    }
  }

  @AfterAll
  void forget() {
    exchanges.clear();
  }

  /** Made here, because a file of 4 MB would be none to read. */
  private static Exchange tooLargeUpload(World world) throws IOException {
    ObjectNode request =
        (ObjectNode) JSON.readTree(World.EVENTS.resolve("put-article.request.json").toFile());
    request.put("isBase64Encoded", false).put("body", "x".repeat(4 * 1024 * 1024 + 1));
    JsonNode response = JSON.readTree(world.call(JSON.writeValueAsString(request)));
    request.put("body", "");
    return new Exchange("put-too-large", request, response);
  }

  @TestFactory
  Stream<DynamicTest> everyEventIsAnsweredAsItsFileSays() throws IOException {
    assertThat(exchanges).hasSizeGreaterThan(40);
    return exchanges.stream()
        .filter(exchange -> !exchange.name().equals("put-too-large"))
        .map(
            exchange ->
                DynamicTest.dynamicTest(
                    exchange.name(),
                    () ->
                        assertMatches(
                            JSON.readTree(
                                World.EVENTS.resolve(exchange.name() + ".response.json").toFile()),
                            exchange.response())));
  }

  private static void assertMatches(JsonNode expected, JsonNode actual) throws IOException {
    JsonNode body = expected.path("body");
    ObjectNode told = (ObjectNode) actual.deepCopy();
    if (body.isObject()) {
      told.set("body", JSON.readTree(told.path("body").asText()));
    }
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(masked(expected, told)))
        .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
  }

  /** The answer with everything replaced that the expectation leaves open. */
  private static JsonNode masked(JsonNode expected, JsonNode actual) {
    if (expected.isTextual() && expected.asText().equals(ANYTHING) && !actual.isMissingNode()) {
      return expected;
    }
    if (expected.isTextual() && expected.asText().endsWith(ANYTHING) && actual.isTextual()) {
      String start = expected.asText().substring(0, expected.asText().length() - 1);
      return actual.asText().startsWith(start) ? expected : actual;
    }
    if (expected.isObject() && actual.isObject()) {
      ObjectNode masked = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        if (actual.has(field.getKey())) {
          masked.set(field.getKey(), masked(field.getValue(), actual.get(field.getKey())));
        }
      }
      actual
          .properties()
          .forEach(
              field -> {
                if (!masked.has(field.getKey())) {
                  masked.set(field.getKey(), field.getValue());
                }
              });
      return masked;
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      var masked = JSON.createArrayNode();
      for (int i = 0; i < expected.size(); i++) {
        masked.add(masked(expected.get(i), actual.get(i)));
      }
      return masked;
    }
    return actual;
  }

  @Test
  void everyRouteAndStatusOfTheContractIsExercised() {
    var seen = new TreeSet<String>();
    exchanges.forEach(exchange -> seen.add(exchange.route() + " " + exchange.status()));
    assertThat(api.promised()).isSubsetOf(seen);
  }

  @Test
  void noAnswerHasAStatusThatTheContractDoesNotName() {
    assertThat(exchanges)
        .filteredOn(exchange -> api.knows(exchange.route()))
        .allSatisfy(
            exchange ->
                assertThat(api.promised())
                    .as(exchange.name())
                    .contains(exchange.route() + " " + exchange.status()));
  }

  @Test
  void everyBodyHasTheShapeThatTheContractGivesIt() {
    assertThat(exchanges)
        .allSatisfy(
            exchange ->
                assertThat(api.faults(exchange.route(), exchange.response()))
                    .as(exchange.name())
                    .isEmpty());
  }

  @Test
  void everyProblemSaysWhatWentWrong() throws IOException {
    for (Exchange exchange : exchanges) {
      if (exchange.status() >= 400 && !exchange.name().startsWith("head-")) {
        assertThat(exchange.response().at("/headers/Content-Type").asText())
            .as(exchange.name())
            .isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(exchange.response().path("body").asText());
        assertThat(problem.path("status").asInt()).isEqualTo(exchange.status());
        assertThat(problem.path("detail").asText()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(problem.path("instance").asText())
            .isEqualTo("urn:hearsay:request:" + OneRequest.ID);
      }
    }
  }

  @Test
  void theContractRefusesABodyOfAnotherShape() {
    assertThat(api.faults("GET /health", answer("{\"status\":\"DOWN\",\"more\":1}"))).hasSize(3);
    assertThat(api.faults("GET /articles/{article}", answer("{\"id\":\"x\",\"status\":\"OK\"}")))
        .isNotEmpty();
  }

  private static JsonNode answer(String body) {
    ObjectNode answer = JSON.createObjectNode().put("statusCode", 200).put("body", body);
    answer.putObject("headers").put("Content-Type", "application/json");
    return answer;
  }

  @Test
  void everyExampleOfTheContractHasItsShape() {
    assertThat(api.faultyExamples()).isEmpty();
  }
}
