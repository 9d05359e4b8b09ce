package hearsay.results;

/** What the table holds of an object. */
public sealed interface StoredArticle permits StoredReport, RemovedArticle {
  ArticleId id();

  String key();

  Sequencer sequencer();

  /** Counts the writes of this item; a write says which revision it replaces. */
  long revision();
}
