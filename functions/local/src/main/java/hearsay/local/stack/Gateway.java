package hearsay.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hearsay.embedded.PortInUse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What API Gateway does before and behind the HTTP function: routes, key, proxy event, answer. */
final class Gateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The most that API Gateway takes. */
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final HttpServer server;
  private final OpenApi api;
  private final LocalFunction function;

  private Gateway(HttpServer server, OpenApi api, LocalFunction function) {
    this.server = server;
    this.api = api;
    this.function = function;
  }

  /**
   * Listens on loopback when it returns.
   *
   * @param port 0 for any free one
   * @throws PortInUse when another process listens there
   */
  static Gateway start(int port, OpenApi api, LocalFunction function) throws IOException {
    var gateway = new Gateway(bind(port), api, function);
    gateway.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var _ = gateway.server.createContext("/", gateway::handle);
    gateway.server.start();
    return gateway;
  }

  private static HttpServer bind(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      throw new PortInUse("HTTP", port, e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      Optional<Route> route = route(exchange.getRequestMethod(), path);
      if (route.isEmpty()) {
        problem(exchange, "MISSING_AUTHENTICATION_TOKEN");
      } else if (route.get().needsKey() && !hasKey(exchange)) {
        problem(exchange, "INVALID_API_KEY");
      } else {
        proxy(exchange, route.get(), route.get().match(path).orElseThrow());
      }
    }
  }

  private Optional<Route> route(String method, String path) {
    List<Route> resource =
        api.routes().stream().filter(route -> route.match(path).isPresent()).toList();
    return with(method, resource).or(() -> with(Route.ANY, resource));
  }

  private static Optional<Route> with(String method, List<Route> routes) {
    return routes.stream().filter(route -> route.method().equals(method)).findFirst();
  }

  private static boolean hasKey(HttpExchange exchange) {
    return Names.API_KEY.equals(exchange.getRequestHeaders().getFirst("x-api-key"));
  }

  private void proxy(HttpExchange exchange, Route route, Map<String, String> parameters)
      throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      problem(exchange, "REQUEST_TOO_LARGE");
      return;
    }
    try {
      byte[] event = ProxyEvent.of(exchange, route, parameters, body, api);
      answer(exchange, JSON.readTree(function.invoke(event)));
    } catch (FunctionFailed e) {
      problem(exchange, "INTEGRATION_FAILURE");
    }
  }

  private static void answer(HttpExchange exchange, JsonNode response) throws IOException {
    response
        .path("headers")
        .properties()
        .forEach(header -> add(exchange, header.getKey(), header.getValue()));
    response
        .path("multiValueHeaders")
        .properties()
        .forEach(
            header -> header.getValue().forEach(value -> add(exchange, header.getKey(), value)));
    String text = response.path("body").asText("");
    byte[] body =
        response.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    send(exchange, response.path("statusCode").asInt(), body);
  }

  private static void add(HttpExchange exchange, String name, JsonNode value) {
    exchange.getResponseHeaders().add(name, value.asText());
  }

  private void problem(HttpExchange exchange, String kind) throws IOException {
    var _ = exchange.getRequestBody().skip(Long.MAX_VALUE);
    OpenApi.GatewayResponse response = api.gatewayResponse(kind, UUID.randomUUID().toString());
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    send(exchange, response.status(), response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
    exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
    if (!bodiless && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
