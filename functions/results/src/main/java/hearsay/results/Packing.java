package hearsay.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Reports in few bytes, since each KB of an item costs a write unit: zlib (RFC 1950) with a preset
 * dictionary of what most reports repeat. The stream names its dictionary by checksum; a dictionary
 * that has stored anything is never changed, another is added.
 */
final class Packing {
  private static final byte[] DICTIONARY = load("report-dictionary-1.txt");

  private Packing() {}

  static byte[] pack(byte[] plain) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream(plain.length / 3 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  /**
   * What was packed.
   *
   * @throws IllegalStateException when the bytes are not what {@link #pack} gives
   */
  static byte[] unpack(byte[] packed, int length) {
    try (var inflater = new Inflater()) {
      inflater.setInput(packed);
      byte[] plain = new byte[length];
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(plain, done, length - done);
        if (more == 0) {
          provide(inflater);
        }
        done += more;
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalStateException("a stored report cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private static void provide(Inflater inflater) {
    if (!inflater.needsDictionary()) {
      throw new IllegalStateException("a stored report is cut off");
    }
    inflater.setDictionary(DICTIONARY);
  }

  private static byte[] load(String name) {
    try (InputStream in = Objects.requireNonNull(Packing.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
