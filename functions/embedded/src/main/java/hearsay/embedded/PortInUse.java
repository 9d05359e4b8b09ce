package hearsay.embedded;

import java.io.IOException;
import java.net.BindException;

/** Another process listens on the port that was asked for. */
public final class PortInUse extends IOException {
  private static final long serialVersionUID = 1;

  private final String server;
  private final int port;

  public PortInUse(String server, int port, Throwable cause) {
    super("port " + port + " for " + server + " is in use", cause);
    this.server = server;
    this.port = port;
  }

  /** {@code S3}, {@code SQS}, {@code DynamoDB} or {@code HTTP}. */
  public String server() {
    return server;
  }

  public int port() {
    return port;
  }

  /** What {@code failure} means for a server that was to listen on {@code port}. */
  static IOException orOther(String server, int port, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new PortInUse(server, port, failure);
      }
    }
    return new IOException(server + " did not start: " + failure.getMessage(), failure);
  }
}
