package hearsay.articles;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of an object besides its bytes; all of it may be missing or wrong.
 *
 * @param name the object's key or the file's name
 * @param contentType as in HTTP, with parameters
 * @param contentEncoding as in HTTP
 * @param metadata the user metadata as S3 gives it, without {@code x-amz-meta-}: {@code title},
 *     {@code publisher}, {@code published-at} are read; names count in any case
 */
public record Description(
    Optional<String> name,
    Optional<String> contentType,
    Optional<String> contentEncoding,
    Map<String, String> metadata) {

  public Description {
    var lowered = new TreeMap<String, String>();
    metadata.forEach((key, value) -> lowered.put(key.toLowerCase(Locale.ROOT), value));
    metadata = Map.copyOf(lowered);
  }

  /** Nothing but bytes is known. */
  public static Description none() {
    return new Description(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /** A file of which only the name is known. */
  public static Description named(String name) {
    return new Description(Optional.of(name), Optional.empty(), Optional.empty(), Map.of());
  }

  /** A body of a declared type. */
  public static Description typed(String contentType) {
    return new Description(Optional.empty(), Optional.of(contentType), Optional.empty(), Map.of());
  }

  /** The content type without its parameters, in lower case. */
  Optional<String> mediaType() {
    return contentType
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty());
  }

  /** The charset parameter of the content type. */
  Optional<String> declaredCharset() {
    return contentType.flatMap(Description::charsetOf);
  }

  private static Optional<String> charsetOf(String contentType) {
    for (String parameter : contentType.split(";", -1)) {
      String[] pair = parameter.split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
        return Optional.of(pair[1].strip().replace("\"", "")).filter(name -> !name.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** The name in lower case without a trailing {@code .gz}. */
  Optional<String> unpackedName() {
    return name.map(given -> given.toLowerCase(Locale.ROOT))
        .map(given -> given.endsWith(".gz") ? given.substring(0, given.length() - 3) : given);
  }

  Optional<String> metadata(String key) {
    return Optional.ofNullable(metadata.get(key))
        .map(EncodedWord::decode)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
