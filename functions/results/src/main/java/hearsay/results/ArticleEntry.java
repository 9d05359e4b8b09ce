package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import hearsay.attribution.model.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a list: what is told of an article without its report.
 *
 * @param title at most 300 characters of it
 * @param score as in the report: {@code 4.3}
 * @param index 0 to 100
 * @param publishedAt to the second
 * @param dated whether the article tells its date; if not, the date is the object's LastModified
 */
public record ArticleEntry(
    ArticleId id,
    String key,
    Optional<String> title,
    Status status,
    Optional<Level> level,
    Optional<String> score,
    Optional<Integer> index,
    Instant publishedAt,
    boolean dated,
    int attributions,
    int origins,
    String engineVersion) {

  static ArticleEntry of(ArticleId id, String key, Analysed analysed) {
    Report report = analysed.report();
    Optional<Instant> told = report.article().publishedAt().filter(Published::fits);
    Optional<Verdict> verdict = report.verdict();
    return new ArticleEntry(
        id,
        key,
        report.article().title().map(Texts::title),
        report.status(),
        verdict.map(Verdict::level),
        verdict.flatMap(Verdict::score).map(Object::toString),
        verdict.map(v -> v.parts().index()),
        Published.seconds(told.orElse(analysed.version().lastModified())),
        told.isPresent(),
        report.attributions().size(),
        report.origins().size(),
        report.engineVersion());
  }

  /** The level, or the status of an article that has none: what the index groups by. */
  String grade() {
    return level.map(Enum::name).orElse(status.name());
  }
}
