package hearsay.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The HTTP interface that Lambda offers to a runtime inside its container: the <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>, with its
 * limit on an answer's size. One function, one invocation at a time.
 */
final class RuntimeApi implements AutoCloseable {
  /** Most bytes of a synchronous answer. */
  static final int MOST_BYTES = 6 * 1024 * 1024;

  private record Invocation(String id, String event, Instant deadline) {}

  private final HttpServer server;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch initialised = new CountDownLatch(1);

  /** Counted down when the function is ready for a snapshot, its hooks run. */
  private final CountDownLatch checkpoint = new CountDownLatch(1);

  private final CountDownLatch restore = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var api = new RuntimeApi(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/2018-06-01/runtime/", api::handle);
    server.start();
    return api;
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} holds them. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until the constructor is through and the runtime asks for work, or has failed. */
  boolean awaitInitialised(Duration most) throws InterruptedException {
    return initialised.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean awaitCheckpoint(Duration most) throws InterruptedException {
    return checkpoint.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The snapshot is taken and started again. */
  void restored() {
    restore.countDown();
  }

  /** The answer, empty when none came in time. */
  Optional<Answer> invoke(String event, Duration timeout) throws InterruptedException {
    waiting.add(new Invocation(UUID.randomUUID().toString(), event, Instant.now().plus(timeout)));
    return Optional.ofNullable(answers.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** What the runtime reported of a failed start; empty when it reported none. */
  Optional<Answer> reported() {
    return Optional.ofNullable(answers.poll());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else if (path.endsWith("/restore/next")) {
        checkpoint.countDown();
        restore.await();
        reply(exchange, 200, "");
      } else if (path.endsWith("/response")) {
        response(exchange, body);
      } else if (path.endsWith("/error")) {
        boolean init = path.endsWith("/init/error") || path.endsWith("/restore/error");
        answers.add(new Answer(init ? Answer.Kind.DIED : Answer.Kind.ERROR, text(body)));
        initialised.countDown();
        reply(exchange, 202, "{\"status\":\"OK\"}");
      } else {
        reply(exchange, 404, "{}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    initialised.countDown();
    Invocation invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.add("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.add(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-west-1:000000000000:function:hearsay:live");
    headers.add("Content-Type", "application/json");
    reply(exchange, 200, invocation.event());
  }

  private void response(HttpExchange exchange, byte[] body) throws IOException {
    if (body.length > MOST_BYTES) {
      String message = "Exceeded maximum allowed payload size (" + MOST_BYTES + " bytes).";
      answers.add(new Answer(Answer.Kind.ERROR, message));
      reply(exchange, 413, "{\"errorMessage\":\"" + message + "\"}");
      return;
    }
    answers.add(new Answer(Answer.Kind.RESPONSE, text(body)));
    reply(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    restore.countDown();
    server.stop(0);
  }
}
