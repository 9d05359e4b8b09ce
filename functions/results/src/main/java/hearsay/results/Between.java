package hearsay.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A range of dates.
 *
 * @param from the first instant in it
 * @param to the first instant behind it
 */
public record Between(Optional<Instant> from, Optional<Instant> to) {
  private static final String BEFORE_ALL = "0";
  private static final String BEHIND_ALL = ":";

  public static Between always() {
    return new Between(Optional.empty(), Optional.empty());
  }

  /** At or before every sort key in the range. */
  String low() {
    return from.map(date -> Published.seconds(date.plusNanos(999_999_999)).toString())
        .orElse(BEFORE_ALL);
  }

  /** Behind every sort key in the range: these go on with the article's id. */
  String high() {
    return to.map(date -> Published.seconds(date.plusNanos(999_999_999)).toString())
        .orElse(BEHIND_ALL);
  }

  boolean holdsMonth(String month) {
    return month.compareTo(part(low())) >= 0 && month.compareTo(part(high())) <= 0;
  }

  private static String part(String bound) {
    return bound.length() < 7 ? bound : bound.substring(0, 7);
  }
}
