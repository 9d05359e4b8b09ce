package hearsay.api;

import hearsay.results.Environment;
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

  private static final int MOST_BYTES = 1024 * 1024;

  /**
   * Reads the variables.
   *
   * @throws IllegalStateException with the name of one that is missing or wrong
   */
  static Settings of(Environment environment) {
    return new Settings(
        environment.required("HEARSAY_TABLE"),
        environment.required("HEARSAY_ARTICLES_BUCKET"),
        environment.required("HEARSAY_RESULTS_BUCKET"),
        environment.required("HEARSAY_STATE_MACHINE_ARN"),
        environment.number("HEARSAY_MAX_ARTICLE_BYTES", MOST_BYTES),
        environment.optional("HEARSAY_ENGINE_VERSION"));
  }
}
