package hearsay.measure.bench;

import java.util.Locale;

/** A row of the table: what was to be, what was measured. */
record Row(String what, String goal, String measured, String outcome) {
  private static final String FORMAT = "%-66s %10s %12s  %s";

  static Row atMost(String what, double goal, double measured, String unit) {
    return new Row(
        what, "<= " + text(goal, unit), text(measured, unit), measured <= goal ? "met" : "MISSED");
  }

  /** A figure without a goal. */
  static Row plain(String what, double measured, String unit) {
    return new Row(what, "", text(measured, unit), "");
  }

  static String header() {
    return String.format(Locale.ROOT, FORMAT, "what", "goal", "measured", "").stripTrailing();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, FORMAT, what, goal, measured, outcome).stripTrailing();
  }

  private static String text(double value, String unit) {
    String number =
        value >= 10
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    return number + " " + unit;
  }
}
