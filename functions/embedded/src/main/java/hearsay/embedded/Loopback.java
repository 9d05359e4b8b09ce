package hearsay.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** The only address that the embedded servers listen on. */
final class Loopback {
  static final String HOST = "127.0.0.1";

  private Loopback() {}

  /** Fails before a server is built that would log the fault in its own words. */
  static void requireFree(String server, int port) throws IOException {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw new PortInUse(server, port, e);
    }
  }

  static URI endpoint(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }
}
