package hearsay.api;

import java.util.Map;

/** A request that is not answered as asked; ends as a problem document (RFC 9457). */
final class Problem extends RuntimeException {
  /** The statuses that are problems, with the names that RFC 9110 gives them. */
  enum Kind {
    BAD_REQUEST(400, "Bad Request"),
    NOT_FOUND(404, "Not Found"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    NOT_ACCEPTABLE(406, "Not Acceptable"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    CONTENT_TOO_LARGE(413, "Content Too Large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
    UNPROCESSABLE_CONTENT(422, "Unprocessable Content"),
    INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
    SERVICE_UNAVAILABLE(503, "Service Unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }
  }

  private final Kind kind;
  private final transient Map<String, String> headers;

  private Problem(Kind kind, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.kind = kind;
    this.headers = headers;
  }

  static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, Map.of());
  }

  static Problem badRequest(String detail) {
    return of(Kind.BAD_REQUEST, detail);
  }

  static Problem notFound(String detail) {
    return of(Kind.NOT_FOUND, detail);
  }

  Problem with(String header, String value) {
    return new Problem(kind, String.valueOf(getMessage()), Map.of(header, value));
  }

  /** The document; {@code request} tells one occurrence from the others. */
  Answer answer(String request) {
    String document =
        Json.object(
            json -> {
              json.writeStringField("type", "about:blank");
              json.writeStringField("title", kind.title);
              json.writeNumberField("status", kind.status);
              json.writeStringField("detail", String.valueOf(getMessage()));
              json.writeStringField("instance", "urn:hearsay:request:" + request);
            });
    Answer answer = Answer.of(kind.status, "application/problem+json", document);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
