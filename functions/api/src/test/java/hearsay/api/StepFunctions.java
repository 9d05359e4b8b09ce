package hearsay.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An endpoint that takes StartExecution and keeps what it was sent. */
final class StepFunctions implements AutoCloseable {
  static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:reprocessing";

  private final HttpServer server;
  private final List<String> started = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  private StepFunctions(HttpServer server) {
    this.server = server;
  }

  static StepFunctions start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var endpoint = new StepFunctions(HttpServer.create(address, 0));
    var _ = endpoint.server.createContext("/", endpoint::handle);
    endpoint.server.start();
    return endpoint;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The bodies of the calls, oldest first. */
  List<String> started() {
    return List.copyOf(started);
  }

  void answerWith(int newStatus) {
    status = newStatus;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      started.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] answer =
          (status == 200
                  ? "{\"executionArn\":\"" + MACHINE + ":1\",\"startDate\":1.7e9}"
                  : "{\"__type\":\"ServiceUnavailable\"}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
