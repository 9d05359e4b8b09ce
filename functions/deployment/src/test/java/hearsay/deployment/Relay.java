package hearsay.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Passes connections on to a server, or swallows what comes: a service that does not answer. */
final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final URI target;
  private volatile boolean silent;

  private Relay(ServerSocket listening, URI target) {
    this.listening = listening;
    this.target = target;
  }

  static Relay to(URI target) throws IOException {
    var relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
    Thread.ofVirtual().start(relay::accept);
    return relay;
  }

  String endpoint() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  void silent(boolean silent) {
    this.silent = silent;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket server = new Socket(target.getHost(), target.getPort());
        Thread.ofVirtual().start(() -> copy(client, server));
        Thread.ofVirtual().start(() -> copy(server, client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!silent) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException closed) {
      // One end hung up.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
