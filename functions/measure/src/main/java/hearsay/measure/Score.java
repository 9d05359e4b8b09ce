package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Found and linked, matched one to one as the corpus' own scorer does: cues overlap or contents
 * overlap by half of the shorter; linked when the sources overlap too, or both have none.
 */
final class Score {
  /** Spans of one attribution in UTF-16 units, and the rule that found it. */
  record Part(List<Span> source, List<Span> cue, List<Span> content, String rule) {}

  record Pair(int gold, int found, double weight) {}

  int gold;
  int predicted;
  int found;
  int linked;

  void add(List<Part> gold, List<Part> predicted) {
    this.gold += gold.size();
    this.predicted += predicted.size();
    for (Pair pair : pairs(gold, predicted)) {
      found++;
      linked += sameSource(gold.get(pair.gold()), predicted.get(pair.found())) ? 1 : 0;
    }
  }

  double f1(int hits) {
    return gold + predicted == 0 ? 0 : 200.0 * hits / (gold + predicted);
  }

  static List<Pair> pairs(List<Part> gold, List<Part> predicted) {
    List<Pair> all = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        double weight = weight(gold.get(g), predicted.get(p));
        if (weight > 0) {
          all.add(new Pair(g, p, weight));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Pair::weight)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found)
            .reversed());
    var usedGold = new BitSet();
    var usedFound = new BitSet();
    all.removeIf(
        pair -> {
          boolean used = usedGold.get(pair.gold()) || usedFound.get(pair.found());
          if (!used) {
            usedGold.set(pair.gold());
            usedFound.set(pair.found());
          }
          return used;
        });
    return all;
  }

  static boolean sameSource(Part one, Part other) {
    return (one.source().isEmpty() && other.source().isEmpty())
        || one.source().stream().anyMatch(s -> other.source().stream().anyMatch(s::overlaps));
  }

  private static double weight(Part one, Part other) {
    double weight = 0;
    for (Span a : one.cue()) {
      for (Span b : other.cue()) {
        weight =
            Math.max(weight, 2.0 * overlap(a, b) / Math.max(1, Math.min(a.length(), b.length())));
      }
    }
    double shorter = Math.min(length(one.content()), length(other.content()));
    double shared = 0;
    for (Span a : one.content()) {
      for (Span b : other.content()) {
        shared += overlap(a, b);
      }
    }
    return shorter > 0 && shared / shorter >= 0.5 ? weight + shared / shorter : weight;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static int overlap(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  /** The outermost attributions of a report. */
  static List<Part> parts(Report report) {
    List<Part> parts = new ArrayList<>();
    for (Attribution a : report.attributions()) {
      if (a.nestedIn().isEmpty()) {
        parts.add(new Part(a.source().stream().toList(), a.cue(), a.content(), a.rule()));
      }
    }
    return parts;
  }

  /** The annotation; its offsets count code points. */
  static List<Part> parts(JsonNode article) {
    String text = article.get("text").asText();
    List<Part> parts = new ArrayList<>();
    for (JsonNode a : article.get("attributions")) {
      parts.add(
          new Part(
              spans(text, a.get("source")),
              spans(text, a.get("cue")),
              spans(text, a.get("content")),
              "gold"));
    }
    return parts;
  }

  private static List<Span> spans(String text, JsonNode list) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : list) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      spans.add(
          new Span(
              start, text.offsetByCodePoints(start, span.get(1).asInt() - span.get(0).asInt())));
    }
    return spans;
  }
}
