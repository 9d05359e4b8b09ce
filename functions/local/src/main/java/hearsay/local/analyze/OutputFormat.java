package hearsay.local.analyze;

/** How {@code analyze} prints; the names are the option's values. */
enum OutputFormat {
  PLAIN,
  JSON,
  JSONL;

  /** Whether it can hold more than one article. */
  boolean holdsMany() {
    return this != PLAIN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
