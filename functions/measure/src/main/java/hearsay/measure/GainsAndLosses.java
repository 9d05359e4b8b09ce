package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hearsay.attribution.model.Span;
import hearsay.measure.Score.Pair;
import hearsay.measure.Score.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code GainsAndLosses GOLD.jsonl BEFORE.jsonl AFTER.jsonl}: which annotated attributions the
 * second of two outputs of {@link Predict} links and the first does not, and the other way round,
 * by rule.
 */
final class GainsAndLosses {
  private static final JsonNode NOTHING =
      JsonNodeFactory.instance.objectNode().putArray("attributions");

  private final Map<String, int[]> byRule = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: GainsAndLosses GOLD.jsonl BEFORE.jsonl AFTER.jsonl");
      System.exit(2);
    }
    new GainsAndLosses()
        .compare(Path.of(args[0]), reports(Path.of(args[1])), reports(Path.of(args[2])));
  }

  private static Map<String, JsonNode> reports(Path file) throws IOException {
    Map<String, JsonNode> reports = new HashMap<>();
    for (JsonNode report : Corpus.read(file)) {
      reports.put(report.get("id").asText(), report);
    }
    return reports;
  }

  private void compare(Path corpus, Map<String, JsonNode> before, Map<String, JsonNode> after)
      throws IOException {
    for (JsonNode article : Corpus.read(corpus)) {
      String id = article.get("id").asText();
      String text = article.get("text").asText();
      List<Part> gold = Score.parts(article);
      Map<Integer, Part> old = linked(gold, parts(before.getOrDefault(id, NOTHING)));
      Map<Integer, Part> now = linked(gold, parts(after.getOrDefault(id, NOTHING)));
      for (int g = 0; g < gold.size(); g++) {
        Part was = old.get(g);
        Part is = now.get(g);
        if (was == null && is != null) {
          tell("gained", is, gold.get(g), text, 0);
        } else if (was != null && is == null) {
          tell("lost", was, gold.get(g), text, 1);
        }
      }
    }
    byRule.forEach((rule, n) -> System.out.println(rule + ": gained " + n[0] + ", lost " + n[1]));
  }

  private void tell(String what, Part part, Part gold, String text, int column) {
    byRule.computeIfAbsent(part.rule(), rule -> new int[2])[column]++;
    String cue =
        gold.cue().stream().map(s -> s.of(text)).reduce((a, b) -> a + " … " + b).orElse("∅");
    String source =
        gold.source().stream().map(s -> s.of(text)).reduce((a, b) -> a + ", " + b).orElse("∅");
    System.out.println(what + " (" + part.rule() + "): " + source + " [" + cue + "]");
  }

  private static Map<Integer, Part> linked(List<Part> gold, List<Part> found) {
    Map<Integer, Part> linked = new HashMap<>();
    for (Pair pair : Score.pairs(gold, found)) {
      if (Score.sameSource(gold.get(pair.gold()), found.get(pair.found()))) {
        linked.put(pair.gold(), found.get(pair.found()));
      }
    }
    return linked;
  }

  private static List<Part> parts(JsonNode report) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode a : report.path("attributions")) {
      if (a.path("nestedIn").isNull() || a.path("nestedIn").isMissingNode()) {
        List<Span> source =
            a.path("source").isObject() ? List.of(span(a.get("source"))) : List.of();
        parts.add(
            new Part(source, spans(a.get("cue")), spans(a.get("content")), a.get("rule").asText()));
      }
    }
    return parts;
  }

  private static List<Span> spans(JsonNode list) {
    List<Span> spans = new ArrayList<>();
    list.forEach(span -> spans.add(span(span)));
    return spans;
  }

  private static Span span(JsonNode span) {
    return new Span(span.get("start").asInt(), span.get("end").asInt());
  }
}
