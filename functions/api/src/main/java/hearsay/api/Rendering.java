package hearsay.api;

import hearsay.attribution.model.Report;
import hearsay.results.rendering.AnnotatedPage;
import hearsay.results.rendering.WebAnnotations;
import java.util.List;
import java.util.function.Supplier;

/** The forms in which a report is to be had. */
final class Rendering {
  static final String HTML = "text/html";
  static final String ANNOTATIONS = "application/ld+json";

  /** The first is what a client gets that does not say. */
  static final List<String> TYPES = List.of(Answer.JSON, HTML, ANNOTATIONS);

  private Rendering() {}

  /**
   * One of {@link #TYPES}.
   *
   * @param text where the article's text is to be had
   */
  static Answer of(String type, String id, String text, String json, Supplier<Report> report) {
    return switch (type) {
      case HTML ->
          Answer.of(200, "text/html; charset=utf-8", AnnotatedPage.render(id, report.get()));
      case ANNOTATIONS ->
          Answer.of(
              200,
              WebAnnotations.MEDIA_TYPE,
              WebAnnotations.render("urn:hearsay:article:" + id, text, report.get()));
      default -> Answer.json(json);
    };
  }
}
