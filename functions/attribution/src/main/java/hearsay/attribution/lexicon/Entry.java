package hearsay.attribution.lexicon;

import java.util.ArrayList;
import java.util.List;

/** One line of a lexicon file. */
public record Entry(String file, int line, String text) {
  /** The error to throw where the line is not as expected. */
  public LexiconException expected(String what) {
    return new LexiconException(
        file + " line " + line + ": expected " + what + ", found \"" + text + "\"");
  }

  /** The stretches between the separators, without blanks around them. */
  public List<String> parts(String separator) {
    return parts(text, separator);
  }

  /** The stretches of a text between the separators, without blanks around them. */
  public static List<String> parts(String text, String separator) {
    var parts = new ArrayList<String>(4);
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at).strip());
      start = at + separator.length();
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
