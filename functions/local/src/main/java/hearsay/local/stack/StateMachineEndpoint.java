package hearsay.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The one call of Step Functions that Hearsay makes, {@code StartExecution}, on loopback. */
final class StateMachineEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "AWSStepFunctions.StartExecution";

  private final StateMachine machine;
  private final HttpServer server;

  private StateMachineEndpoint(StateMachine machine, HttpServer server) {
    this.machine = machine;
    this.server = server;
  }

  /** Listens on any free port when it returns. */
  static StateMachineEndpoint start(StateMachine machine) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var endpoint = new StateMachineEndpoint(machine, server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var _ = server.createContext("/", endpoint::handle);
    server.start();
    return endpoint;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!START.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
        fault(exchange, "UnknownOperationException", "only StartExecution is answered here");
        return;
      }
      execute(exchange, JSON.readTree(body));
    }
  }

  private void execute(HttpExchange exchange, JsonNode request) throws IOException {
    String arn = request.path("stateMachineArn").asText();
    if (!arn.equals(Names.STATE_MACHINE_ARN)) {
      fault(exchange, "StateMachineDoesNotExist", "no state machine " + arn);
      return;
    }
    try {
      Optional<String> name = Optional.ofNullable(request.path("name").textValue());
      String execution = machine.execute(name, request.path("input").asText("{}"));
      answer(
          exchange,
          200,
          Map.of("executionArn", execution, "startDate", System.currentTimeMillis() / 1000.0));
    } catch (IllegalStateException e) {
      fault(exchange, "ExecutionAlreadyExists", String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      fault(exchange, "InvalidExecutionInput", String.valueOf(e.getMessage()));
    }
  }

  private static void fault(HttpExchange exchange, String type, String message) throws IOException {
    answer(exchange, 400, Map.of("__type", type, "message", message));
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
