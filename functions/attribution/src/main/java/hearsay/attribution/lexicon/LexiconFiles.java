package hearsay.attribution.lexicon;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the lexicon is read from: the files the engine ships with, each of which a file of the same
 * name in a folder replaces.
 */
public final class LexiconFiles {
  private static final String FOLDER = "hearsay/attribution/lexicon/";

  private final Optional<Path> folder;
  private final CRC32 read = new CRC32();
  private final Set<String> names = new TreeSet<>();

  private LexiconFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files the engine ships with. */
  public static LexiconFiles shipped() {
    return new LexiconFiles(Optional.empty());
  }

  /** The shipped files but for those that the folder replaces. */
  public static LexiconFiles overriddenFrom(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": expected a folder of lexicon files, found none");
    }
    return new LexiconFiles(Optional.of(folder));
  }

  /** Throws where the folder has a file that nobody asked for, whose name is wrong then. */
  public void allRead() {
    if (folder.isEmpty()) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.txt")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!names.contains(name)) {
          throw new LexiconException(
              name + ": expected the name of a lexicon file, one of " + String.join(", ", names));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon folder " + folder.get(), e);
    }
  }

  /** The entries of a file, without comments ({@code #}) and empty lines. */
  public List<Entry> entries(String file) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new LexiconException(file + ": expected an entry a line, found an empty file");
    }
    boolean garbled = text.indexOf('\uFFFD') >= 0;
    var entries = new ArrayList<Entry>();
    int line = 0;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String content = withoutComment(text.substring(start, end)).strip();
      if (!content.isEmpty()) {
        var entry = new Entry(file, line + 1, content);
        if (garbled && content.indexOf('\uFFFD') >= 0) {
          throw entry.expected("UTF-8");
        }
        entries.add(entry);
      }
      start = end + 1;
    }
    return entries;
  }

  /** A file of words, one a line, as a set. */
  public WordSet words(String file) {
    List<Entry> entries = entries(file);
    var words = new ArrayList<String>(entries.size());
    for (Entry entry : entries) {
      words.add(entry.text());
    }
    return WordSet.of(words);
  }

  /** The bytes of a file, counted into {@link #hash()}. */
  public byte[] bytes(String file) {
    try {
      byte[] bytes = open(file);
      names.add(file);
      read.update(file.getBytes(StandardCharsets.UTF_8));
      read.update(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon file " + file, e);
    }
  }

  /** Eight hex digits over names and bytes of all files read so far. */
  public String hash() {
    return String.valueOf(Long.toHexString(read.getValue() | 1L << 32)).substring(1);
  }

  private byte[] open(String file) throws IOException {
    if (folder.isPresent() && Files.exists(folder.get().resolve(file))) {
      return Files.readAllBytes(folder.get().resolve(file));
    }
    Optional<File> jar = jar();
    if (jar.isPresent()) {
      try (ZipFile opened = new ZipFile(jar.get())) {
        ZipEntry entry = opened.getEntry(FOLDER + file);
        return entry == null ? missing(file) : opened.getInputStream(entry).readAllBytes();
      }
    }
    try (InputStream in = LexiconFiles.class.getResourceAsStream(file)) {
      return in == null ? missing(file) : in.readAllBytes();
    }
  }

  private static byte[] missing(String file) {
    throw new LexiconException(file + ": expected a lexicon file of that name, found none");
  }

  /**
   * The jar that the engine stands in, which is open already: reading from it saves a cold start
   * what the connections of resource streams cost, a fifth of its time.
   */
  private static Optional<File> jar() {
    CodeSource source = LexiconFiles.class.getProtectionDomain().getCodeSource();
    String location = source == null ? "" : String.valueOf(source.getLocation());
    boolean plain =
        location.startsWith("file:") && location.endsWith(".jar") && location.indexOf('%') < 0;
    return plain ? Optional.of(new File(location.substring("file:".length()))) : Optional.empty();
  }

  private static String withoutComment(String line) {
    int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
    return hash < 0 ? line : line.substring(0, hash);
  }
}
