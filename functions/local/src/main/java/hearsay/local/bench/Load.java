package hearsay.local.bench;

import hearsay.local.StackProcess;
import hearsay.local.stack.LocalClients;
import hearsay.local.stack.Names;
import hearsay.results.ArticleId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of a stack that upload articles and ask for them through HTTP. */
final class Load implements AutoCloseable {
  static final String LOAD = "load";
  private static final int CLIENTS = 8;
  private static final int WARM_UP = 400;
  private static final int SINGLE = 101;
  private static final int PAUSE_MILLIS = 2;

  /** Of a client that waits for many: asking takes processor time from what it waits for. */
  private static final int LONG_PAUSE_MILLIS = 50;

  private final StackProcess stack;
  private final S3Client s3;
  private final HttpClient http = HttpClient.newHttpClient();

  Load(StackProcess stack) {
    this.stack = stack;
    this.s3 = LocalClients.s3(stack.s3());
  }

  /** Until the JVM of the stack has compiled what it uses. */
  void warmUp() throws InterruptedException, ExecutionException {
    uploadAll("warm-up", WARM_UP);
    awaitAll("warm-up", WARM_UP);
  }

  /** One upload after the other, under keys that start with the prefix. */
  double medianMillisToReadable(String prefix) throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < SINGLE; i++) {
      String key = key(prefix, i);
      String text = InventedNews.article(i);
      long start = System.nanoTime();
      upload(key, text);
      awaitReadable(key, PAUSE_MILLIS);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(null);
    return millis.get(SINGLE / 2);
  }

  double articlesPerSecond(int articles) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    uploadAll(LOAD, articles);
    awaitAll(LOAD, articles);
    return articles / ((System.nanoTime() - start) / 1e9);
  }

  private void uploadAll(String prefix, int articles)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> uploadFrom(prefix, next, articles)));
      }
    }
    for (Future<?> client : clients) {
      var _ = client.get();
    }
  }

  private void uploadFrom(String prefix, AtomicInteger next, int articles) {
    for (int i = next.getAndIncrement(); i < articles; i = next.getAndIncrement()) {
      upload(key(prefix, i), InventedNews.article(i));
    }
  }

  private void upload(String key, String text) {
    var _ =
        s3.putObject(p -> p.bucket(Names.ARTICLES_BUCKET).key(key), RequestBody.fromString(text));
  }

  private void awaitAll(String prefix, int articles) throws InterruptedException {
    for (int i = 0; i < articles; i++) {
      awaitReadable(key(prefix, i), LONG_PAUSE_MILLIS);
    }
  }

  private void awaitReadable(String key, int pauseMillis) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                stack
                    .http()
                    .resolve("/articles/" + ArticleId.of(Names.ARTICLES_BUCKET, key).value()))
            .header("x-api-key", Names.API_KEY)
            .build();
    while (status(request) != 200) {
      Thread.sleep(pauseMillis);
    }
  }

  private int status(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String key(String prefix, int number) {
    return prefix + "/" + number + ".txt";
  }

  @Override
  public void close() {
    s3.close();
    http.close();
  }
}
