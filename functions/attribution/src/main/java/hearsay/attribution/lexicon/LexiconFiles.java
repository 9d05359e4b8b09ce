package hearsay.attribution.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Where the lexicon is read from: what the engine ships with, compiled; a text file in a folder
 * replaces what was compiled from the text of the same name.
 *
 * <p>A loader asks {@link #isText}, then either makes what the text says of its {@link #entries}
 * and gives it to {@link #keep}, or takes the {@link #list} that the build kept.
 */
public final class LexiconFiles {
  private static final String COLUMN = " column";

  private final Optional<Path> folder;
  private final Optional<CompiledLexicon> compiled;
  private final Optional<CompiledLexicon.Writer> writer;

  /** By file the CRC-32 of its text. */
  private final Map<String, Integer> sums;

  private final Vocabulary vocabulary;

  private LexiconFiles(
      Optional<Path> folder,
      Optional<CompiledLexicon> compiled,
      Optional<CompiledLexicon.Writer> writer) {
    this.folder = folder;
    this.compiled = compiled;
    this.writer = writer;
    sums = compiled.isPresent() ? compiled.get().sums() : new TreeMap<>();
    vocabulary =
        compiled.isPresent() ? Vocabulary.read(part(Vocabulary.PART)) : Vocabulary.of(List.of());
  }

  /** The lexicon the engine ships with. */
  public static LexiconFiles shipped() {
    return new LexiconFiles(
        Optional.empty(), Optional.of(CompiledLexicon.shipped()), Optional.empty());
  }

  /** The shipped lexicon but for the files that the folder replaces. */
  public static LexiconFiles overriddenFrom(Path folder) {
    return new LexiconFiles(
        Optional.of(existing(folder)), Optional.of(CompiledLexicon.shipped()), Optional.empty());
  }

  /** Text files alone; what is made of them is kept for {@link #compiled}. */
  public static LexiconFiles compiling(Path folder) {
    return new LexiconFiles(
        Optional.of(existing(folder)), Optional.empty(), Optional.of(new CompiledLexicon.Writer()));
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": expected a folder of lexicon files, found none");
    }
    return folder;
  }

  /** What was kept while {@link #compiling}, as the engine ships with it. */
  public byte[] compiled() {
    return writer.orElseThrow().file(sums);
  }

  /** Throws where the folder has a file that the engine does not know, whose name is wrong then. */
  public void allRead() {
    if (folder.isEmpty()) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.txt")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!sums.containsKey(name)) {
          throw new LexiconException(
              name
                  + ": expected the name of a lexicon file, one of "
                  + String.join(", ", sums.keySet()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon folder " + folder.get(), e);
    }
  }

  /** Whether a file is to be read as text, not as compiled. */
  public boolean isText(String file) {
    return compiled.isEmpty() || (folder.isPresent() && Files.exists(folder.get().resolve(file)));
  }

  /** The entries of a text file, without comments ({@code #}) and empty lines. */
  public List<Entry> entries(String file) {
    String text = text(file);
    if (text.isBlank()) {
      throw new LexiconException(file + ": expected an entry a line, found an empty file");
    }
    var entries = new ArrayList<Entry>();
    for (Entry line : lines(file, text)) {
      String content = withoutComment(line.text()).strip();
      if (!content.isEmpty()) {
        var entry = new Entry(file, line.line(), content);
        if (content.indexOf('\uFFFD') >= 0) {
          throw entry.expected("UTF-8");
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  private static String withoutComment(String line) {
    int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
    return hash < 0 ? line : line.substring(0, hash);
  }

  /** The lines of a text file, with comments. */
  List<Entry> lines(String file) {
    return lines(file, text(file));
  }

  private static List<Entry> lines(String file, String text) {
    var lines = new ArrayList<Entry>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Entry(file, lines.size() + 1, text.substring(start, end)));
      start = end + 1;
    }
    return lines;
  }

  /** A text is the same with any line ends. */
  private String text(String file) {
    try {
      byte[] bytes = Files.readAllBytes(folder.orElseThrow().resolve(file));
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
      var sum = new CRC32();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      sums.put(file, (int) sum.getValue());
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon file " + file, e);
    }
  }

  /** Whether one of several files is to be read as text. */
  public boolean isText(List<String> files) {
    for (String file : files) {
      if (isText(file)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Keeps what a text says, where the lexicon is being compiled.
   *
   * @param name that of the file, or that and a word behind where several parts are made of it
   */
  public <T extends Compiled> T keep(String name, T part) {
    if (writer.isPresent()) {
      writer.get().add(name, part);
    }
    return part;
  }

  /** The words that columns are asked by; none where the lexicon is being compiled. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Keeps what a list says of single words: the place of its text, from 1. */
  public WordColumn keepColumn(String name, WordList list) {
    return keep(name + COLUMN, WordColumn.of(list, vocabulary));
  }

  /** Keeps what is said of single words. */
  public WordColumn keepColumn(String name, Map<Integer, Integer> said) {
    return keep(name + COLUMN, WordColumn.of(said, vocabulary));
  }

  /** What the build kept of single words under a name. */
  public WordColumn column(String name) {
    return WordColumn.read(part(name + COLUMN), vocabulary);
  }

  /** Keeps numbers. */
  public int[] keepNumbers(String name, int[] numbers) {
    keep(
        name,
        out -> {
          out.writeInt(numbers.length);
          for (int number : numbers) {
            out.writeInt(number);
          }
        });
    return numbers;
  }

  /** The numbers that the build kept under a name. */
  public int[] numbers(String name) {
    ByteBuffer in = part(name);
    int[] numbers = new int[in.getInt()];
    in.asIntBuffer().get(numbers);
    return numbers;
  }

  /** What the build kept under a name. */
  public WordList list(String name) {
    return WordList.read(part(name));
  }

  /** The texts that the build kept under a name. */
  public Texts texts(String name) {
    return Texts.read(part(name));
  }

  /** The bytes that the build kept under a name. */
  ByteBuffer part(String name) {
    return compiled.orElseThrow().part(name);
  }

  /** A file of words and phrases, one a line, as a set. */
  public WordSet words(String file) {
    if (!isText(file)) {
      return WordSet.of(list(file));
    }
    var words = new WordList.Builder();
    for (Entry entry : entries(file)) {
      words.add(Words.phrase(entry.text()), "");
    }
    return WordSet.of(keep(file, words.build()));
  }

  /** A file of words, one a line, of each of which a column says 1. */
  public WordColumn wordColumn(String file) {
    if (!isText(file)) {
      return column(file);
    }
    var said = new TreeMap<Integer, Integer>();
    for (Entry entry : entries(file)) {
      said.put(Words.hash(entry.text()), 1);
    }
    return keepColumn(file, said);
  }

  /** A file of phrases, one a line, to be found among the tokens of a text. */
  public PhraseMap<String> phrases(String file) {
    WordList list = isText(file) ? keep(file, phrases(entries(file))) : list(file);
    return new PhraseMap<>(list, list.texts());
  }

  private static WordList phrases(List<Entry> entries) {
    var phrases = new WordList.Builder();
    for (Entry entry : entries) {
      phrases.phrase(entry.text(), "");
    }
    return phrases.build();
  }

  /** Eight hex digits over names and texts of all files. */
  public String hash() {
    var all = new CRC32();
    for (var file : sums.entrySet()) {
      all.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      all.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, file.getValue()));
    }
    return String.valueOf(Long.toHexString(all.getValue() | 1L << 32)).substring(1);
  }
}
