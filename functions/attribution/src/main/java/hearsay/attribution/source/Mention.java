package hearsay.attribution.source;

/** Where the article names something: the tokens {@code [first, end)}. */
public record Mention(int first, int end, Referent referent) {}
