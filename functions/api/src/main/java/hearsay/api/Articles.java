package hearsay.api;

import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import hearsay.results.ArticleId;
import hearsay.results.Carried;
import hearsay.results.PackedReport;
import hearsay.results.RemovedArticle;
import hearsay.results.ResultTable;
import hearsay.results.StoredArticle;
import hearsay.results.StoredReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stored articles: their reports and their texts. */
final class Articles {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final String TEXT = "text/plain";

  private final ResultTable table;
  private final ArticleObjects objects;
  private final Analyses analyses;
  private final ReportLinks links;

  Articles(ResultTable table, ArticleObjects objects, Analyses analyses, ReportLinks links) {
    this.table = table;
    this.objects = objects;
    this.analyses = analyses;
    this.links = links;
  }

  Answer report(Request request, List<String> ids) {
    String type = Accept.best(request, Rendering.TYPES);
    StoredReport stored = stored(ids.getFirst());
    EntityTag tag =
        EntityTag.of(
            Long.toString(stored.revision()),
            stored.version().eTag(),
            Integer.toString(Rendering.TYPES.indexOf(type)),
            type.equals(Answer.JSON) ? "" : Attributor.standard().version());
    return tag.or304(request, () -> report(type, stored));
  }

  private Answer report(String type, StoredReport stored) {
    byte[] json = table.json(stored);
    if (Carried.tooLarge(json) && stored.report() instanceof PackedReport.InBucket away) {
      return Answer.empty(303).with("Location", links.to(away)).with("Cache-Control", "no-store");
    }
    Answer answer =
        Rendering.of(
            type,
            stored.id().value(),
            stored.id() + "/text",
            new String(json, StandardCharsets.UTF_8),
            () -> parsed(json, stored));
    if (answer.tooLarge()) {
      throw Problem.of(
          Problem.Kind.NOT_ACCEPTABLE,
          "In this form it is more than an answer carries; ask for application/json.");
    }
    return answer;
  }

  private Report parsed(byte[] json, StoredReport stored) {
    String text = stored.entry().status() == Status.FAILED ? "" : article(stored).text();
    return ReportParser.parse(json, text);
  }

  Answer text(Request request, List<String> ids) {
    String type = Accept.best(request, List.of(TEXT));
    StoredReport stored = stored(ids.getFirst());
    if (stored.entry().status() == Status.FAILED) {
      throw Problem.notFound(
          "This article could not be read, so there is no text; its report says why.");
    }
    EntityTag tag = EntityTag.of(stored.version().eTag(), "text", Attributor.standard().version());
    return tag.or304(
        request, () -> Answer.of(200, type + "; charset=utf-8", article(stored).text()));
  }

  private Article article(StoredReport stored) {
    ArticleObjects.Stored object =
        objects
            .read(stored.key(), stored.version())
            .orElseThrow(
                () ->
                    Problem.of(
                        Problem.Kind.CONFLICT,
                        "The bucket no longer holds what this report is about; a newer upload or a"
                            + " removal is being processed."));
    try {
      return analyses.read(object.bytes(), object.description());
    } catch (UnreadableArticle e) {
      throw new IllegalStateException(
          stored.key() + " was read once and cannot be read again: " + e.reason(), e);
    }
  }

  private StoredReport stored(String id) {
    Optional<StoredArticle> found =
        ID.matcher(id).matches() ? table.find(new ArticleId(id)) : Optional.empty();
    return switch (found.orElse(null)) {
      case StoredReport report -> report;
      case RemovedArticle removed ->
          throw Problem.of(
              Problem.Kind.GONE, "This article was removed on " + removed.removedAt() + ".");
      case null ->
          throw Problem.notFound(
              "There is no article with the id \""
                  + id
                  + "\"; an id has 32 hex digits, and an upload has its report a moment later.");
    };
  }
}
