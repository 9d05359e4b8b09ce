package hearsay.attribution.model;

import java.util.List;
import java.util.Optional;

/**
 * Where chains of an article end.
 *
 * @param party the government or organisation behind it, under one name
 * @param labels how the article words it, each once
 */
public record Origin(
    String id, String name, SourceType type, Optional<String> party, List<String> labels) {
  public Origin {
    labels = List.copyOf(labels);
  }
}
