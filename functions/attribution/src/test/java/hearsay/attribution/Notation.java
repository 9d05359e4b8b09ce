package hearsay.attribution;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the engine found, in the notation of the specification: {@code content — source [cue] ⊂ n ·
 * rule · FIELD…} a line, in the order of the text. Which fields follow is said by the expected
 * lines: each value of a closed set that they name is compared.
 */
final class Notation {
  static String of(Report report, String expected) {
    if (report.status() != Status.OK) {
      return report.status() + ": " + report.reason().orElse("");
    }
    var lines = new StringBuilder();
    if (expected.contains("zone ")) {
      report.zones().forEach(zone -> lines.append(zone(report, zone)).append('\n'));
    }
    List<Attribution> attributions = report.attributions();
    String[] wanted =
        expected.lines().filter(l -> !isZone(l) && !isVerdict(l)).toArray(String[]::new);
    for (int i = 0; i < attributions.size(); i++) {
      String line = i < wanted.length ? wanted[i] : "";
      lines.append(line(report, attributions.get(i), line)).append('\n');
    }
    if (attributions.isEmpty() && !onlyZones(expected)) {
      lines.append("(none)\n");
    }
    if (expected.contains("verdict ")) {
      lines.append(verdict(report)).append('\n');
    }
    return lines.toString().stripTrailing();
  }

  private static boolean isZone(String line) {
    return line.startsWith("zone ");
  }

  private static boolean isVerdict(String line) {
    return line.startsWith("verdict ");
  }

  private static boolean onlyZones(String expected) {
    return !expected.isBlank()
        && expected.lines().allMatch(line -> isZone(line) || isVerdict(line));
  }

  private static String zone(Report report, Zone zone) {
    return "zone " + zone.kind() + ": " + plain(report, zone.span());
  }

  private static String verdict(Report report) {
    return report
        .verdict()
        .map(
            verdict ->
                "verdict "
                    + verdict.level()
                    + verdict.score().map(score -> " " + score).orElse("")
                    + new TreeSet<>(verdict.flags())
                        .stream().map(f -> " " + f).collect(Collectors.joining()))
        .orElse("verdict none");
  }

  private static String line(Report report, Attribution a, String expected) {
    var line = new StringBuilder();
    line.append(
        a.content().isEmpty()
            ? "∅"
            : a.content().stream().map(s -> plain(report, s)).collect(Collectors.joining(" … ")));
    line.append(" — ").append(a.source().map(s -> plain(report, s)).orElse("∅"));
    line.append(
        a.cue().stream().map(s -> plain(report, s)).collect(Collectors.joining(" … ", " [", "]")));
    a.nestedIn().ifPresent(id -> line.append(" ⊂ ").append(place(report, id)));
    line.append(" · ").append(a.rule());
    if (a.zone() != ZoneKind.BODY) {
      line.append(" · ").append(a.zone());
    }
    for (String field : fields(expected)) {
      line.append(" · ").append(value(a, field));
    }
    return line.toString();
  }

  private static int place(Report report, String id) {
    for (int i = 0; i < report.attributions().size(); i++) {
      if (report.attributions().get(i).id().equals(id)) {
        return i + 1;
      }
    }
    throw new IllegalStateException(id + " is no attribution");
  }

  /** The fields that an expected line names behind its rule. */
  private static List<String> fields(String line) {
    List<String> parts = List.of(line.split(" · ", -1));
    return parts.stream()
        .skip(2)
        .filter(
            part ->
                java.util.Arrays.stream(ZoneKind.values()).noneMatch(z -> z.name().equals(part)))
        .map(part -> part.indexOf(' ') < 0 ? part : part.substring(0, part.indexOf(' ')))
        .toList();
  }

  /** {@code type X}, {@code stance X}, {@code level X} …: what stands in the report instead. */
  private static String value(Attribution a, String field) {
    return switch (field) {
      case "type" -> "type " + a.sourceType();
      case "stance" -> "stance " + a.stance();
      case "factuality" -> "factuality " + a.factuality().code();
      case "kind" -> "kind " + a.contentKind();
      case "access" -> "access " + a.access();
      case "party" -> "party " + a.party().orElse("none");
      case "first-party" -> "first-party " + a.firstParty();
      case "anonymous" -> "anonymous " + a.anonymous();
      case "specificity" -> "specificity " + a.specificity();
      case "verbatim" -> "verbatim " + a.verbatim();
      case "hedges" -> "hedges " + String.join(", ", a.hedges());
      case "level" -> "level " + a.level();
      case "score" -> "score " + a.score().map(Object::toString).orElse("none");
      case "chain" ->
          "chain "
              + a.chain().stream()
                  .map(l -> l.name() + (l.inferred() ? "?" : ""))
                  .collect(Collectors.joining(" > "));
      case "origin" ->
          "origin "
              + a.chain().stream().reduce((x, y) -> y).map(l -> l.type().name()).orElse("none");
      default -> throw new IllegalArgumentException("no field is called \"" + field + "\"");
    };
  }

  private static String plain(Report report, Span span) {
    return straight(span.of(report.article().text()));
  }

  /** Blanks as one, curly marks straight: what the variants of an example differ in. */
  static String straight(String text) {
    return text.strip()
        .replaceAll("\\s+", " ")
        .replace('“', '"')
        .replace('”', '"')
        .replace('’', '\'')
        .replace('‘', '\'');
  }

  private Notation() {}
}
