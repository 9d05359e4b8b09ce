package hearsay.results;

/** A source's mention and the article that it is in. */
public record SourceMention(Mention mention, ArticleEntry article) {}
