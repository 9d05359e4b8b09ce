package hearsay.attribution.reading;

/**
 * The tokens {@code [first, end)} of a sentence. A quotation of several sentences stands in one.
 *
 * @param paragraph the index of its paragraph
 */
public record Sentence(int first, int end, int paragraph) {}
