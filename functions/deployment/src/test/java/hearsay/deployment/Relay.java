package hearsay.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Passes connections on to a server; or swallows what comes, as a service that does not answer; or
 * denies everything, as S3 does to a role without the permission.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final URI target;
  private static final byte[] DENIAL =
      """
      HTTP/1.1 403 Forbidden\r
      Content-Type: application/xml\r
      Content-Length: 72\r
      Connection: close\r
      \r
      <Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>\
      """
          .getBytes(StandardCharsets.US_ASCII);

  private volatile boolean silent;
  private volatile boolean denying;

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

  void denying(boolean denying) {
    this.denying = denying;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        if (denying) {
          Thread.ofVirtual().start(() -> deny(client));
          continue;
        }
        Socket server = new Socket(target.getHost(), target.getPort());
        Thread.ofVirtual().start(() -> copy(client, server));
        Thread.ofVirtual().start(() -> copy(server, client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void deny(Socket client) {
    try (client) {
      byte[] request = new byte[8192];
      if (client.getInputStream().read(request) > 0) {
        client.getOutputStream().write(DENIAL);
      }
    } catch (IOException closed) {
      // The function hung up.
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (denying) {
          // A connection that was kept open from before: the client opens another.
          return;
        }
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
