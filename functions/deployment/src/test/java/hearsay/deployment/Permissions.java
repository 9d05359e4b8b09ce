package hearsay.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a role of the template allows: an action and what it is about, {@code dynamodb:Query Table}.
 */
record Permissions(List<Statement> statements) {
  /**
   * A statement of a role's policy.
   *
   * @param actions each with each of its resources
   */
  record Statement(String sid, List<String> actions) {}

  static Permissions of(String role) {
    var statements = new ArrayList<Statement>();
    for (JsonNode policy : Template.hearsay().properties(role).path("Policies")) {
      for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
        statements.add(statement(statement));
      }
    }
    return new Permissions(statements);
  }

  List<String> actions() {
    return statements.stream().flatMap(statement -> statement.actions().stream()).toList();
  }

  private static Statement statement(JsonNode statement) {
    var actions = new ArrayList<String>();
    for (JsonNode action : each(statement.path("Action"))) {
      for (JsonNode resource : each(statement.path("Resource"))) {
        actions.add(action.asText() + " " + resource(resource));
      }
    }
    return new Statement(statement.path("Sid").asText(), actions);
  }

  private static List<JsonNode> each(JsonNode oneOrMore) {
    var each = new ArrayList<JsonNode>();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(each::add);
    } else {
      each.add(oneOrMore);
    }
    return each;
  }

  private static String resource(JsonNode resource) {
    if (resource.has("Fn::Sub")) {
      return resource.path("Fn::Sub").asText().replaceAll("\\$\\{(\\w+)\\.Arn}", "$1");
    }
    return resource.has("Fn::GetAtt")
        ? resource.at("/Fn::GetAtt/0").asText()
        : resource.path("Ref").asText(resource.asText());
  }

  /** A recorded call as the statement that it needs. */
  static String needed(String call) {
    String[] parts = call.split(" ", 2);
    return parts[0] + " " + kind(parts[1]);
  }

  private static String kind(String resource) {
    if (resource.startsWith(World.ARTICLES)) {
      return resource.equals(World.ARTICLES) ? "ArticlesBucket" : "ArticlesBucket/*";
    }
    if (resource.startsWith(World.RESULTS)) {
      return resource.equals(World.RESULTS) ? "ResultsBucket" : "ResultsBucket/*";
    }
    if (resource.startsWith(World.TABLE + "/index/")) {
      return "Table/index/*";
    }
    if (resource.equals(World.TABLE)) {
      return "Table";
    }
    if (resource.startsWith("arn:aws:states:")) {
      return "ReprocessingStateMachine";
    }
    return resource.endsWith("hearsay-reprocessing") ? "ReprocessingQueue" : resource;
  }
}
