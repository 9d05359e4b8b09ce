import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Fails with one line when no Docker engine answers: asked before a build of minutes, not at its end. It looks where
 * Testcontainers does.
 */
final class Docker {
  private Docker() {}

  public static void main(String[] args) {
    List<String> places = places();
    if (places.stream().noneMatch(Docker::answers)) {
      System.err.println(
          "mvn verify -Paws needs a Docker engine and none answers at "
              + String.join(", ", places)
              + ": start one or set DOCKER_HOST; mvn verify does without");
      System.exit(1);
    }
  }

  private static List<String> places() {
    var places = new ArrayList<String>();
    add(places, System.getenv("DOCKER_HOST"));
    Path home = Path.of(System.getProperty("user.home"));
    add(places, setting(home.resolve(".testcontainers.properties")));
    if (places.isEmpty()) {
      places.add("unix:///var/run/docker.sock");
      if (System.getenv("XDG_RUNTIME_DIR") != null) {
        places.add("unix://" + System.getenv("XDG_RUNTIME_DIR") + "/docker.sock");
      }
      places.add("unix://" + home.resolve(".docker/run/docker.sock"));
      places.add("unix://" + home.resolve(".docker/desktop/docker.sock"));
    }
    return places;
  }

  private static void add(List<String> places, String place) {
    if (place != null && !place.isBlank()) {
      places.add(place);
    }
  }

  private static String setting(Path file) {
    var settings = new Properties();
    try (var in = Files.newInputStream(file)) {
      settings.load(in);
    } catch (IOException none) {
      return null;
    }
    return settings.getProperty("docker.host");
  }

  private static boolean answers(String place) {
    URI at = URI.create(place);
    try (SocketChannel engine =
        at.getScheme().equals("unix")
            ? SocketChannel.open(UnixDomainSocketAddress.of(at.getPath()))
            : SocketChannel.open(new InetSocketAddress(at.getHost(), at.getPort()))) {
      return !at.getScheme().equals("unix") || pings(engine);
    } catch (IOException nobody) {
      return false;
    }
  }

  private static boolean pings(SocketChannel engine) throws IOException {
    engine.write(
        ByteBuffer.wrap(
            "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII)));
    ByteBuffer start = ByteBuffer.allocate("HTTP/1.1 200".length());
    while (start.hasRemaining() && engine.read(start) >= 0) {
      // The rest of the answer does not matter.
    }
    return new String(start.array(), StandardCharsets.US_ASCII).endsWith(" 200");
  }
}
