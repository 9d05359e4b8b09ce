package hearsay.local.bench;

import java.util.Locale;

/** A row of the table: what was to be, what was measured. */
record Row(String what, String goal, String measured, boolean met) {
  private static final String FORMAT = "%-86s %12s %14s  %s";

  static Row atMost(String what, double goal, double measured, String unit) {
    return new Row(what, "<= " + text(goal, unit), text(measured, unit), measured <= goal);
  }

  static Row atLeast(String what, double goal, double measured, String unit) {
    return new Row(what, ">= " + text(goal, unit), text(measured, unit), measured >= goal);
  }

  static String header() {
    return String.format(Locale.ROOT, FORMAT, "what", "goal", "measured", "").stripTrailing();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, FORMAT, what, goal, measured, met ? "met" : "MISSED");
  }

  private static String text(double value, String unit) {
    String number =
        value >= 10
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    return number + " " + unit;
  }
}
