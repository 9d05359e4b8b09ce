package hearsay.attribution.reading;

import hearsay.attribution.model.ZoneKind;

/**
 * The sentences {@code [first, end)} between two line breaks.
 *
 * @param zone what the paragraph is to the page
 */
public record Paragraph(int first, int end, ZoneKind zone) {}
