package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Gender;
import hearsay.attribution.source.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements that say is not so what the article or another source said was so. What
 * nobody said before is not denied but asserted: "the tunnel was not flooded".
 */
final class Denials {
  /** Farther apart, claims of a long text are seldom one, and all pairs would cost a square. */
  private static final int NEAR = 60;

  /** "It was not bankrupt" is about what was said just now. */
  private static final int JUST_NOW = 3;

  private static final int SHORT = 5;
  private static final WordSet FIRST = WordSet.of("i we my our");
  private static final int HE = Words.hash("he");
  private static final int SHE = Words.hash("she");
  private static final int THAT = Words.hash("that");

  private final Tokens tokens;
  private final List<Statement> statements;
  private final List<Chain> chains;
  private final List<Signature> signed;
  private final List<Signature> ownVoice = new ArrayList<>(2);

  /**
   * @param signed what each statement's content tells of
   */
  Denials(
      Cast cast,
      TokenSets wording,
      Signatures signatures,
      List<Statement> statements,
      List<Chain> chains,
      List<Signature> signed) {
    this.tokens = cast.reading().tokens();
    this.statements = statements;
    this.chains = chains;
    this.signed = signed;
    own(cast, wording, signatures);
  }

  /** What the headline and the first sentence say in the article's own voice. */
  private void own(Cast cast, TokenSets wording, Signatures signatures) {
    Reading reading = cast.reading();
    for (Sentence sentence : reading.sentences()) {
      ZoneKind zone = reading.zone(sentence);
      boolean told = zone == ZoneKind.BODY || zone == ZoneKind.HEADLINE;
      if (told && !attributed(reading.tokens().span(sentence.first(), sentence.end()))) {
        ownVoice.add(signatures.of(cast, wording, sentence.first(), sentence.end()));
      }
      if (zone == ZoneKind.BODY) {
        return;
      }
    }
  }

  private boolean attributed(Span sentence) {
    for (int i = 0; i < Math.min(NEAR, statements.size()); i++) {
      if (sentence.contains(statements.get(i).cue().getFirst().start())) {
        return true;
      }
    }
    return false;
  }

  boolean denies(int i) {
    if (signed.get(i).negated() == 0 || statements.get(i).negated()) {
      return false;
    }
    if (signed.get(i).size() == 0) {
      return signed.get(i).pronoun() && words(i) <= SHORT && justNow(i);
    }
    for (Signature told : ownVoice) {
      if (signed.get(i).contradicts(told)) {
        return true;
      }
    }
    for (int j = Math.max(0, i - NEAR); j < i; j++) {
      if (claims(j) && signed.get(i).contradicts(signed.get(j)) && meant(i, j)) {
        return !sameSource(i, j) || statements.get(j).cueClass() == CueClass.DENY;
      }
    }
    return false;
  }

  private int words(int i) {
    Span content = statements.get(i).content().getFirst();
    return tokens.at(content.end() - 1) - tokens.at(content.start());
  }

  /** "It had not": something that another said just now. */
  private boolean justNow(int i) {
    for (int j = i - 1; j >= Math.max(0, i - JUST_NOW); j--) {
      if (claims(j)) {
        return signed.get(j).negated() == 0 && !sameSource(i, j);
      }
    }
    return false;
  }

  /**
   * Who says "I" speaks of what was said of him; "it was not bankrupt" of what was said just now.
   */
  private boolean meant(int i, int j) {
    if (!signed.get(i).pronoun()) {
      return true;
    }
    var speaker = chains.get(i).end().person();
    boolean another =
        signed.get(j).personal()
            && signed.get(i).names() == 0
            && speaker.isPresent()
            && himself(i, speaker.get())
            && !signed.get(j).has(Signatures.key(speaker.get()));
    return !another && (signed.get(i).size() > 1 || i - j <= JUST_NOW);
  }

  /** Whether the content's first word may be the speaker. */
  private boolean himself(int i, Person speaker) {
    int first = tokens.at(statements.get(i).content().getFirst().start());
    while (tokens.kind(first).isQuote() || tokens.hash(first) == THAT) {
      first++;
    }
    int hash = tokens.hash(first);
    return FIRST.has(hash)
        || (hash == HE && speaker.gender().agrees(Gender.MALE))
        || (hash == SHE && speaker.gender().agrees(Gender.FEMALE));
  }

  private boolean claims(int j) {
    CueClass c = statements.get(j).cueClass();
    boolean other = c == CueClass.DIRECT || c == CueClass.EVALUATE || c == CueClass.NO_RESPONSE;
    return !other && !statements.get(j).content().isEmpty();
  }

  private boolean sameSource(int i, int j) {
    String key = chains.get(i).key();
    return !key.isEmpty() && key.equals(chains.get(j).key());
  }
}
