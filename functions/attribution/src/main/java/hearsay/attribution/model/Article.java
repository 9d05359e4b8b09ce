package hearsay.attribution.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the engine reads.
 *
 * @param text decoded, unpacked, markup removed; the text that every offset counts
 * @param format the format it was read from: {@code text}, {@code html} …
 * @param zones what the format tells of zones (an HTML page's teasers); empty when it tells
 *     nothing. The engine finds the others.
 */
public record Article(
    String text,
    Optional<String> title,
    Optional<String> publisher,
    Optional<Instant> publishedAt,
    String format,
    List<Zone> zones) {

  public Article {
    zones = List.copyOf(zones);
  }

  /** Plain text of which nothing else is known. */
  public static Article of(String text) {
    return new Article(
        text, Optional.empty(), Optional.empty(), Optional.empty(), "text", List.of());
  }
}
