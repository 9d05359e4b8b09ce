package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.attribution.content.ContentFinder;
import hearsay.attribution.content.ContentFinder.Core;
import hearsay.attribution.content.Extractor;
import hearsay.attribution.cue.CueExtent;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.NounPhrases;
import hearsay.attribution.source.SourceFinder;
import hearsay.attribution.source.SourceFinder.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * {@code LearnExtraction CORPUS.jsonl FOLDER [FOLD FOLDS]}: the weights of cues, sources, contents
 * and statements. With a fold, every FOLDS-th article from FOLD on is left out.
 */
final class LearnExtraction {
  private static final int PARTS = 3;

  /** In so many articles a word was a head, or so often it was none though its stem is. */
  private static final int FEWEST = 3;

  /** How often a stem stands in cues, and in what share of its places outside contents. */
  private static final int STEM_IN_CUES = 8;

  private static final double STEM_SHARE = 0.1;
  private static final String STATEMENTS = "statement-weights.txt";
  private static final String ORIGIN =
      "Weights in hundredths, learned by measure's LearnExtraction on training articles.";

  private final List<Gold> articles = new ArrayList<>();
  private final Map<Integer, int[]> stems = new HashMap<>();
  private final WeightsFile names = new WeightsFile();
  private final Path folder;
  private Extractor extractor;
  private final NounPhrases phrases = new NounPhrases();
  private final Choice choice = Choice.recording();
  private Learner cues = new Learner(Learner.Settings.USUAL);
  private Learner extents = new Learner(Learner.Settings.USUAL);
  private Learner anchors = new Learner(Learner.Settings.USUAL);
  private Learner reaches = new Learner(Learner.Settings.USUAL);
  private Learner contents = new Learner(Learner.Settings.USUAL);

  private LearnExtraction(Path folder) {
    this.folder = folder;
    this.extractor = new Extractor(LexiconFiles.overriddenFrom(folder));
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2 && args.length != 4) {
      System.err.println("usage: LearnExtraction CORPUS.jsonl FOLDER [FOLD FOLDS]");
      System.exit(2);
    }
    int fold = args.length == 4 ? Integer.parseInt(args[2]) : -1;
    int folds = args.length == 4 ? Integer.parseInt(args[3]) : 1;
    new LearnExtraction(Path.of(args[1])).learn(Path.of(args[0]), fold, folds);
  }

  private void learn(Path corpus, int fold, int folds) throws IOException {
    read(corpus, fold, folds);
    heads();
    statements();
    decisions(folder, article -> true);
  }

  /** Learns from the drafts of extractors in articles that these did not learn from. */
  private void statements() throws IOException {
    Path weights = folder.resolve(STATEMENTS);
    if (!Files.exists(weights)) {
      Files.writeString(weights, "v.odds none 1\n");
    }
    var examples = new StatementExamples(this::head);
    Path part = Files.createTempDirectory("hearsay-learn");
    for (int left = 0; left < PARTS; left++) {
      copy(part);
      int out = left;
      decisions(part, article -> article % PARTS != out);
      var other = new Extractor(LexiconFiles.overriddenFrom(part));
      for (int a = left; a < articles.size(); a += PARTS) {
        examples.add(other, articles.get(a), a);
      }
    }
    names.write(weights, ORIGIN, examples.learn());
  }

  private void copy(Path to) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Learns all that makes a draft, from some of the articles, and writes it into a folder. */
  private void decisions(Path into, IntPredicate taken) throws IOException {
    cues = new Learner(Learner.Settings.USUAL);
    extents = new Learner(Learner.Settings.USUAL);
    anchors = new Learner(Learner.Settings.USUAL);
    reaches = new Learner(Learner.Settings.USUAL);
    contents = new Learner(Learner.Settings.USUAL);
    extractor = new Extractor(LexiconFiles.overriddenFrom(into));
    for (int a = 0; a < articles.size(); a++) {
      if (taken.test(a)) {
        for (Sentence sentence : articles.get(a).reading().sentences()) {
          sentence(articles.get(a), sentence, a);
        }
      }
    }
    names.write(into.resolve("cue-weights.txt"), ORIGIN, cues.learn());
    names.write(into.resolve("cue-extent-weights.txt"), ORIGIN, extents.learn());
    names.write(into.resolve("source-weights.txt"), ORIGIN, anchors.learn());
    names.write(into.resolve("source-extent-weights.txt"), ORIGIN, reaches.learn());
    names.write(into.resolve("content-weights.txt"), ORIGIN, contents.learn());
  }

  private void read(Path corpus, int fold, int folds) throws IOException {
    var reader = new Reader(LexiconFiles.overriddenFrom(folder));
    int n = 0;
    for (JsonNode article : Corpus.read(corpus)) {
      if (n++ % folds != fold) {
        Reading reading = reader.read(Article.of(article.get("text").asText()));
        articles.add(Gold.of(article, reading));
        for (int i = 0; i < reading.tokens().size(); i++) {
          names.know(reading.tokens().text(i));
        }
      }
    }
  }

  /** How often a stem stands in a cue and how often outside contents in all. */
  private int[] count(Tokens tokens, int i) {
    return stems.computeIfAbsent(tokens.stem(i), s -> new int[2]);
  }

  /** Counts stems, and lists the words that are heads of cues without being verbs. */
  private void heads() throws IOException {
    for (Gold gold : articles) {
      Tokens tokens = gold.reading().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        count(tokens, i)[1] += gold.inContent().get(i) ? 0 : 1;
      }
      for (Gold.Attributed a : gold.attributed()) {
        for (Gold.Range cue : a.cue()) {
          for (int i = cue.first(); i < cue.end(); i++) {
            count(tokens, i)[0]++;
          }
        }
      }
    }
    Map<String, Integer> forms = new TreeMap<>();
    Map<String, Set<Integer>> heads = new HashMap<>();
    for (int n = 0; n < articles.size(); n++) {
      Tokens tokens = articles.get(n).reading().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.kind(i) == TokenKind.WORD && tokens.wordClass(i) != WordClass.VERB) {
          int[] stem = count(tokens, i);
          boolean often = stem[0] >= STEM_IN_CUES && stem[0] > STEM_SHARE * stem[1];
          forms.merge(small(tokens, i), often ? 1 : 0, Integer::sum);
        }
      }
      for (Gold.Attributed a : articles.get(n).attributed()) {
        for (Gold.Range cue : a.cue()) {
          int head = head(tokens, cue);
          if (tokens.wordClass(head) != WordClass.VERB) {
            heads.computeIfAbsent(small(tokens, head), w -> new HashSet<>()).add(n);
            forms.merge(small(tokens, head), 0, Integer::sum);
          }
        }
      }
    }
    var list =
        new StringBuilder(
            "# Words that may be heads of cues where they are not read as verbs: those that were,"
                + " and\n"
                + "# those whose stem often stands in cues.\n");
    forms.forEach(
        (word, often) -> {
          int seen = heads.getOrDefault(word, Set.of()).size();
          if ((seen >= FEWEST || often >= FEWEST) && !word.startsWith("#")) {
            list.append(word).append('\n');
          }
        });
    Files.writeString(folder.resolve("cue-heads.txt"), list.toString());
  }

  private static String small(Tokens tokens, int i) {
    return tokens.text(i).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** The word of a cue that is told from all others as cue: the likeliest, verbs first. */
  private int head(Tokens tokens, Gold.Range cue) {
    int head = cue.first();
    double best = -1;
    for (int i = cue.first(); i < cue.end(); i++) {
      int[] count = count(tokens, i);
      double share = count[0] / (count[1] + 5.0);
      share += tokens.wordClass(i) == WordClass.VERB ? 0.4 : 0;
      share -=
          tokens.wordClass(i) == WordClass.AUX || tokens.wordClass(i) == WordClass.ADP ? 0.3 : 0;
      if (share > best) {
        best = share;
        head = i;
      }
    }
    return head;
  }

  private void sentence(Gold gold, Sentence sentence, int article) {
    Tokens tokens = gold.reading().tokens();
    phrases.read(tokens, sentence);
    Set<Integer> heads = new HashSet<>();
    Set<Integer> inCue = new HashSet<>();
    for (Gold.Attributed a : gold.attributed()) {
      for (Gold.Range cue : a.cue()) {
        if (cue.overlaps(sentence.first(), sentence.end())) {
          int head = head(tokens, cue);
          if (head >= sentence.first() && head < sentence.end()) {
            heads.add(head);
            attributed(gold, sentence, a, cue, head, article);
          }
          for (int i = cue.first(); i < cue.end(); i++) {
            inCue.add(i);
          }
        }
      }
    }
    for (int i = sentence.first(); i < sentence.end(); i++) {
      boolean right = heads.contains(i);
      boolean quoted = gold.reading().quoted(i, 3) || gold.inContent().get(i);
      if (extractor.cues().candidate(tokens, i) && (right || (!quoted && !inCue.contains(i)))) {
        extractor.cues().describe(gold.reading(), sentence, i, choice);
        cues.add(choice, right ? 1 : 0, article);
      }
    }
  }

  private void attributed(
      Gold gold, Sentence sentence, Gold.Attributed a, Gold.Range cue, int head, int article) {
    Tokens tokens = gold.reading().tokens();
    int first = Math.max(cue.first(), sentence.first());
    int end = Math.min(cue.end(), sentence.end());
    while (end > head + 1 && trimmed(tokens, end - 1)) {
      end--;
    }
    extent(tokens, sentence, first, end, head, article);
    int sourceFirst = -1;
    int sourceEnd = -1;
    boolean here = true;
    for (Gold.Range source : a.source()) {
      if (source.first() >= sentence.first() && source.end() <= sentence.end() && sourceFirst < 0) {
        sourceFirst = source.first();
        sourceEnd = source.end();
      } else {
        here = false;
      }
    }
    if (!here) {
      return;
    }
    var seen = new Cue(head, first, end, CueFinder.voice(tokens, sentence, head));
    phrases.endBefore(first);
    source(tokens, sentence, seen, sourceFirst, sourceEnd, article);
    phrases.endBefore(-1);
    content(tokens, sentence, a, core(head, first, end, sourceFirst, sourceEnd), article);
  }

  private static Core core(int head, int first, int end, int sourceFirst, int sourceEnd) {
    return ContentFinder.core(head, first, end, sourceFirst, sourceEnd);
  }

  private static boolean trimmed(Tokens tokens, int i) {
    return tokens.hash(i) == Marks.COLON
        || tokens.hash(i) == Marks.COMMA
        || tokens.kind(i).isQuote();
  }

  private void extent(Tokens tokens, Sentence sentence, int first, int end, int head, int article) {
    for (int i = head - 1; i >= sentence.first() && i >= first - 1; i--) {
      if (!CueExtent.may(tokens, head, i)) {
        break;
      }
      extractor.extents().describe(tokens, head, i, choice);
      extents.add(choice, i >= first ? 1 : 0, article);
    }
    for (int i = head + 1; i < sentence.end() && i <= end; i++) {
      if (!CueExtent.may(tokens, head, i)) {
        break;
      }
      extractor.extents().describe(tokens, head, i, choice);
      extents.add(choice, i < end ? 1 : 0, article);
    }
  }

  private void source(Tokens tokens, Sentence sentence, Cue cue, int first, int end, int article) {
    int[] options = SourceFinder.options(tokens, sentence, phrases, cue);
    int right = first < 0 ? 0 : -1;
    for (int k = 1; k < options.length && right < 0; k++) {
      if (phrases.first(options[k]) < end && first < phrases.end(options[k])) {
        right = k;
      }
    }
    if (right < 0) {
      return;
    }
    extractor.sources().describe(tokens, sentence, phrases, cue, options, choice);
    anchors.add(choice, right, article);
    if (right > 0) {
      int[] reach = SourceFinder.reaches(tokens, phrases, cue, options[right]);
      int farthest = 0;
      for (int k = 1; k < reach.length; k++) {
        if (phrases.first(reach[k]) < end && first < phrases.end(reach[k])) {
          farthest = k;
        }
      }
      extractor.sources().describeReach(tokens, sentence, phrases, cue, reach, choice);
      reaches.add(choice, farthest, article);
    }
  }

  private void content(
      Tokens tokens, Sentence sentence, Gold.Attributed a, Core core, int article) {
    Gold.Range left = null;
    Gold.Range right = null;
    for (Gold.Range range : a.content()) {
      if (range.overlaps(sentence.first(), sentence.end())) {
        if (range.first() >= core.left() && range.first() >= core.head()) {
          right = right == null ? range : right;
        } else if (range.first() < core.left()) {
          left = left == null ? range : left;
        }
      }
    }
    int sides =
        left == null
            ? right == null ? ContentFinder.NOWHERE : ContentFinder.ON_THE_RIGHT
            : right == null ? ContentFinder.ON_THE_LEFT : ContentFinder.ON_BOTH_SIDES;
    ContentFinder finder = extractor.contents();
    finder.describeSides(tokens, sentence, core, choice);
    contents.add(choice, sides, article);
    if (right != null) {
      right(tokens, sentence, core, right, article);
    }
    int end = ContentFinder.leftEnd(tokens, sentence, core);
    if (left != null && end > sentence.first()) {
      int[] starts = ContentFinder.leftStarts(tokens, sentence, end);
      int at = indexOf(starts, Math.max(left.first(), sentence.first()));
      if (at >= 0) {
        finder.describeLeftStarts(tokens, sentence, core, end, starts, choice);
        contents.add(choice, at, article);
      }
    }
  }

  private void right(Tokens tokens, Sentence sentence, Core core, Gold.Range right, int article) {
    ContentFinder finder = extractor.contents();
    int[] starts = ContentFinder.starts(tokens, sentence, core);
    int at = indexOf(starts, right.first());
    if (at >= 0) {
      finder.describeStarts(tokens, sentence, core, starts, choice);
      contents.add(choice, at, article);
    }
    if (right.first() >= sentence.end()) {
      return;
    }
    int[] ends = ContentFinder.ends(tokens, sentence, right.first());
    int end = Math.min(right.end(), sentence.end());
    at = indexOf(ends, end);
    if (at < 0) {
      at = indexOf(ends, ContentFinder.withoutStop(tokens, end, right.first()));
    }
    if (at < 0 && end < tokens.size() && tokens.kind(end) == TokenKind.CLOSE) {
      at = indexOf(ends, end + 1);
    }
    if (at < 0 && end == sentence.end()) {
      at = ends.length - 1;
    }
    if (at >= 0) {
      finder.describeEnds(tokens, sentence, core, right.first(), ends, choice);
      contents.add(choice, at, article);
    }
  }

  private static int indexOf(int[] values, int value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }
}
