package hearsay.attribution.source;

/** A noun that can head a source. */
record Noun(NounKind kind, boolean plural) {}
