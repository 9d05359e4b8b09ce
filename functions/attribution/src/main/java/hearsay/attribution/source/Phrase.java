package hearsay.attribution.source;

/**
 * A noun phrase, in tokens: "the <em>mayor</em> of Halden, who spoke".
 *
 * @param head the noun
 * @param core the token behind the words that hold the head: before "of", a relative clause, a
 *     comma
 * @param end the token behind the phrase
 */
record Phrase(int first, int head, int core, int end) {
  /** Whether more follows the words that hold the head. */
  boolean more() {
    return core < end;
  }
}
