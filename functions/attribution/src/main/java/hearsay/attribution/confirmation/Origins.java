package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.source.EntityKind;
import hearsay.attribution.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final List<Optional<String>> of;

  private Origins(List<Origin> all, List<Optional<String>> of) {
    this.all = all;
    this.of = of;
  }

  List<Origin> all() {
    return all;
  }

  /** The id of the origin of a statement. */
  Optional<String> of(int statement) {
    return of.get(statement);
  }

  static Origins of(List<Judged> judged) {
    Map<String, String> spokesmen = spokesmen(judged);
    var ends = new LinkedHashMap<String, Source>();
    var labels = new HashMap<String, Set<String>>();
    var keys = new ArrayList<String>(judged.size());
    for (Judged one : judged) {
      Chain chain = one.facts().chain();
      String key = merged(chain, spokesmen);
      keys.add(key);
      if (!key.isEmpty()) {
        Source known = ends.get(key);
        ends.put(key, known == null ? chain.end() : better(known, chain.end()));
        Set<String> names = labels.get(key);
        if (names == null) {
          names = new LinkedHashSet<>(2);
          labels.put(key, names);
        }
        names.add(chain.end().name());
      }
    }
    var ids = new HashMap<String, String>();
    var all = new ArrayList<Origin>(ends.size());
    for (var entry : ends.entrySet()) {
      String id = "o" + (all.size() + 1);
      Source end = entry.getValue();
      ids.put(entry.getKey(), id);
      var names = List.copyOf(labels.getOrDefault(entry.getKey(), Set.of()));
      all.add(new Origin(id, end.name(), end.type(), end.party(), names));
    }
    var of = new ArrayList<Optional<String>>(keys.size());
    for (String key : keys) {
      of.add(Optional.ofNullable(ids.get(key)));
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
