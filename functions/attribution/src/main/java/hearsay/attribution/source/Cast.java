package hearsay.attribution.source;

import hearsay.attribution.model.Span;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Tokens;
import java.util.List;
import java.util.Optional;

/** Who and what an article names, and where. */
public final class Cast {
  private final Reading reading;
  private final List<Mention> mentions;
  private final int[] at;
  private final Describer describer;

  Cast(SourceLexicon lexicon, Reading reading, List<Mention> mentions, int[] at) {
    this.reading = reading;
    this.mentions = mentions;
    this.at = at;
    this.describer = new Describer(lexicon, this);
  }

  /** Reads who is named in an article. */
  public static Cast of(SourceLexicon lexicon, Reading reading) {
    return new CastReader(lexicon, reading).read();
  }

  public Reading reading() {
    return reading;
  }

  Tokens tokens() {
    return reading.tokens();
  }

  /** The mention that covers the token. */
  public Optional<Mention> mention(int token) {
    return token < 0 || token >= at.length || at[token] == 0
        ? Optional.empty()
        : Optional.of(mentions.get(at[token] - 1));
  }

  /** Whether a name covers the token. */
  public boolean named(int token) {
    return token >= 0 && token < at.length && at[token] != 0;
  }

  /** Describes the source that a phrase of the text is. */
  public Source describe(Span phrase) {
    return describer.describe(phrase);
  }

  /** What the phrase is as an antecedent: the noun phrase that ends before the token. */
  public Optional<Source> before(int token) {
    return describer.before(token);
  }

  /** The kind of noun that stands at the token. */
  public Optional<NounKind> noun(int token) {
    Optional<Noun> noun = describer.noun(token);
    return noun.isPresent() ? Optional.of(noun.get().kind()) : Optional.empty();
  }

  /** A noun for several people. */
  public boolean people(int token) {
    return describer.people(token);
  }

  /** A word that may stand before a name and belong to it: a title, a role, an article. */
  public boolean introduces(int token) {
    return describer.introduces(token);
  }

  /** The first party named in the tokens {@code [from, to)}. */
  public Optional<String> party(int from, int to) {
    for (int i = from; i < to; i++) {
      if (named(i)) {
        var party = party(mentions.get(at[i] - 1).referent());
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return Optional.empty();
  }

  /** The government or organisation behind somebody or something. */
  public static Optional<String> party(Referent referent) {
    return referent.party();
  }
}
