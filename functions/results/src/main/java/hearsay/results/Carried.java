package hearsay.results;

/**
 * What an answer of a function can carry: 6 MB with all around it. The text stands in it as a JSON
 * string, so that each quotation mark and backslash takes two bytes.
 */
public final class Carried {
  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_QUOTED_BYTES = 6_000_000;

  private Carried() {}

  /** Whether a report, or another text in UTF-8, has to be fetched in another way. */
  public static boolean tooLarge(byte[] text) {
    return text.length > MOST_BYTES || quoted(text) > MOST_QUOTED_BYTES;
  }

  private static int quoted(byte[] text) {
    int bytes = text.length;
    for (byte b : text) {
      // Control characters but line ends stand in no text of ours: JSON has escaped them already.
      bytes += b == '"' || b == '\\' || b == '\n' || b == '\r' || b == '\t' ? 1 : 0;
    }
    return bytes;
  }
}
