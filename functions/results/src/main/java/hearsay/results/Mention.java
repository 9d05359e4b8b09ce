package hearsay.results;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;

/**
 * A source in an article.
 *
 * @param name as the article words it first
 * @param count how many of the article's statements come from or through it
 * @param level the highest of these statements
 * @param quote the first of these statements, shortened; empty for silence
 */
public record Mention(
    SourceKey source, String name, SourceType type, int count, Level level, String quote) {}
