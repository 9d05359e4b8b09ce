package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Tokens;
import java.util.List;
import java.util.Optional;

/** Who and what an article names, and where. */
public final class Cast {
  private final Reading reading;
  private final List<Mention> mentions;
  private final int[] at;
  private final TokenSets words;
  private final PhraseReader phrases;
  private final Describer describer;

  Cast(SourceLexicon lexicon, Reading reading, List<Mention> mentions, int[] at) {
    this.reading = reading;
    this.mentions = mentions;
    this.at = at;
    this.words = new TokenSets(reading.tokens(), lexicon.words);
    this.phrases = new PhraseReader(lexicon, this);
    this.describer = new Describer(lexicon, this, phrases);
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

  TokenSets words() {
    return words;
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

  /** Whether what covers the token is of that kind. */
  boolean names(int token, EntityKind kind) {
    return named(token)
        && mentions.get(at[token] - 1).referent() instanceof Entity entity
        && entity.kind() == kind;
  }

  /** Describes the source that the tokens {@code [first, end)} are. */
  public Source describe(int first, int end) {
    return describer.describe(first, end);
  }

  /** What the phrase is as an antecedent: the noun phrase that ends before the token. */
  public Optional<Source> before(int token) {
    return describer.before(token);
  }

  /** Whether a noun that can head a source stands at the token. */
  public boolean noun(int token) {
    return phrases.noun(token) != null;
  }

  /** A noun for several people. */
  public boolean people(int token) {
    return phrases.people(token);
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
