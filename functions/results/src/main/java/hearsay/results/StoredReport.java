package hearsay.results;

import java.util.Set;

/**
 * An article and its report.
 *
 * @param sources the keys of its mentions
 */
public record StoredReport(
    ArticleEntry entry,
    ObjectVersion version,
    Sequencer sequencer,
    long revision,
    Set<SourceKey> sources,
    PackedReport report)
    implements StoredArticle {
  public StoredReport {
    sources = Set.copyOf(sources);
  }

  @Override
  public ArticleId id() {
    return entry.id();
  }

  @Override
  public String key() {
    return entry.key();
  }
}
