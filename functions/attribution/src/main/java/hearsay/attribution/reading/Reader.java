package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Vocabulary;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.Article;
import java.util.List;

/** Makes a {@link Reading} of an article. Immutable and safe for many threads. */
public final class Reader {
  private final Vocabulary vocabulary;
  private final WordSet abbreviations;
  private final Stems stems;
  private final Senses senses;
  private final WordClasses classes;
  private final Zones zones;

  public Reader(LexiconFiles files) {
    this.vocabulary = files.vocabulary();
    this.abbreviations = files.words("abbreviations.txt");
    this.stems = new Stems(files);
    this.senses = new Senses(files);
    this.classes = new WordClasses(files);
    this.zones = new Zones(files);
  }

  public Reading read(Article article) {
    String text = article.text();
    var tokens = new Tokens(text, stems, senses);
    Tokenizer.fill(tokens, abbreviations);
    tokens.enter(vocabulary);
    int[] lines = Lines.firstTokens(text, tokens);
    List<Quotation> quotations = Quotations.of(text, tokens, lines);
    tokens.quote(quotations);
    List<Sentence> sentences = Sentences.of(tokens, quotations, lines);
    classify(tokens, sentences);
    var found = zones.of(article, tokens, sentences, lines);
    return new Reading(article, tokens, quotations, sentences, found.paragraphs(), found.zones());
  }

  private void classify(Tokens tokens, List<Sentence> sentences) {
    var choice = new Choice();
    for (Sentence sentence : sentences) {
      classes.classify(tokens, sentence, choice);
    }
  }
}
