package hearsay.results;

/** Texts short enough for an item that costs one write unit. */
final class Texts {
  private static final int TITLE = 300;
  private static final int QUOTE = 280;

  private Texts() {}

  static String title(String text) {
    return shortened(text, TITLE);
  }

  static String quote(String text) {
    return shortened(text, QUOTE);
  }

  private static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
