package hearsay.api;

import java.util.Map;
import java.util.Optional;

/**
 * What the function is told by its environment.
 *
 * @param maxArticleBytes of an article that is analysed at once, after unpacking
 * @param engineVersion stands in for the engine's own
 */
public record Settings(
    String table,
    String articlesBucket,
    String resultsBucket,
    String stateMachineArn,
    int maxArticleBytes,
    Optional<String> engineVersion) {

  /**
   * Reads the variables.
   *
   * @throws IllegalStateException with the name of one that is missing or wrong
   */
  static Settings of(Map<String, String> environment) {
    return new Settings(
        required(environment, "HEARSAY_TABLE"),
        required(environment, "HEARSAY_ARTICLES_BUCKET"),
        required(environment, "HEARSAY_RESULTS_BUCKET"),
        required(environment, "HEARSAY_STATE_MACHINE_ARN"),
        bytes(required(environment, "HEARSAY_MAX_ARTICLE_BYTES")),
        Optional.ofNullable(environment.get("HEARSAY_ENGINE_VERSION")).filter(v -> !v.isBlank()));
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalStateException("the variable " + name + " is not set"));
  }

  private static int bytes(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "HEARSAY_MAX_ARTICLE_BYTES is \"" + value + "\", not a number of bytes", e);
    }
  }
}
