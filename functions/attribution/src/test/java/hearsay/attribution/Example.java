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
 * @param nearMiss it looks like what its section is about, and is not
 * @param knownFailure why the engine does not do yet what is expected
 */
record Example(
    String place,
    String section,
    String text,
    String expected,
    boolean nearMiss,
    Optional<String> knownFailure) {
  private static final String FENCE = "```";
  private static final String FAILURE = "known-failure:";
  private static final String NEAR_MISS = "near-miss";

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

  /** The lines of all chapters, in their order. */
  static List<String> lines(Path folder) {
    List<String> lines = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
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
        int mark = info.indexOf(FAILURE);
        Optional<String> failure =
            mark < 0
                ? Optional.empty()
                : Optional.of(info.substring(mark + FAILURE.length()).strip());
        String place = file.getFileName() + ":" + (i + 1);
        boolean nearMiss = info.startsWith(NEAR_MISS);
        examples.add(example(place, section, lines.subList(i + 1, end), nearMiss, failure));
        i = end;
      }
    }
    return examples;
  }

  private static Example example(
      String place,
      String section,
      List<String> lines,
      boolean nearMiss,
      Optional<String> failure) {
    int dot = lines.indexOf(".");
    if (dot < 0) {
      throw new IllegalArgumentException(place + ": no line with a dot between text and answer");
    }
    return new Example(
        place,
        section,
        String.join("\n", lines.subList(0, dot)),
        String.join("\n", lines.subList(dot + 1, lines.size())),
        nearMiss || lines.getLast().equals("(none)"),
        failure);
  }
}
