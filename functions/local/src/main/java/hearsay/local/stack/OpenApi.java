package hearsay.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code infra/openapi.yaml} tells the gateway: routes, keys, binary bodies, own answers. */
final class OpenApi {
  private static final String BINARY = "x-amazon-apigateway-binary-media-types";
  private static final String RESPONSES = "x-amazon-apigateway-gateway-responses";
  private static final String ANY_METHOD = "x-amazon-apigateway-any-method";
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "head", "options", "patch", ANY_METHOD);

  private final List<Route> routes;
  private final List<String> binary;
  private final Map<?, ?> responses;

  private OpenApi(List<Route> routes, List<String> binary, Map<?, ?> responses) {
    this.routes = List.copyOf(routes);
    this.binary = List.copyOf(binary);
    this.responses = responses;
  }

  /** The file that is deployed. */
  static OpenApi deployed() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("/infra/openapi.yaml"))) {
      return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    }
  }

  private static OpenApi of(Map<?, ?> document) {
    List<Route> routes = new ArrayList<>();
    boolean keyByDefault = document.get("security") instanceof List<?> all && !all.isEmpty();
    map(document.get("paths"))
        .forEach((path, item) -> addRoutes(path.toString(), map(item), keyByDefault, routes));
    return new OpenApi(
        routes,
        list(document.get(BINARY)).stream().map(Object::toString).toList(),
        map(document.get(RESPONSES)));
  }

  private static void addRoutes(
      String path, Map<?, ?> item, boolean keyByDefault, List<Route> routes) {
    for (String method : METHODS) {
      if (item.get(method) instanceof Map<?, ?> operation) {
        Object security = operation.get("security");
        boolean needsKey = security == null ? keyByDefault : !list(security).isEmpty();
        String name = method.equals(ANY_METHOD) ? Route.ANY : method.toUpperCase(Locale.ROOT);
        routes.add(new Route(name, path, needsKey));
      }
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  List<Route> routes() {
    return routes;
  }

  /** Whether a body of this type reaches the function in base 64. */
  boolean isBinary(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return binary.stream()
        .anyMatch(
            wanted ->
                wanted.equals("*/*")
                    || wanted.equalsIgnoreCase(type)
                    || (wanted.endsWith("/*")
                        && type.startsWith(wanted.substring(0, wanted.length() - 1))));
  }

  /** What the gateway answers itself: a problem document from the file. */
  record GatewayResponse(int status, String body) {}

  /**
   * The answer for one kind of fault.
   *
   * @param request the id that the document carries
   */
  GatewayResponse gatewayResponse(String kind, String request) {
    Map<?, ?> response = map(responses.get(kind));
    String template =
        String.valueOf(map(response.get("responseTemplates")).get("application/json"));
    return new GatewayResponse(
        Integer.parseInt(String.valueOf(response.get("statusCode"))),
        template.replace("$context.requestId", request));
  }
}
