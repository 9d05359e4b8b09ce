package hearsay.attribution.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where the lexicon is read from: the files the engine ships with, each of which a file of the same
 * name in a folder replaces.
 */
public final class LexiconFiles {
  private final Optional<Path> folder;
  private final CRC32 read = new CRC32();

  private LexiconFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files the engine ships with. */
  public static LexiconFiles shipped() {
    return new LexiconFiles(Optional.empty());
  }

  /** The shipped files but for those that the folder replaces. */
  public static LexiconFiles overriddenFrom(Path folder) {
    return new LexiconFiles(Optional.of(folder));
  }

  /** The entries of a file, without comments ({@code #}) and empty lines. */
  public List<Entry> entries(String file) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    var entries = new ArrayList<Entry>();
    int line = 0;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String content = withoutComment(text.substring(start, end)).strip();
      if (!content.isEmpty()) {
        entries.add(new Entry(file, line + 1, content));
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
    try (InputStream in = LexiconFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new LexiconException(file + ": no such lexicon file");
      }
      return in.readAllBytes();
    }
  }

  private static String withoutComment(String line) {
    int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
    return hash < 0 ? line : line.substring(0, hash);
  }
}
