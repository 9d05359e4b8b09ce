package hearsay.api;

import hearsay.results.Between;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters that lists share: dates, limit, cursor. */
record ListQuery(Between dates, int limit, Optional<String> after, String list) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /**
   * Reads them.
   *
   * @param filters all else that makes up the list
   */
  static ListQuery of(Request request, String filters) {
    Optional<Instant> from = request.parameter("from").map(text -> instant("from", text, 0));
    Optional<Instant> to = request.parameter("to").map(text -> instant("to", text, 1));
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw Problem.badRequest("from is not before to: nothing can lie between them.");
    }
    String list = filters + " " + from + " " + to;
    return new ListQuery(
        new Between(from, to),
        request.parameter("limit").map(ListQuery::limit).orElse(USUAL),
        request.parameter("cursor").map(cursor -> Cursor.decode(list, cursor)),
        list);
  }

  Optional<String> cursor(Optional<String> next) {
    return next.map(place -> Cursor.encode(list, place));
  }

  /** The start of a date, some days later; an instant as it is. */
  private static Instant instant(String name, String text, int daysLater) {
    try {
      return text.length() == "2026-10-01".length()
          ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay().toInstant(ZoneOffset.UTC)
          // A plus sign that was not encoded comes as a space.
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException wrong) {
      throw Problem.badRequest(
          "The parameter "
              + name
              + " is \""
              + text
              + "\"; it takes a date (2026-10-01) or an instant (2026-10-01T08:00:00Z).");
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      // Told below like a number that is too large.
    }
    throw Problem.badRequest(
        "The parameter limit is \"" + text + "\"; it takes a number from 1 to " + MOST + ".");
  }

  /** The constant of that name. */
  static <E extends Enum<E>> E constant(String parameter, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "The parameter "
                        + parameter
                        + " is \""
                        + text
                        + "\"; it takes one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
