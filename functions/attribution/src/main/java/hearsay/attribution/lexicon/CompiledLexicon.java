package hearsay.attribution.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The lexicon the engine ships with: one file, which the build makes of the text files.
 *
 * <p>Its form is a mark, the CRC-32 of all that follows and how many parts there are; then each
 * part with its name, which is that of the text file and perhaps a word behind it, how many bytes
 * it has, the CRC-32 of the text, and the bytes. Numbers are big-endian.
 */
final class CompiledLexicon {
  static final String FILE = "lexicon.bin";
  private static final String FOLDER = "hearsay/attribution/lexicon/";
  private static final int MARK = 0x4C455831;
  private static final int HEAD = 3 * Integer.BYTES;

  private final Map<String, ByteBuffer> parts = new HashMap<>();
  private final Map<String, Integer> sums = new TreeMap<>();

  /** Throws {@link LexiconException} where the file is not whole. */
  CompiledLexicon(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < HEAD || in.getInt() != MARK || in.getInt() != sum(file, in.position())) {
      throw new LexiconException(FILE + ": expected the whole compiled lexicon, found it damaged");
    }
    for (int left = in.getInt(); left > 0; left--) {
      byte[] letters = new byte[in.get()];
      in.get(letters);
      String name = new String(letters, StandardCharsets.US_ASCII);
      int length = in.getInt();
      sums.put(file(name), in.getInt());
      parts.put(name, in.slice(in.position(), length));
      in.position(in.position() + length);
    }
  }

  /** The text file that a part is made of. */
  static String file(String part) {
    int blank = part.indexOf(' ');
    return blank < 0 ? part : part.substring(0, blank);
  }

  /** By text file the CRC-32 of its text. */
  Map<String, Integer> sums() {
    return sums;
  }

  private static int sum(byte[] bytes, int start) {
    var sum = new CRC32();
    sum.update(bytes, start, bytes.length - start);
    return (int) sum.getValue();
  }

  /** The one beside this class. */
  static CompiledLexicon shipped() {
    try {
      return new CompiledLexicon(open());
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon file " + FILE, e);
    }
  }

  private static byte[] open() throws IOException {
    Optional<File> jar = jar();
    if (jar.isPresent()) {
      try (ZipFile opened = new ZipFile(jar.get())) {
        ZipEntry entry = opened.getEntry(FOLDER + FILE);
        return entry == null ? missing() : whole(opened.getInputStream(entry), entry.getSize());
      }
    }
    try (InputStream in = CompiledLexicon.class.getResourceAsStream(FILE)) {
      return in == null ? missing() : in.readAllBytes();
    }
  }

  /** In one piece, which {@code readAllBytes} would put together of many. */
  private static byte[] whole(InputStream in, long size) throws IOException {
    byte[] bytes = new byte[(int) size];
    in.readNBytes(bytes, 0, bytes.length);
    return bytes;
  }

  private static byte[] missing() {
    throw new LexiconException(
        FILE + ": expected beside the engine's classes by mvn process-classes, found none");
  }

  /**
   * The jar that the engine stands in, which is open already: the connection of a resource stream
   * costs a cold start 10 ms.
   */
  private static Optional<File> jar() {
    CodeSource source = CompiledLexicon.class.getProtectionDomain().getCodeSource();
    String location = source == null ? "" : String.valueOf(source.getLocation());
    boolean plain =
        location.startsWith("file:") && location.endsWith(".jar") && location.indexOf('%') < 0;
    return plain ? Optional.of(new File(location.substring("file:".length()))) : Optional.empty();
  }

  /** The bytes of a part. */
  ByteBuffer part(String name) {
    ByteBuffer part = parts.get(name);
    if (part == null) {
      throw new LexiconException(name + ": expected a lexicon file of that name, found none");
    }
    return part.duplicate();
  }

  /** Collects what {@link CompiledLexicon} reads. */
  static final class Writer {
    private final Map<String, Compiled> parts = new TreeMap<>();

    void add(String name, Compiled part) {
      parts.put(name, part);
    }

    /**
     * @param sums by text file the CRC-32 of its text
     */
    byte[] file(Map<String, Integer> sums) {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      try {
        out.writeInt(MARK);
        out.writeInt(0);
        out.writeInt(parts.size() + 1);
        Vocabulary vocabulary = vocabulary();
        write(Vocabulary.PART, sums, vocabulary, out);
        for (var part : parts.entrySet()) {
          Compiled compiled =
              part.getValue() instanceof WordColumn column
                  ? column.by(vocabulary)
                  : part.getValue();
          write(part.getKey(), sums, compiled, out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("lexicon file " + FILE, e);
      }
      ByteBuffer file = ByteBuffer.wrap(bytes.toByteArray());
      return file.putInt(Integer.BYTES, sum(file.array(), 2 * Integer.BYTES)).array();
    }

    /** The words of all columns. */
    private Vocabulary vocabulary() {
      var words = new TreeSet<Integer>();
      for (Compiled part : parts.values()) {
        if (part instanceof WordColumn column) {
          words.addAll(column.others());
        }
      }
      return Vocabulary.of(words);
    }

    private static void write(
        String name, Map<String, Integer> sums, Compiled part, DataOutputStream out)
        throws IOException {
      var bytes = new ByteArrayOutputStream();
      part.write(new DataOutputStream(bytes));
      out.writeByte(name.length());
      out.writeBytes(name);
      out.writeInt(bytes.size());
      out.writeInt(sums.getOrDefault(CompiledLexicon.file(name), 0));
      bytes.writeTo(out);
    }
  }
}
