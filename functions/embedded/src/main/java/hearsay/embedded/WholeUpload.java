package hearsay.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.internal.HttpConnection;

/**
 * The bytes of an upload, which end only when the request has ended.
 *
 * <p>In {@code aws-chunked} an empty chunk and the checksum follow the last byte of the object.
 * S3Proxy 4.1.0 does not wait for them: it stores and answers at the last byte, and its Jetty then
 * closes a connection on which something is still to come. A client that is still writing never
 * sees the answer and sends the upload again, as a second version with a second event.
 */
final class WholeUpload extends FilterInputStream {
  WholeUpload(InputStream object) {
    super(object);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read < 0) {
      awaitEndOfRequest();
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read < 0) {
      awaitEndOfRequest();
    }
    return read;
  }

  /** S3Proxy handles a request in the thread of its connection, and keeps the request to itself. */
  private static void awaitEndOfRequest() throws IOException {
    Content.Source.consumeAll(HttpConnection.getCurrentConnection().getHttpChannel().getRequest());
  }
}
