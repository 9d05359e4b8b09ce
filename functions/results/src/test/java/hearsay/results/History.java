package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What happened to one object, made up from a seed; and the events that tell of it. */
final class History {
  static final String KEY = "news/ferry.txt";
  private static final List<String> SOURCES =
      List.of("Mayor Ilse Brandt", "the harbour office", "a sailor", "two officials", "The Post");
  private static final List<Level> LEVELS =
      List.of(Level.ON_RECORD, Level.ANON_SOURCED, Level.DENIED);

  /** One change: an upload with its report, or a removal. */
  record Happening(Sequencer sequencer, String eTag, Optional<Report> report) {
    Change change(boolean redelivered) {
      return report.isPresent()
          ? new Change.Upload(KEY, sequencer, eTag, redelivered)
          : new Change.Removal(KEY, sequencer, redelivered);
    }

    Written deliver(ResultTable table, boolean redelivered) {
      return table.apply(
          change(redelivered), Reports.ENGINE, _ -> report.map(told -> Reports.of(eTag, told)));
    }
  }

  private History() {}

  /** Two to five changes in the order of time; sequencers of varying length, as S3 gives them. */
  static List<Happening> random(Random random) {
    var happenings = new ArrayList<Happening>();
    int count = random.nextInt(2, 6);
    for (int i = 0; i < count; i++) {
      String digits = "0055AED%X%s".formatted(i + 1, "0".repeat(random.nextInt(4)));
      Optional<Report> report =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of(report(random));
      happenings.add(new Happening(new Sequencer(digits), "e" + i, report));
    }
    return happenings;
  }

  private static Report report(Random random) {
    String[] sources = SOURCES.stream().filter(_ -> random.nextInt(5) < 3).toArray(String[]::new);
    return Reports.citing(
        Reports.ENGINE,
        LEVELS.get(random.nextInt(LEVELS.size())),
        random.nextBoolean() ? Optional.of(Reports.PUBLISHED) : Optional.empty(),
        sources);
  }
}
