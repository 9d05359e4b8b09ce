package hearsay.results;

import hearsay.attribution.model.Report;

/** A report and the bytes it is about. */
public record Analysed(ObjectVersion version, Report report) {}
