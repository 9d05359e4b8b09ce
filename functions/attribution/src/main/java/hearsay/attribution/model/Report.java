package hearsay.attribution.model;

import java.util.List;
import java.util.Optional;

/**
 * What the engine tells of an article.
 *
 * @param reason why there is no or only a part of a report; absent when {@code OK} and whole
 * @param language ISO 639-1 code, {@code und} when unknown
 * @param zones all that is not body, in the order of the text
 * @param verdict absent unless the status is {@code OK}
 */
public record Report(
    Article article,
    Status status,
    Optional<String> reason,
    String language,
    String engineVersion,
    List<Attribution> attributions,
    List<Origin> origins,
    List<Zone> zones,
    Optional<Verdict> verdict) {

  public Report {
    attributions = List.copyOf(attributions);
    origins = List.copyOf(origins);
    zones = List.copyOf(zones);
  }

  /** A report that says only why there is none. */
  public static Report without(
      Article article, Status status, String reason, String language, String engineVersion) {
    return new Report(
        article,
        status,
        Optional.of(reason),
        language,
        engineVersion,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
