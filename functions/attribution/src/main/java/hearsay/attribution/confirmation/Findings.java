package hearsay.attribution.confirmation;

import hearsay.attribution.model.Flag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The flags of an article and the reasons of its verdict, in the order they were found. */
final class Findings {
  private final List<String> reasons = new ArrayList<>();
  private final Set<Flag> flags = new HashSet<>();

  /**
   * Adds a reason, put together here and not where it is found: what runs once an article is slow
   * by its code, which has to be fetched.
   */
  void because(Object... parts) {
    var reason = new StringBuilder(64);
    for (Object part : parts) {
      reason.append(part);
    }
    reasons.add(reason.toString());
  }

  /** Raises a flag; the reason of the first time stays. */
  void flag(Flag flag, String reason) {
    if (flags.add(flag)) {
      because(flag, ": ", reason);
    }
  }

  boolean has(Flag flag) {
    return flags.contains(flag);
  }

  List<String> reasons() {
    return reasons;
  }

  Set<Flag> flags() {
    return flags;
  }
}
