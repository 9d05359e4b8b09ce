package hearsay.results;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates as they stand in sort keys: all of one width, so that text order is the order of time. */
final class Published {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Published() {}

  /** False for a year that has not four digits. */
  static boolean fits(Instant date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  static Instant seconds(Instant date) {
    return date.truncatedTo(ChronoUnit.SECONDS);
  }

  static String sortKey(Instant date, ArticleId id) {
    return seconds(date) + "#" + id;
  }

  /** {@code 2026-11}, in UTC. */
  static String month(Instant date) {
    return YearMonth.from(date.atOffset(ZoneOffset.UTC)).toString();
  }
}
