package hearsay.attribution.content;

import java.util.List;
import java.util.Optional;

/** The drafts of a sentence as one of them sees the others. */
final class Rivals {
  /**
   * Drafts farther apart in the list do not see each other, so that a long sentence costs no more.
   */
  private static final int FARTHEST = 24;

  private final List<Draft> drafts;

  Rivals(List<Draft> drafts) {
    this.drafts = drafts;
  }

  Draft draft(int k) {
    return drafts.get(k);
  }

  /**
   * What the others are to a draft; of several always the likeliest.
   *
   * @param covering holds the draft's cue in its content
   * @param covered has its cue in the draft's content
   * @param same shares words of the cue
   * @param between has its cue between the draft's source and cue
   * @param overSource holds the draft's source in its content
   * @param stronger how many are likelier
   * @param shared whether an earlier one has the same source
   * @param nearer whether the likelier source for the same cue stands nearer
   */
  record View(
      Optional<Draft> covering,
      Optional<Draft> covered,
      Optional<Draft> same,
      Optional<Draft> between,
      Optional<Draft> overSource,
      int stronger,
      boolean shared,
      boolean nearer) {}

  View view(int k) {
    Draft draft = drafts.get(k);
    Optional<Draft> covering = Optional.empty();
    Optional<Draft> covered = Optional.empty();
    Optional<Draft> same = Optional.empty();
    Optional<Draft> between = Optional.empty();
    Optional<Draft> overSource = Optional.empty();
    int stronger = 0;
    boolean shared = false;
    boolean nearer = false;
    int limit = Math.min(drafts.size(), k + FARTHEST);
    for (int j = Math.max(0, k - FARTHEST); j < limit; j++) {
      Draft other = drafts.get(j);
      if (other.head == draft.head) {
        nearer |= nearer(other, draft);
        continue;
      }
      stronger += other.odds > draft.odds ? 1 : 0;
      if (draft.sourced()) {
        between = draft.apart(other.head) ? likelier(between, other) : between;
        overSource = other.covers(draft.sourceFirst) ? likelier(overSource, other) : overSource;
      }
      if (other.sharesCue(draft)) {
        same = likelier(same, other);
      } else {
        covering = other.covers(draft.head) ? likelier(covering, other) : covering;
        covered = draft.covers(other.head) ? likelier(covered, other) : covered;
        shared |= j < k && draft.sourced() && draft.sourceFirst == other.sourceFirst;
      }
    }
    return new View(covering, covered, same, between, overSource, stronger, shared, nearer);
  }

  private static Optional<Draft> likelier(Optional<Draft> one, Draft other) {
    return one.isEmpty() || other.odds > one.get().odds ? Optional.of(other) : one;
  }

  private static boolean nearer(Draft likelier, Draft draft) {
    return likelier.sourceRank < draft.sourceRank
        && Math.abs(likelier.sourceFirst - draft.head) < Math.abs(draft.sourceFirst - draft.head);
  }
}
