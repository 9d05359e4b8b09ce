package hearsay.articles;

import hearsay.articles.UnreadableArticle.Fault;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Takes gzip off and refuses what is too large, without ever unpacking more than the limit. */
final class Unpacking {
  /** A packed file sent with {@code Content-Encoding: gzip} is packed twice. */
  private static final int MOST_LAYERS = 2;

  /** {@code aws-chunked} is left behind by some uploads and says nothing of the bytes. */
  private static final List<String> READ_ENCODINGS =
      List.of("", "gzip", "x-gzip", "identity", "aws-chunked");

  private final Limits limits;

  Unpacking(Limits limits) {
    this.limits = limits;
  }

  byte[] unpack(byte[] bytes, Description description) throws UnreadableArticle {
    refuseOtherEncodings(description);
    byte[] unpacked = bytes;
    for (int layer = 0; isGzip(unpacked); layer++) {
      if (layer == MOST_LAYERS) {
        throw new UnreadableArticle(
            Fault.BROKEN_PACKING, "the object is packed with gzip more than twice");
      }
      unpacked = gunzip(unpacked);
    }
    if (unpacked.length > limits.mostBytes()) {
      throw tooLarge("the article has " + megabytes(unpacked.length));
    }
    if (unpacked.length == 0) {
      throw new UnreadableArticle(Fault.EMPTY, "the object is empty after unpacking");
    }
    return unpacked;
  }

  private static void refuseOtherEncodings(Description description) throws UnreadableArticle {
    for (String encoding : description.contentEncoding().orElse("").split(",", -1)) {
      if (!READ_ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
        throw new UnreadableArticle(
            Fault.BROKEN_PACKING,
            "the content encoding \""
                + encoding.strip()
                + "\" is not read; send the article plain or packed with gzip");
      }
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
  }

  private byte[] gunzip(byte[] packed) throws UnreadableArticle {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] unpacked = in.readNBytes(limits.mostBytes());
      if (in.read() >= 0) {
        throw tooLarge(megabytes(packed.length) + " of gzip unpack to more");
      }
      return unpacked;
    } catch (EOFException truncated) {
      throw new UnreadableArticle(
          Fault.BROKEN_PACKING, "the gzip data ends before the article does; upload it again");
    } catch (ZipException broken) {
      throw new UnreadableArticle(
          Fault.BROKEN_PACKING, "the gzip data is broken (" + broken.getMessage() + ")");
    } catch (IOException broken) {
      throw new UnreadableArticle(Fault.BROKEN_PACKING, "the gzip data is broken (" + broken + ")");
    }
  }

  void requireReadable(long bytes) throws UnreadableArticle {
    if (bytes > limits.mostBytes()) {
      throw tooLarge("the object has " + megabytes(bytes));
    }
  }

  private UnreadableArticle tooLarge(String what) {
    return new UnreadableArticle(
        Fault.TOO_LARGE,
        what + "; at most " + megabytes(limits.mostBytes()) + " are read after unpacking");
  }

  private static String megabytes(long bytes) {
    return bytes < 10_000
        ? bytes + " bytes"
        : String.format(Locale.ROOT, "%.2f MB", bytes / (1024.0 * 1024.0));
  }
}
