package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.reading.WordClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code LearnWordClasses CORPUS.jsonl TAGS.tsv FOLDER}: the list of words with their classes and
 * the weights between them, from a corpus whose tokens a tagger has tagged (a line with {@code #}
 * and the article's id, then {@code token word class} a line).
 */
final class LearnWordClasses {
  private static final int FEWEST = 3;
  private static final WordClass[] CLASSES = WordClass.values();
  private final Map<String, Map<WordClass, Integer>> counts = new TreeMap<>();
  private final Map<String, Integer> capitals = new HashMap<>();
  private final WeightsFile names = new WeightsFile();

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: LearnWordClasses CORPUS.jsonl TAGS.tsv FOLDER");
      System.exit(2);
    }
    new LearnWordClasses().learn(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  private void learn(Path corpus, Path tags, Path folder) throws IOException {
    Map<String, List<WordClass>> tagged = tagged(tags);
    var reader = new Reader(LexiconFiles.overriddenFrom(folder));
    List<Reading> readings = new ArrayList<>();
    List<List<WordClass>> classes = new ArrayList<>();
    for (JsonNode article : Corpus.read(corpus)) {
      Reading reading = reader.read(Article.of(article.get("text").asText()));
      readings.add(reading);
      classes.add(tagged.get(article.get("id").asText()));
      count(reading.tokens(), classes.getLast());
    }
    Files.writeString(folder.resolve("word-classes.txt"), list());
    var learner = new Learner(new Learner.Settings(0.15, 10, 1.0, 5, 4));
    var words = new WordClasses(LexiconFiles.overriddenFrom(folder));
    var choice = Choice.recording();
    for (int a = 0; a < readings.size(); a++) {
      examples(readings.get(a), classes.get(a), words, choice, learner, a);
    }
    names.write(
        folder.resolve("word-weights.txt"),
        "Weights between the classes of a word, learned by measure's LearnWordClasses.",
        learner.learn());
  }

  private static Map<String, List<WordClass>> tagged(Path file) throws IOException {
    Map<String, List<WordClass>> tagged = new HashMap<>();
    List<WordClass> classes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("#")) {
        classes = new ArrayList<>();
        tagged.put(cells[1], classes);
      } else {
        classes.add(wordClass(cells[2]));
      }
    }
    return tagged;
  }

  private static WordClass wordClass(String tag) {
    int plus = tag.indexOf('+');
    String name = plus < 0 ? tag : tag.substring(0, plus);
    for (WordClass wordClass : CLASSES) {
      if (wordClass.name().equals(name)) {
        return wordClass;
      }
    }
    return WordClass.NOUN;
  }

  private void count(Tokens tokens, List<WordClass> classes) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.text(i);
      names.know(word);
      for (int n = 2; n <= 3; n++) {
        names.know(word.substring(Math.max(0, word.length() - n)));
      }
      if (tokens.kind(i) == TokenKind.WORD) {
        String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        counts.computeIfAbsent(small, w -> new TreeMap<>()).merge(classes.get(i), 1, Integer::sum);
        capitals.merge(small, tokens.capital(i) ? 1 : 0, Integer::sum);
      }
    }
  }

  /** Words seen often enough, with each class that is not rare for them. */
  private String list() {
    var list = new StringBuilder("# Words and their classes, the most frequent first. Origin:\n");
    list.append(
        "# counts over the training articles tagged by Stanford CoreNLP 4.5.10 (its model\n");
    list.append(
        "# english-left3words-distsim, learned from newspapers); function words and headlines\n");
    list.append(
        "# by Apache OpenNLP 2.5.4 (opennlp-models-pos-en 1.3.0, Universal Dependencies EWT).\n");
    counts.forEach(
        (word, of) -> {
          int all = of.values().stream().mapToInt(Integer::intValue).sum();
          List<WordClass> kept =
              of.entrySet().stream()
                  .filter(e -> e.getValue() >= 2 && e.getValue() * 12 >= all)
                  .sorted((a, b) -> b.getValue() - a.getValue())
                  .map(Map.Entry::getKey)
                  .limit(5)
                  .toList();
          boolean name = kept.equals(List.of(WordClass.PROPN));
          if (all >= FEWEST
              && !kept.isEmpty()
              && !(name && capitals.getOrDefault(word, 0) == all)) {
            list.append(word);
            kept.forEach(k -> list.append(' ').append(k.name()));
            list.append('\n');
          }
        });
    return list.toString();
  }

  private static void examples(
      Reading reading,
      List<WordClass> classes,
      WordClasses words,
      Choice choice,
      Learner learner,
      int article) {
    Tokens tokens = reading.tokens();
    for (Sentence sentence : reading.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        int[] options = words.options(tokens, i);
        WordClass right = options.length == 1 ? CLASSES[options[0]] : classes.get(i);
        int at = options.length - 1;
        while (at >= 0 && CLASSES[options[at]] != right) {
          at--;
        }
        if (options.length > 1 && at >= 0) {
          words.describe(tokens, sentence, i, options, choice);
          learner.add(choice, at, article);
        }
        tokens.classify(i, right);
      }
    }
  }
}
