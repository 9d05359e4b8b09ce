package hearsay.measure;

import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Stems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes learned weights as the engine reads them, with the words of the corpus for numbers. */
final class WeightsFile {
  private final Map<Integer, String> words = new HashMap<>();

  /** Of features and of values that are no words. */
  private final Map<Integer, String> names = new HashMap<>();

  private final Map<Integer, String> pairs = new HashMap<>();

  void know(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    words.put(Words.hash(word), small);
    String stem = small.isEmpty() ? small : Stems.regular(small);
    words.putIfAbsent(Words.hash(stem), stem);
  }

  void write(Path file, String comment, Map<List<Integer>, Double> learned) throws IOException {
    names.putAll(Features.names());
    List<String> lines = new ArrayList<>();
    learned.forEach(
        (parts, weight) -> {
          long hundredths = Math.round(100 * weight);
          if (hundredths != 0) {
            lines.add(line(parts) + " " + hundredths);
          }
        });
    Collections.sort(lines);
    lines.addFirst("# " + comment);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private String line(List<Integer> parts) {
    String line = name(parts.get(0)) + " " + name(parts.get(1));
    return parts.get(2) == 0 ? line : line + " " + name(parts.get(2));
  }

  private String name(int number) {
    if (number == 0) {
      return "void";
    }
    String name = names.getOrDefault(number, words.getOrDefault(number, ""));
    if (name.isEmpty()) {
      name = pairs().getOrDefault(number, "");
    }
    if (name.isEmpty() || name.indexOf(' ') >= 0) {
      throw new IllegalStateException("no name for " + number);
    }
    return name;
  }

  private Map<Integer, String> pairs() {
    if (pairs.isEmpty()) {
      Map<Integer, String> single = new HashMap<>(names);
      words.forEach(
          (number, word) -> {
            if (!Character.isLetterOrDigit(word.charAt(0))) {
              single.putIfAbsent(number, word);
            }
          });
      single.forEach(
          (one, name) ->
              single.forEach(
                  (other, second) -> pairs.put(Features.pair(one, other), name + "+" + second)));
    }
    return pairs;
  }
}
