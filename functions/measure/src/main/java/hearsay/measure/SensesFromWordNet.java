package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * {@code SensesFromWordNet DICT CORPUS.jsonl FILE}: verbs and nouns by the lexicographer file of
 * their most frequent sense in WordNet 3.0, verbs besides by what they take: a clause with "that"
 * (sentence frame 26) or an infinitive (24, 25, 28, 32). All verbs; of nouns only those that the
 * corpus has twice.
 */
final class SensesFromWordNet {
  private static final int WORDS_A_LINE = 12;
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
  private static final Set<Integer> INFINITIVES = Set.of(24, 25, 28, 32);
  private static final int THAT = 26;
  private static final char NOUN = '1';
  private static final char VERB = '2';
  private static final String[] FILES = {
    "all",
    "pert",
    "all",
    "Tops",
    "act",
    "animal",
    "artifact",
    "attribute",
    "body",
    "cognition",
    "communication",
    "event",
    "feeling",
    "food",
    "group",
    "location",
    "motive",
    "object",
    "person",
    "phenomenon",
    "plant",
    "possession",
    "process",
    "quantity",
    "relation",
    "shape",
    "state",
    "substance",
    "time",
    "body",
    "change",
    "cognition",
    "communication",
    "competition",
    "consumption",
    "contact",
    "creation",
    "emotion",
    "motion",
    "perception",
    "possession",
    "social",
    "stative",
    "weather",
    "ppl"
  };

  private record Sense(int count, int number, String synset) {}

  private record Synset(int file, Map<String, Set<Integer>> frames) {}

  private final Map<String, Integer> words = new HashMap<>();
  private final Path dict;

  private SensesFromWordNet(Path dict) {
    this.dict = dict;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: SensesFromWordNet DICT CORPUS.jsonl FILE");
      System.exit(2);
    }
    var senses = new SensesFromWordNet(Path.of(args[0]));
    senses.read(Path.of(args[1]));
    senses.write(Path.of(args[2]));
  }

  private void read(Path corpus) throws IOException {
    for (JsonNode article : Corpus.read(corpus)) {
      var found = LETTERS.matcher(article.get("text").asText());
      while (found.find()) {
        words.merge(found.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
  }

  /** The comment of the file stays as it is: it holds WordNet's licence. */
  private void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).forEach(lines::add);
    table("verb", VERB).forEach((sense, words) -> add(lines, "v." + sense, words));
    table("noun", NOUN).forEach((sense, words) -> add(lines, "n." + sense, words));
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static void add(List<String> lines, String sense, Set<String> words) {
    List<String> all = List.copyOf(words);
    for (int from = 0; from < all.size(); from += WORDS_A_LINE) {
      int end = Math.min(all.size(), from + WORDS_A_LINE);
      lines.add(sense + " " + String.join(" ", all.subList(from, end)));
    }
  }

  private Map<String, Set<String>> table(String name, char part) throws IOException {
    Map<String, Synset> synsets = synsets(name);
    Map<String, Set<String>> table = new TreeMap<>();
    senses(part)
        .forEach(
            (word, senses) -> {
              if (part == VERB || seen(word) + seen(word + "s") >= 2) {
                String sense = sense(word, senses, synsets);
                table.computeIfAbsent(sense, s -> new TreeSet<>()).add(word);
              }
            });
    return table;
  }

  private int seen(String word) {
    return words.getOrDefault(word, 0);
  }

  /** The file whose senses are used most; a sense that was never counted weighs by its rank. */
  private static String sense(String word, List<Sense> senses, Map<String, Synset> synsets) {
    Map<String, Double> weights = new TreeMap<>();
    Set<Integer> frames = new HashSet<>();
    for (Sense sense : senses) {
      Synset synset = synsets.get(sense.synset());
      if (synset != null) {
        double weight = sense.count() + 1.0 / sense.number();
        weights.merge(FILES[synset.file()], weight, Double::sum);
        if (sense.number() <= 2 || sense.count() >= 3) {
          frames.addAll(synset.frames().getOrDefault(word, Set.of()));
        }
      }
    }
    String file =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    boolean infinitive = frames.stream().anyMatch(INFINITIVES::contains);
    return frames.contains(THAT) ? file + "-that" : infinitive ? file + "-to" : file;
  }

  private Map<String, List<Sense>> senses(char part) throws IOException {
    Map<String, List<Sense>> senses = new TreeMap<>();
    for (String line : Files.readAllLines(dict.resolve("index.sense"))) {
      String[] cells = line.split(" ", -1);
      int key = cells[0].indexOf('%');
      String word = cells[0].substring(0, key);
      if (cells[0].charAt(key + 1) == part && WORD.matcher(word).matches()) {
        senses
            .computeIfAbsent(word, w -> new ArrayList<>())
            .add(new Sense(Integer.parseInt(cells[3]), Integer.parseInt(cells[2]), cells[1]));
      }
    }
    return senses;
  }

  /** Lines as wndb(5WN) has them: offset, file, type, words, pointers and, for verbs, frames. */
  private Map<String, Synset> synsets(String name) throws IOException {
    Map<String, Synset> synsets = new HashMap<>();
    for (String line : Files.readAllLines(dict.resolve("data." + name))) {
      if (!line.startsWith(" ")) {
        String[] cells = line.substring(0, line.indexOf(" | ")).split(" ", -1);
        int count = Integer.parseInt(cells[3], 16);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          words.add(cells[4 + 2 * i].toLowerCase(Locale.ROOT));
        }
        int pointers = 4 + 2 * count;
        int at = pointers + 1 + 4 * Integer.parseInt(cells[pointers]);
        var frames =
            name.equals("verb") ? frames(cells, at, words) : Map.<String, Set<Integer>>of();
        synsets.put(cells[0], new Synset(Integer.parseInt(cells[1]), frames));
      }
    }
    return synsets;
  }

  private static Map<String, Set<Integer>> frames(String[] cells, int at, List<String> words) {
    Map<String, Set<Integer>> frames = new HashMap<>();
    for (int i = 0; i < Integer.parseInt(cells[at]); i++) {
      int frame = Integer.parseInt(cells[at + 2 + 3 * i]);
      int word = Integer.parseInt(cells[at + 3 + 3 * i], 16);
      for (int w = 0; w < words.size(); w++) {
        if (word == 0 || word == w + 1) {
          frames.computeIfAbsent(words.get(w), x -> new HashSet<>()).add(frame);
        }
      }
    }
    return frames;
  }
}
