package hearsay.deployment;

/** Articles with very much in them. */
final class LargeArticle {
  /** Of about 1 MB, as large as a deployed function takes; its report has more than 5 MB. */
  private static final int SENTENCES = 7_000;

  private LargeArticle() {}

  static String text() {
    return text("Mayor Ilse Brandt said on Monday.", SENTENCES);
  }

  /** Sentences that differ by a number, so that none repeats another. */
  static String text(String said, int sentences) {
    var text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append("Ferry ")
          .append(i)
          .append(" will stay in the harbour, ")
          .append(said)
          .append(' ');
    }
    return text.toString();
  }
}
