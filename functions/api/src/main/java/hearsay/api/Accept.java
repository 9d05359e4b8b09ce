package hearsay.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proactive negotiation: RFC 9110, section 12.5.1. */
final class Accept {
  /** A range of media types and how much it is wanted, 0 to 1. */
  private record Range(String type, double quality) {
    boolean matches(String offered) {
      return type.equals("*/*")
          || type.equals(offered)
          || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
    }

    /** An exact type says more than {@code text/*}, and that more than {@code *}{@code /*}. */
    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  private Accept() {}

  /**
   * The offer that is wanted most; the first where several are.
   *
   * @throws Problem 406 when none is
   */
  static String best(Request request, List<String> offers) {
    Optional<String> header = request.header("Accept");
    if (header.isEmpty()) {
      return offers.getFirst();
    }
    List<Range> ranges = ranges(header.get());
    String best = "";
    double most = 0;
    for (String offer : offers) {
      double quality = quality(ranges, offer);
      if (quality > most) {
        best = offer;
        most = quality;
      }
    }
    if (best.isEmpty()) {
      throw Problem.of(
          Problem.Kind.NOT_ACCEPTABLE,
          "This is to be had as " + String.join(", ", offers) + "; Accept allows none of them.");
    }
    return best;
  }

  private static double quality(List<Range> ranges, String offer) {
    double quality = 0;
    int precision = -1;
    for (Range range : ranges) {
      if (range.matches(offer) && range.precision() > precision) {
        quality = range.quality();
        precision = range.precision();
      }
    }
    return quality;
  }

  private static List<Range> ranges(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      ranges.add(new Range(parts[0].strip(), quality(parts)));
    }
    return ranges;
  }

  /** 1 when it is not said or cannot be read. */
  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(parameter.substring(2)), 0, 1);
        } catch (NumberFormatException unreadable) {
          return 1;
        }
      }
    }
    return 1;
  }
}
