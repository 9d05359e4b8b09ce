package hearsay.local.analyze;

import java.util.Locale;

/** How {@code analyze} prints; the names in lower case are the option's values. */
enum OutputFormat {
  /** The article with marked spans, then the verdict with its reasons. */
  TEXT,
  /** Exactly the text that the offsets count. */
  PLAIN,
  /** The report, indented; an array of them for more than one article. */
  JSON,
  /** A report a line. */
  JSONL,
  /** A page with marked spans. */
  HTML,
  /** W3C Web Annotations as JSON-LD, an object a line. */
  ANNOTATIONS,
  /** A row an attribution, under a header. */
  CSV;

  /** Whether it can hold more than one article. */
  boolean holdsMany() {
    return this != PLAIN && this != HTML;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
