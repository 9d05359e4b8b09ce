package hearsay.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the table of routes.
 *
 * @param template a segment in braces stands for any one segment that is not empty
 * @param parameters the query parameters that it knows
 */
record Route(String method, String template, Set<String> parameters, Action action) {
  /** Answers a request. */
  @FunctionalInterface
  interface Action {
    /**
     * The answer.
     *
     * @param values the values of the template's braces, in its order
     */
    Answer answer(Request request, List<String> values);
  }

  static Route of(String method, String template, Action action, String... parameters) {
    return new Route(method, template, Set.of(parameters), action);
  }

  /** The values of the braces, when the path is this template's. */
  Optional<List<String>> match(List<String> segments) {
    List<String> wanted = Arrays.asList(template.substring(1).split("/", -1));
    if (wanted.size() != segments.size()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).startsWith("{") && !segments.get(i).isEmpty()) {
        values.add(segments.get(i));
      } else if (!wanted.get(i).equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  Answer answer(Request request, List<String> values) {
    for (String name : request.query().keySet()) {
      if (!parameters.contains(name)) {
        throw Problem.badRequest(
            "There is no parameter "
                + name
                + " here; "
                + (parameters.isEmpty()
                    ? "this route takes none."
                    : "possible are "
                        + String.join(", ", parameters.stream().sorted().toList())
                        + "."));
      }
    }
    return action.answer(request, values);
  }
}
