package hearsay.attribution.model;

/**
 * One link of a chain.
 *
 * @param inferred true when the article discloses it elsewhere, not at this attribution
 */
public record Link(String name, SourceType type, boolean inferred) {}
