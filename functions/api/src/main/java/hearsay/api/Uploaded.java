package hearsay.api;

import hearsay.articles.Description;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An article in a request's body: what its headers say of it, as S3 would keep it. */
final class Uploaded {
  private static final String METADATA = "x-amz-meta-";

  private Uploaded() {}

  static Description description(Request request, Optional<String> name) {
    return new Description(
        name, contentType(request), request.header("Content-Encoding"), metadata(request));
  }

  /** What the gateway has made a text is UTF-8, whatever it was. */
  static Optional<String> contentType(Request request) {
    return request
        .header("Content-Type")
        .map(type -> request.decoded() ? type.split(";", 2)[0].strip() + "; charset=utf-8" : type);
  }

  /** Without the prefix; ASCII, the rest as encoded words (RFC 2047). */
  static Map<String, String> metadata(Request request) {
    var metadata = new TreeMap<String, String>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(METADATA) && !value.isBlank()) {
                metadata.put(lower.substring(METADATA.length()), ascii(value.strip()));
              }
            });
    return metadata;
  }

  private static String ascii(String value) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(value)
        ? value
        : "=?UTF-8?B?"
            + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
            + "?=";
  }
}
