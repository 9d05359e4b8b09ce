package hearsay.local.stack;

import hearsay.embedded.EmbeddedDynamoDb;
import hearsay.embedded.EmbeddedS3;
import hearsay.embedded.EmbeddedSqs;
import hearsay.embedded.ObjectListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The three embedded servers, started side by side. */
record Servers(EmbeddedS3 s3, EmbeddedSqs sqs, EmbeddedDynamoDb dynamoDb) implements AutoCloseable {

  /** All listen when it returns; when one does not start, none is left. */
  static Servers start(Ports ports, Optional<Path> data, ObjectListener uploads)
      throws IOException {
    var s3 =
        begin("s3", () -> EmbeddedS3.start(ports.s3(), data.map(d -> d.resolve("s3")), uploads));
    var sqs = begin("sqs", () -> EmbeddedSqs.start(ports.sqs(), data.map(d -> d.resolve("sqs"))));
    var dynamoDb =
        begin(
            "dynamodb",
            () -> EmbeddedDynamoDb.start(ports.dynamoDb(), data.map(d -> d.resolve("dynamodb"))));
    try {
      return new Servers(await(s3), await(sqs), await(dynamoDb));
    } catch (IOException e) {
      closeWhenStarted(s3);
      closeWhenStarted(sqs);
      closeWhenStarted(dynamoDb);
      throw e;
    }
  }

  private static <T> FutureTask<T> begin(String name, Callable<T> start) {
    var task = new FutureTask<>(start);
    var _ = Thread.ofPlatform().daemon().name("start-" + name).start(task);
    return task;
  }

  private static <T> T await(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while starting", e);
    }
  }

  private static void closeWhenStarted(FutureTask<? extends AutoCloseable> task) {
    try {
      task.get().close();
    } catch (Exception notStarted) {
      // What failed is thrown already, or failed in the same way.
    }
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
    dynamoDb.close();
  }
}
