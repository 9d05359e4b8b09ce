package hearsay.results;

import java.util.Map;
import java.util.Optional;

/** A function's environment. */
public record Environment(Map<String, String> variables) {
  public Environment {
    variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * A variable's value.
   *
   * @throws IllegalStateException with the name when it is missing or empty
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalStateException("the environment variable " + name + " is missing"));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * A variable's value as a number of at least 1.
   *
   * @throws IllegalStateException with name and value when it is none
   */
  public int number(String name, int missing) {
    Optional<String> value = optional(name);
    try {
      int number = value.isPresent() ? Integer.parseInt(value.get()) : missing;
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the name.
    }
    throw new IllegalStateException(
        "the environment variable " + name + " is not a number above 0: " + value.orElse(""));
  }
}
