package hearsay.attribution;

import hearsay.attribution.lexicon.LexiconFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The build's step that makes the lexicon the engine ships with out of a folder of text files. */
final class LexiconCompiler {
  /** Makes {@code lexicon.bin} and {@code origins.txt} in the second folder. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: LexiconCompiler TEXTS FOLDER");
    }
    Path texts = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    LexiconFiles files = LexiconFiles.compiling(texts);
    Attributor.of(files);
    Files.write(folder.resolve("lexicon.bin"), files.compiled());
    Files.writeString(folder.resolve("origins.txt"), origins(texts));
  }

  /** What the texts say before their first entry: a licence goes where the contents go. */
  private static String origins(Path texts) throws IOException {
    var origins = new StringBuilder();
    try (Stream<Path> files = Files.list(texts)) {
      for (Path file : files.sorted().toList()) {
        List<String> head = head(file);
        if (!head.isEmpty()) {
          origins.append(file.getFileName()).append('\n');
          head.forEach(line -> origins.append(line).append('\n'));
        }
      }
    }
    return origins.toString();
  }

  private static List<String> head(Path file) throws IOException {
    var head = new ArrayList<String>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("# ") && !line.equals("#")) {
        break;
      }
      head.add(line);
    }
    return head;
  }

  private LexiconCompiler() {}
}
