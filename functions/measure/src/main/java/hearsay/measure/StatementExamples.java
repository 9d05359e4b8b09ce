package hearsay.measure;

import hearsay.attribution.content.Extractor;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.reading.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/** Which drafts are statements: those with the head and the source of an annotated one. */
final class StatementExamples {
  /**
   * How much of a statement the right cue with a wrong source is: between the figures linked, which
   * gives it nothing, and found, which gives it all.
   */
  private static final double CUE_ALONE = 0.3;

  private final Learner learner = new Learner(Learner.Settings.USUAL);
  private final Choice choice = Choice.recording();
  private final ToIntBiFunction<Tokens, Gold.Range> head;

  StatementExamples(ToIntBiFunction<Tokens, Gold.Range> head) {
    this.head = head;
  }

  void add(Extractor extractor, Gold gold, int article) {
    Map<Integer, Gold.Attributed> heads = new HashMap<>();
    for (Gold.Attributed a : gold.attributed()) {
      for (Gold.Range cue : a.cue()) {
        heads.put(head.applyAsInt(gold.reading().tokens(), cue), a);
      }
    }
    extractor.observe(
        gold.reading(),
        choice,
        (head, sourceRank, sourceFirst, sourceEnd) -> {
          Gold.Attributed a = heads.get(head);
          boolean linked = a != null && linked(a, sourceFirst, sourceEnd);
          double share = linked ? 1 : a != null && sourceRank == 0 ? CUE_ALONE : 0;
          learner.add(choice, share > 0 ? 1 : 0, share > 0 ? share : 1, article);
        });
  }

  private static boolean linked(Gold.Attributed a, int sourceFirst, int sourceEnd) {
    return a.source().isEmpty()
        ? sourceFirst < 0
        : a.source().stream().anyMatch(source -> source.overlaps(sourceFirst, sourceEnd));
  }

  Map<List<Integer>, Double> learn() {
    return learner.learn();
  }
}
