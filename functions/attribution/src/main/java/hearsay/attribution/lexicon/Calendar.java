package hearsay.attribution.lexicon;

/** The words of the calendar, parted by blanks, for the sets that need them. */
public final class Calendar {
  public static final String DAYS = "monday tuesday wednesday thursday friday saturday sunday";
  public static final String MONTHS =
      "january february march april may june july august september october november december";

  private Calendar() {}
}
