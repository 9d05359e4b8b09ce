package hearsay.attribution.confirmation;

/** The tokens {@code [first, end)} of the sentence a cue stands in, and its number. */
record Sentenced(int number, int first, int end) {}
