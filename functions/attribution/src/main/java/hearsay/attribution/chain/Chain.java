package hearsay.attribution.chain;

import hearsay.attribution.model.Link;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.source.Source;
import java.util.List;

/**
 * From the reader to where a statement comes from.
 *
 * @param source the immediate source, its antecedent put in place of a pronoun
 * @param links outermost first, origin last; none where no source is expressed
 * @param end the origin: the last link's source
 * @param inferred the origin is disclosed elsewhere in the article
 * @param key the same for the same origin within an article
 */
public record Chain(Source source, List<Link> links, Source end, boolean inferred, String key) {
  public Chain {
    links = List.copyOf(links);
  }

  /** How many outlets stand between the origin and this article. */
  public int relays() {
    int relays = 0;
    for (int i = 0; i < links.size() - 1; i++) {
      relays += links.get(i).type().media() ? 1 : 0;
    }
    return relays;
  }

  public SourceType origin() {
    return end.type();
  }
}
