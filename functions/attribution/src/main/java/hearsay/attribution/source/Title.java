package hearsay.attribution.source;

/** A title before a name; {@code office}: President, Sen. */
record Title(Gender gender, boolean office) {}
