package hearsay.results;

import java.time.Instant;

/** A tombstone: keeps late events of a removed object from raising it. */
public record RemovedArticle(
    ArticleId id, String key, Sequencer sequencer, long revision, Instant removedAt)
    implements StoredArticle {}
