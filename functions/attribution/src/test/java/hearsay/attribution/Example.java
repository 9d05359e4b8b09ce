package hearsay.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One example of the specification: a text, and what the engine tells of it.
 *
 * @param place file and line, for the test's name
 * @param knownFailure why the engine does not do yet what is expected
 */
record Example(
    String place, String section, String text, String expected, Optional<String> knownFailure) {
  private static final String FENCE = "```";
  private static final String FAILURE = "known-failure:";

  static List<Example> all(Path folder) {
    List<Example> examples = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        examples.addAll(in(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  private static List<Example> in(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        section = lines.get(i).substring(3);
      }
      if (lines.get(i).startsWith(FENCE + "example")) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        String info = lines.get(i).substring(FENCE.length() + "example".length()).strip();
        Optional<String> failure =
            info.startsWith(FAILURE)
                ? Optional.of(info.substring(FAILURE.length()).strip())
                : Optional.empty();
        String place = file.getFileName() + ":" + (i + 1);
        examples.add(example(place, section, lines.subList(i + 1, end), failure));
        i = end;
      }
    }
    return examples;
  }

  private static Example example(
      String place, String section, List<String> lines, Optional<String> failure) {
    int dot = lines.indexOf(".");
    if (dot < 0) {
      throw new IllegalArgumentException(place + ": no line with a dot between text and answer");
    }
    return new Example(
        place,
        section,
        String.join("\n", lines.subList(0, dot)),
        String.join("\n", lines.subList(dot + 1, lines.size())),
        failure);
  }
}
