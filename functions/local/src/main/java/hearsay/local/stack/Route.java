package hearsay.local.stack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method of a resource.
 *
 * @param method {@link #ANY} for every method that the resource does not name
 * @param resource a path whose segments in braces stand for any one segment
 * @param needsKey whether the gateway asks for the API key
 */
record Route(String method, String resource, boolean needsKey) {
  static final String ANY = "*";

  /**
   * The values of the segments in braces, decoded; absent when the path is another resource's.
   *
   * @param rawPath as it was sent: {@code %2F} does not part segments
   */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> wanted = segments(resource);
    List<String> given = segments(rawPath);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.startsWith("{") && !given.get(i).isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), decode(given.get(i)));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** In a path {@code +} is a plus sign. */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
