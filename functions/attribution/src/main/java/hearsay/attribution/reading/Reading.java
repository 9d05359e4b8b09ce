package hearsay.attribution.reading;

import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.util.List;

/**
 * An article as it is read: tokens, and what stands above them. Sentences, paragraphs and
 * quotations count tokens; zones count UTF-16 units.
 *
 * @param zones all that is not body, in the order of the text
 */
public record Reading(
    Article article,
    Tokens tokens,
    List<Quotation> quotations,
    List<Sentence> sentences,
    List<Paragraph> paragraphs,
    List<Zone> zones) {

  /** Read with the lexicon the engine ships with. */
  public static Reading of(Article article) {
    return Shipped.READER.read(article);
  }

  public String text() {
    return article.text();
  }

  /** The zone of a sentence. */
  public ZoneKind zone(Sentence sentence) {
    return paragraphs.get(sentence.paragraph()).zone();
  }

  /** The index of the sentence that holds the token, or of the last one before it. */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether the token stands inside a quotation of that many words or more. */
  public boolean quoted(int token, int words) {
    return tokens.quotation(token) >= 0 && quotations.get(tokens.quotation(token)).words() >= words;
  }

  private static final class Shipped {
    static final Reader READER = new Reader(LexiconFiles.shipped());
  }
}
