package hearsay.articles;

import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.model.Article;

/** Bytes of a known format in, article out. Immutable and safe for many threads. */
public final class ArticleReader {
  private final Limits limits;

  public ArticleReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Unpacks, recognises the format, decodes and extracts.
   *
   * @throws UnreadableArticle when the bytes are no article; reading them again gives the same
   */
  public Article read(byte[] bytes, Description description) throws UnreadableArticle {
    if (bytes.length == 0) {
      throw new UnreadableArticle(Fault.EMPTY, "the object is empty (0 bytes)");
    }
    byte[] unpacked = new Unpacking(limits).unpack(bytes, description);
    Format format = Format.of(unpacked, description);
    String text = new Decoding(format).decode(unpacked, description);
    if (text.isBlank()) {
      throw new UnreadableArticle(Fault.EMPTY, "the object holds nothing but white space");
    }
    return Details.completed(format.read(text), description);
  }

  /**
   * Refuses an object by its size alone, so that it need not be fetched.
   *
   * @throws UnreadableArticle when it is larger as it lies than an article may be unpacked
   */
  public void requireReadable(long bytes) throws UnreadableArticle {
    new Unpacking(limits).requireReadable(bytes);
  }
}
