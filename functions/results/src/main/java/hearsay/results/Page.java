package hearsay.results;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next where the next page starts, absent behind the last; to be given back as it is
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}
