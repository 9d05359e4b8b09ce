package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.source.EntityKind;
import hearsay.attribution.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the chains of an article end, each once: a state and the one official of it who speaks by
 * name are one origin.
 */
final class Origins {
  private final List<Origin> all;
  private final int[] of;

  private Origins(List<Origin> all, int[] of) {
    this.all = all;
    this.of = of;
  }

  List<Origin> all() {
    return all;
  }

  /** The place of a statement's origin among all; -1 where it has none. */
  int number(int statement) {
    return of[statement];
  }

  /** The id of the origin of a statement. */
  Optional<String> of(int statement) {
    int number = of[statement];
    return number < 0 ? Optional.empty() : Optional.of(all.get(number).id());
  }

  static Origins of(List<Judged> judged) {
    Map<String, String> spokesmen = spokesmen(judged);
    var numbers = new HashMap<String, Integer>();
    var ends = new ArrayList<Source>();
    var labels = new ArrayList<Set<String>>();
    int[] of = new int[judged.size()];
    for (int i = 0; i < of.length; i++) {
      Chain chain = judged.get(i).facts().chain();
      String key = merged(chain, spokesmen);
      Integer known = key.isEmpty() ? Integer.valueOf(-1) : numbers.get(key);
      if (known == null) {
        known = ends.size();
        numbers.put(key, known);
        ends.add(chain.end());
        labels.add(new LinkedHashSet<>(2));
        labels.getLast().add(chain.end().name());
      }
      of[i] = known;
      if (known >= 0) {
        Source before = ends.get(known);
        Source end = chain.end();
        ends.set(known, better(before, end));
        if (!before.name().equals(end.name())) {
          labels.get(known).add(end.name());
        }
      }
    }
    var all = new ArrayList<Origin>(ends.size());
    for (int i = 0; i < ends.size(); i++) {
      Source end = ends.get(i);
      all.add(
          new Origin(
              "o" + (i + 1), end.name(), end.type(), end.party(), List.copyOf(labels.get(i))));
    }
    return new Origins(all, of);
  }

  /** By party, the key of the only official who speaks for it by name. */
  private static Map<String, String> spokesmen(List<Judged> judged) {
    var spokesmen = new HashMap<String, String>();
    for (Judged one : judged) {
      Chain chain = one.facts().chain();
      if (chain.origin() == SourceType.NAMED_OFFICIAL && chain.end().party().isPresent()) {
        String party = chain.end().party().get();
        String first = spokesmen.getOrDefault(party, chain.key());
        spokesmen.put(party, first.equals(chain.key()) ? first : "");
      }
    }
    return spokesmen;
  }

  private static String merged(Chain chain, Map<String, String> spokesmen) {
    var entity = chain.end().entity();
    boolean state = entity.isPresent() && entity.get().kind() == EntityKind.STATE;
    String official = state ? spokesmen.getOrDefault(party(chain), "") : "";
    return official.isEmpty() ? chain.key() : official;
  }

  private static String party(Chain chain) {
    return chain.end().party().orElse("");
  }

  private static Source better(Source one, Source other) {
    return (other.person().isPresent() && one.person().isEmpty())
            || other.specificity() > one.specificity()
        ? other
        : one;
  }
}
