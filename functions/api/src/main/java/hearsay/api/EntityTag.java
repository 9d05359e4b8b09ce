package hearsay.api;

import java.util.Arrays;
import java.util.function.Supplier;

/** A strong entity tag, and what If-None-Match says to it: RFC 9110, sections 8.8.3 and 13.1.2. */
record EntityTag(String value) {
  static EntityTag of(String... parts) {
    return new EntityTag("\"" + String.join("-", parts) + "\"");
  }

  private boolean known(Request request) {
    return request
        .header("If-None-Match")
        .map(
            header ->
                Arrays.stream(header.split(",", -1))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(value)))
        .orElse(false);
  }

  /** The answer with this tag, or 304 when the client has it already. */
  Answer or304(Request request, Supplier<Answer> answer) {
    Answer told = known(request) ? Answer.empty(304) : answer.get();
    return told.status() == 200 || told.status() == 304
        ? told.with("ETag", value).with("Cache-Control", "private, no-cache").with("Vary", "Accept")
        : told;
  }
}
