package hearsay.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.blobstore.BlobStore;

/** S3 on loopback (S3Proxy), which tells a listener of every change. Takes any credentials. */
public final class EmbeddedS3 implements AutoCloseable {
  private static final int STOP_MILLIS = 500;

  private final S3Proxy proxy;
  private final NotifyingBlobStore store;

  private EmbeddedS3(S3Proxy proxy, NotifyingBlobStore store) {
    this.proxy = proxy;
    this.store = store;
  }

  /**
   * Listens when it returns.
   *
   * @param port 0 for any free one
   * @param folder where the objects stay, without versions; absent for memory, where a bucket can
   *     have versions
   */
  public static EmbeddedS3 start(int port, Optional<Path> folder, ObjectListener listener)
      throws IOException {
    Loopback.requireFree("S3", port);
    var store = new NotifyingBlobStore(store(folder), listener);
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(Loopback.endpoint(port))
            .stopTimeout(STOP_MILLIS)
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw PortInUse.orOther("S3", port, e);
    }
    return new EmbeddedS3(proxy, store);
  }

  private static BlobStore store(Optional<Path> folder) throws IOException {
    var settings = new Properties();
    if (folder.isEmpty()) {
      return BlobStores.create("transient", settings);
    }
    Path absolute = Files.createDirectories(folder.get()).toAbsolutePath();
    settings.setProperty("jclouds.filesystem.basedir", absolute.toString());
    return BlobStores.create("filesystem", settings);
  }

  public URI endpoint() {
    return Loopback.endpoint(proxy.getPort());
  }

  /** Tells the listener of the object as it is now: created or, when there is none, removed. */
  public void announce(String bucket, String key) {
    store.announce(bucket, key);
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (TimeoutException idleClients) {
      // Jetty waited for connections that clients keep open, and cut them.
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not stop: " + e.getMessage(), e);
    } finally {
      store.close();
    }
  }
}
