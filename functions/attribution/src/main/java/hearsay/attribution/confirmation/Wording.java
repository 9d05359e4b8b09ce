package hearsay.attribution.confirmation;

import hearsay.attribution.lexicon.Calendar;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordNumbers;
import hearsay.attribution.lexicon.WordSets;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.SourceLexicon;

/** The words that tell how a content is meant and when it was said, in sets. */
final class Wording {
  /** I, we, he, she, it, they. */
  static final long PRONOUN = 1;

  /** I, we and what is theirs. */
  static final long SELF = 1L << 1;

  /** He, she and what is theirs. */
  static final long PERSON_SELF = 1L << 2;

  /** It, they and what is theirs. */
  static final long BODY_SELF = 1L << 3;

  /** "It", "this", "they": what a content may point back with. */
  static final long POINTING = 1L << 4;

  /** "This", "that", "it". */
  static final long THIS = 1L << 5;

  /** "This", "such a thing", "anything of the kind". */
  static final long SUCH = 1L << 6;

  static final long DETERMINER = 1L << 7;

  /** Not, never. */
  static final long NOT = 1L << 8;

  /** Not, never, cannot, neither. */
  static final long REFUSES = 1L << 9;

  /** Whatever negates. */
  static final long NEGATION = 1L << 10;

  /** What makes of a negation none: "not only", "no longer". */
  static final long AFFIRMING = 1L << 11;

  static final long JOINING = 1L << 12;
  static final long LATER = 1L << 13;

  /** What says nothing of what is told: function words, negations, marks, the shortest words. */
  static final long EMPTY = 1L << 14;

  static final long SUBORDINATOR = 1L << 15;
  static final long PREPOSITION = 1L << 16;
  static final long FUTURE = 1L << 17;

  /** "Plans", "is due": a plan before "to". */
  static final long INTENT = 1L << 18;

  static final long MODAL = 1L << 19;
  static final long COPULA = 1L << 20;
  static final long FALSE = 1L << 21;
  static final long TRUE = 1L << 22;
  static final long TRUTH = 1L << 23;
  static final long HAPPENING = 1L << 24;
  static final long VERIFYING = 1L << 25;
  static final long REFUSING = 1L << 26;
  static final long RESPONSE = 1L << 27;
  static final long TELLING = 1L << 28;

  /** A report, a claim, a rumour. */
  static final long REPORT = 1L << 29;

  static final long EXPLETIVE = 1L << 30;
  static final long OPENER = 1L << 31;
  static final long OPINION = 1L << 32;

  /** Seeing, hearing, running. */
  static final long SENSE = 1L << 33;

  /** What a speaker believes, wants, feels. */
  static final long INNER = 1L << 34;

  /** What a party calls its own. */
  static final long OWNED = 1L << 35;

  static final long ATTITUDE = 1L << 36;
  static final long AUXILIARY = 1L << 37;

  static final long DAY = 1L << 38;
  static final long MONTH = 1L << 39;
  static final long YEARS = 1L << 40;

  /** How the hedges of {@code hedges.txt} begin. */
  static final long HEDGE = 1L << 41;

  /** What {@code events.txt} holds. */
  static final long EVENT = 1L << 42;

  /** What a year stands behind: "in 2019". */
  static final long BEFORE_YEAR = 1L << 43;

  /** What may be so: "possible". */
  static final long CHANCE = 1L << 44;

  static final long COMMA = 1L << 45;

  /** The marks that end a clause. */
  static final long STOP = 1L << 46;

  private static final int SHORTEST = 3;
  private static final String WORDS = Modalities.FILE + " words";
  private static final String NEGATIONS = "not n't never no cannot neither nobody nothing none nor";

  /** The sets together with the words of two of the lexicon's lists. */
  static WordSets sets(LexiconFiles files, PhraseMap<Hedge> hedges, WordNumbers events) {
    boolean text =
        files.isText(Modalities.FILE)
            || files.isText(Signatures.FILE)
            || files.isText(SourceLexicon.FUNCTION_WORDS);
    return text
        ? sets()
            .with(EMPTY, files.words(SourceLexicon.FUNCTION_WORDS))
            .with(HEDGE, hedges)
            .withFirsts(HEDGE, hedges)
            .with(EVENT, events)
            .keep(files, WORDS)
        : WordSets.of(files, WORDS);
  }

  private static WordSets.Builder sets() {
    return new WordSets.Builder()
        .with(PRONOUN, "i we he she it they")
        .with(SELF, "i we my our")
        .with(PERSON_SELF, "he she his her")
        .with(BODY_SELF, "it its they their")
        .with(POINTING, "it this that he she they")
        .with(THIS, "this that it")
        .with(SUCH, "this that it so those these any such thing things a anything of the kind")
        .with(SUCH, "words")
        .with(DETERMINER, "the this that these those such any all")
        .with(NOT, "not n't never")
        .with(REFUSES, "not n't never cannot neither")
        .with(NEGATION, NEGATIONS)
        .with(EMPTY, NEGATIONS)
        .with(AFFIRMING, "only just merely simply necessarily all every everyone everything")
        .with(AFFIRMING, "least longer doubt matter more fewer less later long until")
        .with(JOINING, "and but so or")
        .with(LATER, "until before")
        .with(SUBORDINATOR, "that which who whom whose because although though while as since")
        .with(SUBORDINATOR, "unless until when where after before but if whether")
        .with(PREPOSITION, "by in at on from with for to as during after before within of via")
        .with(PREPOSITION, "through under over about into")
        .with(FUTURE, "will wo shall 'll would upcoming forthcoming planned impending scheduled")
        .with(INTENT, "plan plans planned planning intend intends intended intending aim aims")
        .with(INTENT, "hope hopes going due set expected expects poised prepares")
        .with(INTENT, "preparing prepare scheduled slated ready wants want seeks seeking likely")
        .with(INTENT, "about agreed vowed pledged promised must")
        .with(MODAL, "may might could")
        .with(COPULA, "is are was were 's a all pure totally completely absolutely entirely")
        .with(COPULA, "utterly simply")
        .with(FALSE, "false untrue baseless nonsense fabricated fake fiction unfounded")
        .with(FALSE, "groundless lies lie rubbish invented invention inventions fabrication")
        .with(FALSE, "fabrications untruth untruths")
        .with(TRUE, "true accurate correct")
        .with(TRUTH, "truth substance foundation")
        .with(HAPPENING, "happen happened occur occurred")
        .with(VERIFYING, "verify verified verifying confirm confirmed confirming corroborate")
        .with(VERIFYING, "corroborated authenticate authenticated substantiate substantiated")
        .with(REFUSING, "decline declines declined declining refuse refuses refused refusing")
        .with(RESPONSE, "comment commented commenting elaborate elaborated respond responded")
        .with(RESPONSE, "reply replied answer answered")
        .with(TELLING, "say said saying disclose disclosed reveal revealed specify specified")
        .with(TELLING, "explain explained")
        .with(REPORT, "report reports claim claims allegation allegations accusation accusations")
        .with(REPORT, "story stories rumour rumours rumor rumors suggestion suggestions")
        .with(EXPLETIVE, "possible likely unlikely clear unclear true false important difficult")
        .with(EXPLETIVE, "hard easy too very not time be up impossible probable essential")
        .with(EXPLETIVE, "necessary vital crucial right wrong correct incorrect plausible")
        .with(OPENER, "that of course also yes no and but well so now still")
        .with(OPINION, "should must ought better best worse worst great terrible awful")
        .with(OPINION, "wonderful amazing horrible fantastic disgusting beautiful shameful")
        .with(OPINION, "ridiculous sad unfortunate disappointing good bad wrong right fair unfair")
        .with(OPINION, "important think believe hope feel love hate")
        .with(SENSE, "saw seen heard felt hear watched witnessed smelled noticed screaming")
        .with(SENSE, "running fled ran")
        .with(INNER, "believe believes believed think thinks thought hope hopes hoped expect")
        .with(INNER, "expects expected feel feels felt want wants wanted wish fear fears feared")
        .with(INNER, "know knows knew doubt guess suppose information evidence indications love")
        .with(INNER, "loved hate concerned worried confident sure happy proud sorry 'm")
        .with(OWNED, "country government army military company firm forces troops team office")
        .with(OWNED, "ministry side nation party police campaign administration department group")
        .with(ATTITUDE, "welcome welcomes welcomed condemn condemns condemned regret regrets")
        .with(ATTITUDE, "regretted deplore deplores deplored applaud applauds applauded praise")
        .with(ATTITUDE, "praises praised hail hails hailed criticise criticises criticised")
        .with(ATTITUDE, "criticize criticizes criticized thank thanks thanked appreciate")
        .with(ATTITUDE, "appreciates appreciated mourn mourns mourned lament laments lamented")
        .with(ATTITUDE, "disappointed shocked saddened delighted pleased outraged appalled")
        .with(ATTITUDE, "grateful")
        .with(AUXILIARY, "did have has had that")
        .with(DAY, Calendar.DAYS)
        .with(DAY, "today yesterday tonight")
        .with(MONTH, Calendar.MONTHS)
        .with(MONTH, "jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.")
        .with(YEARS, "year years decade decades")
        .with(BEFORE_YEAR, "in since during until early late mid")
        .with(CHANCE, "possible possibility")
        .with(COMMA, Marks.COMMA)
        .with(STOP, Marks.SEMICOLON, Marks.FULL_STOP, Marks.QUESTION);
  }

  /** The sets that each word of an article is in. */
  static TokenSets of(WordSets words, Tokens tokens) {
    var sets = new TokenSets(tokens, words);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.length(i) < SHORTEST || tokens.kind(i) != TokenKind.WORD) {
        sets.add(i, EMPTY);
      }
    }
    return sets;
  }

  private Wording() {}
}
