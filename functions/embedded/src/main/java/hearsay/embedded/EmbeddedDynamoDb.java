package hearsay.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB on loopback (DynamoDB Local, whose licence allows development only). Takes any
 * credentials; all regions and accounts see the same tables.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final boolean ONE_DATABASE = true;
  private static final boolean NO_DELAYS = false;
  private static final int THREADS = 64;

  private final Server server;
  private final ServerConnector connector;
  private final LocalDynamoDBServerHandler handler;

  private EmbeddedDynamoDb(
      Server server, ServerConnector connector, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  /**
   * Listens when it returns.
   *
   * @param port 0 for any free one
   * @param folder where the tables stay, also when the process is killed; absent for memory
   */
  public static EmbeddedDynamoDb start(int port, Optional<Path> folder) throws IOException {
    Loopback.requireFree("DynamoDB", port);
    SqliteLibrary.load();
    LocalDynamoDBServerHandler handler = handler(folder);
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("dynamodb");
    threads.setDaemon(true);
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // DynamoDB Local's own server is not reused: it listens on all interfaces.
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(Loopback.HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      handler.close();
      throw PortInUse.orOther("DynamoDB", port, e);
    }
    return new EmbeddedDynamoDb(server, connector, handler);
  }

  private static LocalDynamoDBServerHandler handler(Optional<Path> folder) throws IOException {
    @Nullable String file = null;
    if (folder.isPresent()) {
      file = Files.createDirectories(folder.get()).toAbsolutePath().toString();
    }
    return new LocalDynamoDBServerHandler(
        new LocalDynamoDBRequestHandler(0, file == null, file, ONE_DATABASE, NO_DELAYS), null);
  }

  public URI endpoint() {
    return Loopback.endpoint(connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB did not stop: " + e.getMessage(), e);
    } finally {
      handler.close();
    }
  }
}
