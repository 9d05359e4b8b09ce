package hearsay.measure;

import hearsay.attribution.lexicon.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns the weights of one kind of decision: conditional logistic regression over the options of a
 * {@link Choice}, by FTRL-Proximal (McMahan et al. 2013), whose first-order penalty leaves most
 * features without a weight.
 */
final class Learner {
  /** What is held against weights, and how often the examples are seen. */
  record Settings(double step, double l1, double l2, int rounds, int fewestArticles) {
    static final Settings USUAL = new Settings(0.12, 8, 1.0, 8, 4);

    Settings withL1(double penalty) {
      return new Settings(step, penalty, l2, rounds, fewestArticles);
    }
  }

  private final Map<Long, Integer> ids = new HashMap<>();
  private final List<long[]> triples = new ArrayList<>();
  private int[] articles = new int[1024];
  private int[] lastArticle = new int[1024];
  private final List<int[][]> examples = new ArrayList<>();
  private final List<Integer> rights = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final Settings settings;

  Learner(Settings settings) {
    this.settings = settings;
  }

  int examples() {
    return examples.size();
  }

  /** An example: what was to choose from, and the right option. */
  void add(Choice choice, int right, int article) {
    add(choice, right, 1, article);
  }

  /** One whose right option is right by that share, and its first for the rest. */
  void add(Choice choice, int right, double share, int article) {
    int[][] options = new int[choice.options()][];
    for (int o = 0; o < options.length; o++) {
      options[o] = ids(choice.keys(o), choice.parts(o), article + 1);
    }
    examples.add(options);
    rights.add(right);
    shares.add(share);
  }

  private int[] ids(long[] keys, int[] parts, int article) {
    int[] of = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      Integer id = ids.get(keys[i]);
      if (id == null) {
        id = ids.size();
        ids.put(keys[i], id);
        triples.add(new long[] {parts[3 * i], parts[3 * i + 1], parts[3 * i + 2]});
        if (id == articles.length) {
          articles = Arrays.copyOf(articles, 2 * id);
          lastArticle = Arrays.copyOf(lastArticle, 2 * id);
        }
      }
      if (lastArticle[id] != article) {
        lastArticle[id] = article;
        articles[id]++;
      }
      of[i] = id;
    }
    return of;
  }

  /** The learned weights by what they are made of: feature, value, value. */
  Map<List<Integer>, Double> learn() {
    double[] z = new double[ids.size()];
    double[] n = new double[ids.size()];
    double[] w = new double[ids.size()];
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    var random = new Random(1);
    for (int round = 0; round < settings.rounds(); round++) {
      shuffle(order, random);
      for (int at : order) {
        step(examples.get(at), rights.get(at), shares.get(at), z, n, w);
      }
    }
    Map<List<Integer>, Double> learned = new HashMap<>();
    for (int id = 0; id < z.length; id++) {
      double weight = weight(z[id], n[id]);
      if (Math.abs(weight) >= 0.045 && articles[id] >= settings.fewestArticles()) {
        long[] t = triples.get(id);
        learned.put(List.of((int) t[0], (int) t[1], (int) t[2]), weight);
      }
    }
    return learned;
  }

  private void step(int[][] options, int right, double share, double[] z, double[] n, double[] w) {
    double[] scores = new double[options.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < options.length; o++) {
      for (int id : options[o]) {
        if (articles[id] >= settings.fewestArticles()) {
          w[id] = weight(z[id], n[id]);
          scores[o] += w[id];
        }
      }
      highest = Math.max(highest, scores[o]);
    }
    double sum = 0;
    for (int o = 0; o < scores.length; o++) {
      scores[o] = Math.exp(scores[o] - highest);
      sum += scores[o];
    }
    for (int o = 0; o < scores.length; o++) {
      double gradient = scores[o] / sum - (o == right ? share : o == 0 ? 1 - share : 0);
      if (Math.abs(gradient) > 1e-4) {
        update(options[o], gradient, z, n, w);
      }
    }
  }

  private void update(int[] option, double gradient, double[] z, double[] n, double[] w) {
    for (int id : option) {
      if (articles[id] >= settings.fewestArticles()) {
        double sigma =
            (Math.sqrt(n[id] + gradient * gradient) - Math.sqrt(n[id])) / settings.step();
        z[id] += gradient - sigma * w[id];
        n[id] += gradient * gradient;
      }
    }
  }

  private double weight(double z, double n) {
    if (Math.abs(z) <= settings.l1()) {
      return 0;
    }
    return -(z - Math.signum(z) * settings.l1())
        / (1 / settings.step() + Math.sqrt(n) / settings.step() + settings.l2());
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[k];
      order[k] = kept;
    }
  }
}
