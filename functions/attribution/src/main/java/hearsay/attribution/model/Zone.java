package hearsay.attribution.model;

/**
 * A stretch of text that is not body.
 *
 * @param why what it was recognised by, for the reader of the report
 */
public record Zone(Span span, ZoneKind kind, String why) {}
