package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What API Gateway makes of {@code infra/openapi.yaml}, where LocalStack does something else. */
class OpenApiTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "x-amazon-apigateway-any-method");

  /** Each changes something or starts work: besides the key they want a signature. */
  private static final Set<String> SIGNED =
      Set.of("put /articles/{article}", "delete /articles/{article}", "post /reprocessings");

  private final JsonNode api = Template.yaml(Project.INFRA.resolve("openapi.yaml"));

  private record Operation(String name, JsonNode node) {}

  private List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(method.getKey() + " " + path.getKey(), method.getValue()));
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(15);
    return operations;
  }

  @Test
  void theVersionIsOneThatApiGatewayTakes() {
    assertThat(api.path("openapi").asText()).isEqualTo("3.0.3");
  }

  /** API Gateway does not know security at the root: an operation without its own is open. */
  @Test
  void everyOperationButHealthSaysItselfThatItWantsAKey() {
    assertThat(api.has("security")).isFalse();
    for (Operation operation : operations()) {
      assertThat(operation.node().at("/security/0").has("apiKey"))
          .as(operation.name())
          .isEqualTo(!operation.name().endsWith(" /health"));
    }
    assertThat(api.at("/components/securitySchemes/apiKey/name").asText()).isEqualTo("x-api-key");
    assertThat(api.path("x-amazon-apigateway-api-key-source").asText()).isEqualTo("HEADER");
  }

  @Test
  void operationsThatChangeSomethingWantASignatureInTheSameBreath() {
    for (Operation operation : operations()) {
      assertThat(operation.node().at("/security/0").has("sigv4"))
          .as(operation.name())
          .isEqualTo(SIGNED.contains(operation.name()));
    }
    assertThat(api.at("/components/securitySchemes/sigv4/x-amazon-apigateway-authtype").asText())
        .isEqualTo("awsSigv4");
  }

  @Test
  void bodiesAreValidatedWhereTheyAreJsonAndNowhereElse() {
    for (Operation operation : operations()) {
      boolean json = operation.node().at("/requestBody/content").has("application/json");
      assertThat(operation.node().has("x-amazon-apigateway-request-validator"))
          .as(operation.name())
          .isEqualTo(json);
    }
    assertThat(
            api.at("/x-amazon-apigateway-request-validators/body/validateRequestBody").asBoolean())
        .isTrue();
  }

  @Test
  void articlesPassAsBytesAndJsonDoesNot() {
    assertThat(api.path("x-amazon-apigateway-binary-media-types"))
        .extracting(JsonNode::asText)
        .contains("text/plain", "text/html", "application/gzip", "application/octet-stream")
        .doesNotContain("application/json", "*/*");
  }

  @Test
  void everyAnswerOfTheGatewayItselfIsAProblemDocument() throws IOException {
    JsonNode answers = api.path("x-amazon-apigateway-gateway-responses");

    assertThat(answers.properties())
        .extracting(Map.Entry::getKey)
        .contains(
            "DEFAULT_4XX",
            "DEFAULT_5XX",
            "BAD_REQUEST_BODY",
            "INVALID_API_KEY",
            "ACCESS_DENIED",
            "THROTTLED",
            "QUOTA_EXCEEDED");
    for (JsonNode answer : answers) {
      assertThat(answer.at("/responseParameters/gatewayresponse.header.Content-Type").asText())
          .isEqualTo("'application/problem+json'");
      String body = answer.at("/responseTemplates").path("application/json").asText();
      JsonNode problem =
          Template.JSON.readTree(
              body.replace("$context.error.messageString", "\"x\"")
                  .replace("$context.requestId", "x"));
      assertThat(problem.has("title") && problem.has("detail")).as(body).isTrue();
    }
  }

  @Test
  void everyOperationGoesToTheFunctionBehindItsAlias() {
    for (Operation operation : operations()) {
      assertThat(operation.node().at("/x-amazon-apigateway-integration/type").asText())
          .as(operation.name())
          .isEqualTo("aws_proxy");
      assertThat(operation.node().at("/x-amazon-apigateway-integration/uri/Fn::Sub").asText())
          .contains("${ApiFunctionAliaslive}");
    }
  }
}
