package hearsay.api;

import hearsay.articles.Analyst;
import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.Limits;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.results.ReportJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Analyses what a request brings and stores nothing. */
final class Analyses {
  private final ArticleReader reader;
  private final Analyst analyst;

  /**
   * Over the engine.
   *
   * @param engineVersion stands in for the engine's own
   */
  Analyses(int maxArticleBytes, Optional<String> engineVersion) {
    this.reader = new ArticleReader(new Limits(maxArticleBytes));
    this.analyst = new Analyst(reader, Attributor.standard(), engineVersion);
  }

  String engineVersion() {
    return analyst.engineVersion();
  }

  Answer answer(Request request, List<String> none) {
    String type = Accept.best(request, Rendering.TYPES);
    if (request.body().length == 0) {
      throw Problem.badRequest("The body is empty; send an article as text/plain or text/html.");
    }
    Report report = report(request);
    String id = id(request.body());
    String json = ReportJson.write(id, Optional.empty(), report);
    return checked(
        Rendering.of(type, id, "urn:hearsay:text:" + id, json, () -> report)
            .with("Cache-Control", "no-store"));
  }

  /** The text of stored bytes, which were read before. */
  Article read(byte[] bytes, Description description) throws UnreadableArticle {
    return reader.read(bytes, description);
  }

  private Report report(Request request) {
    byte[] body = request.body();
    Analyst.Finding finding =
        analyst.analyse(body.length, body, Uploaded.description(request, Optional.empty()));
    if (finding.fault().isPresent()) {
      throw Problem.of(
          kind(finding.fault().get()), sentence(finding.report().reason().orElse("unreadable")));
    }
    return finding.report();
  }

  private static Problem.Kind kind(UnreadableArticle.Fault fault) {
    return switch (fault) {
      case EMPTY, BROKEN_PACKING -> Problem.Kind.BAD_REQUEST;
      case TOO_LARGE -> Problem.Kind.CONTENT_TOO_LARGE;
      case UNKNOWN_FORMAT, NOT_TEXT -> Problem.Kind.UNSUPPORTED_MEDIA_TYPE;
      case NO_ARTICLE -> Problem.Kind.UNPROCESSABLE_CONTENT;
    };
  }

  private static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
  }

  /** The same text has the same id. */
  private static String id(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Answer checked(Answer answer) {
    if (answer.tooLarge()) {
      throw Problem.of(
          Problem.Kind.CONTENT_TOO_LARGE,
          "The report would have more than 5 MB; store the article and follow the link to its"
              + " report.");
    }
    return answer;
  }
}
