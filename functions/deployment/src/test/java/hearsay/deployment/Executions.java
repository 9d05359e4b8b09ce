package hearsay.deployment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Step Functions as far as the api function sees it: it takes an execution and runs none. */
final class Executions implements AutoCloseable {
  private final HttpServer server;

  private Executions(HttpServer server) {
    this.server = server;
  }

  static Executions start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] started =
        "{\"executionArn\":\"arn:aws:states:eu-west-1:000000000000:execution:hearsay:1\",\"startDate\":1.7e9}"
            .getBytes(StandardCharsets.UTF_8);
    var _ =
        server.createContext(
            "/",
            exchange -> {
              try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, started.length);
                exchange.getResponseBody().write(started);
              }
            });
    server.start();
    return new Executions(server);
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
