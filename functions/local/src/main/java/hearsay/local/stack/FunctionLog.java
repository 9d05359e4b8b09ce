package hearsay.local.stack;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the functions' log lines go: a file, or nowhere. */
final class FunctionLog implements LambdaLogger, AutoCloseable {
  private final PrintStream out;

  private FunctionLog(PrintStream out) {
    this.out = out;
  }

  /** Starts the file anew. */
  static FunctionLog to(Optional<Path> file) throws IOException {
    OutputStream bytes =
        file.isPresent() ? Files.newOutputStream(file.get()) : OutputStream.nullOutputStream();
    return new FunctionLog(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  @Override
  public void log(String message) {
    out.println(message.stripTrailing());
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  /** An error that no handler caught. */
  void failed(FunctionFailed failure) {
    synchronized (out) {
      failure.printStackTrace(out);
    }
  }

  @Override
  public void close() {
    out.close();
  }
}
