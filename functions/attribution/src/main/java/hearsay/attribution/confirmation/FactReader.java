package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.NounKind;
import hearsay.attribution.source.Source;
import java.util.List;
import java.util.Set;

/** Reads what is known of each statement of an article. */
final class FactReader {
  private static final WordSet SAYING =
      WordSet.of("say said says voice voiced express expressed expresses signal");
  private static final WordSet WEAKLY =
      WordSet.of(
          "suggest hint imply insinuate speculate float muse wonder intimate theorise theorize"
              + " postulate hypothesise hypothesize");
  private static final WordSet SELF = WordSet.of("i we my our");
  private static final WordSet PERSON_SELF = WordSet.of("he she his her");
  private static final WordSet BODY_SELF = WordSet.of("it its they their");
  private static final WordSet OWNED =
      WordSet.of(
          "country government army military company firm forces troops team office ministry side"
              + " nation party police campaign administration department group");
  private static final WordSet INNER =
      WordSet.of(
          "believe believes believed think thinks thought hope hopes hoped expect expects expected"
              + " feel feels felt want wants wanted wish fear fears feared know knows knew doubt"
              + " guess suppose information evidence indications love loved hate concerned worried"
              + " confident sure happy proud sorry 'm");
  private static final WordSet OPENERS =
      WordSet.of("that of course also yes no and but well so now still");
  private static final WordSet OPINIONS =
      WordSet.of(
          "should must ought better best worse worst great terrible awful wonderful amazing"
              + " horrible fantastic disgusting beautiful shameful ridiculous sad unfortunate"
              + " disappointing good bad wrong right fair unfair important think believe hope feel"
              + " love hate");
  private static final WordSet SENSES =
      WordSet.of(
          "saw seen heard felt hear watched witnessed smelled noticed screaming running fled ran");
  private static final WordSet DAYS =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight");
  private static final WordSet MONTHS =
      WordSet.of(
          "january february march april may june july august september october november december"
              + " jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.");
  private static final WordSet PERSONAL = WordSet.of("it this that he she they");
  private static final WordSet BE = WordSet.of("is was 's would will may might could");
  private static final WordSet EXPLETIVE =
      WordSet.of(
          "possible likely unlikely clear unclear true false important difficult hard easy too very"
              + " not time be up impossible probable essential necessary vital crucial"
              + " right wrong correct incorrect plausible");
  private static final WordSet SPEAKERS = WordSet.of("i we it he she they");
  private static final WordSet ATTITUDES =
      WordSet.of(
          "welcome welcomes welcomed condemn condemns condemned regret regrets regretted deplore"
              + " deplores deplored applaud applauds applauded praise praises praised hail hails"
              + " hailed criticise criticises criticised criticize criticizes criticized thank"
              + " thanks thanked appreciate appreciates appreciated mourn mourns mourned lament"
              + " laments lamented disappointed shocked saddened delighted pleased outraged"
              + " appalled grateful");
  private static final WordSet IN_YEAR = WordSet.of("in since during until early late mid");
  private static final WordSet YEARS = WordSet.of("year years decade decades");
  private static final WordSet AGO = WordSet.of("ago earlier before");
  private static final WordSet FORMERLY =
      WordSet.of("had previously earlier initially originally formerly once first");
  private static final int LAST = Words.hash("last");
  private static final int FORMERLY_WITHIN = 3;
  private static final WordSet AWAITED = WordSet.of("expected tipped due set scheduled");
  static final WordSet REPORTS =
      WordSet.of(
          "report reports claim claims allegation allegations accusation accusations story stories"
              + " rumour rumours rumor rumors suggestion suggestions");
  private static final WordSet DETERMINERS = WordSet.of("the this that these those such any all");
  private static final int THERE = Words.hash("there");
  private static final int AS = Words.hash("as");
  private static final int POINTS_WITHIN = 10;
  private static final int IT = Words.hash("it");
  private static final int DATE_WITHIN = 12;

  private final Reading reading;
  private final Tokens tokens;
  private final Cast cast;
  private final Modalities modalities;
  private final Stances stances;
  private final Signatures signatures;
  private final Set<String> parties;

  /**
   * @param parties the parties the story is about
   */
  FactReader(Cast cast, Modalities modalities, Signatures signatures, Set<String> parties) {
    this.signatures = signatures;
    this.cast = cast;
    this.reading = cast.reading();
    this.tokens = reading.tokens();
    this.modalities = modalities;
    this.stances = new Stances(reading);
    this.parties = parties;
  }

  /**
   * @param voiced a belief was told by a speaker on the record
   * @param denies the content says is not so what somebody else says is so
   * @param before whether what was told last is still to come: "it was possible" tells of the same
   */
  Facts read(
      Statement statement,
      Chain chain,
      Sentenced sentenced,
      boolean voiced,
      boolean denies,
      boolean before) {
    Modality modality = modalities.of(reading, statement.content());
    Stance stance = stances.of(statement, chain.source().type(), sentenced.first(), denies);
    boolean verbatim = verbatim(statement.content());
    ContentKind kind = kind(statement, chain, stance, modality, verbatim);
    Factuality factuality = factuality(statement, stance, modality, kind);
    Access access = access(statement, chain, stance);
    boolean first =
        stance != Stance.DIRECT
            && stance != Stance.NO_RESPONSE
            && stance != Stance.UNCONFIRMED
            && firstParty(statement, chain, stance, access, kind);
    boolean belief = statement.cueClass() == CueClass.BELIEVE;
    boolean ownConfirmation =
        chain.source().type() == SourceType.OUTLET_VOICE && stance == Stance.CONFIRM;
    return new Facts(
        statement,
        chain,
        stance,
        factuality,
        kind,
        modality.hedges(),
        access,
        first,
        voiced || (belief && uttered(statement)),
        verbatim,
        dated(statement, sentenced),
        planned(statement, modality, before),
        modality.rumour(),
        unnamed(chain) && chain.end().ranked(),
        chain.end().specificity() == 3,
        ownConfirmation);
  }

  private boolean planned(Statement statement, Modality modality, boolean before) {
    return switch (statement.cueClass()) {
      case PREDICT -> true;
      case CREDIT -> statement.zone() != ZoneKind.CREDIT && modality.plan();
      case HEARSAY -> modality.plan() || has(AWAITED, statement.cue());
      default -> modality.plan() || (before && pointsBack(statement));
    };
  }

  private static boolean unnamed(Chain chain) {
    return switch (chain.origin()) {
      case ANON_OFFICIAL, ANON_INSIDER, ANON_BARE -> true;
      default -> false;
    };
  }

  /** "expressed concern": the attitude was voiced. */
  private boolean uttered(Statement statement) {
    return has(SAYING, statement.cue());
  }

  private boolean has(WordSet words, List<Span> spans) {
    for (Span span : spans) {
      for (int i = tokens.at(span.start());
          i < tokens.size() && tokens.start(i) < span.end();
          i++) {
        if (words.has(tokens.hash(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private Factuality factuality(
      Statement statement, Stance stance, Modality modality, ContentKind kind) {
    return switch (stance) {
      case NO_RESPONSE, UNCONFIRMED, DIRECT, COMMIT -> Factuality.UNCOMMITTED;
      case DENY -> Factuality.CERTAINLY_NOT;
      case BELIEVE ->
          doubted(statement)
              ? Factuality.UNCOMMITTED
              : kind == ContentKind.ATTITUDE && statement.cueClass() == CueClass.EVALUATE
                  ? Factuality.UNCOMMITTED
                  : negatable(statement, weaker(Factuality.PROBABLE, modality.factuality()));
      case ASSERT, CONFIRM, CLAIM, ACCUSE -> negatable(statement, asserted(statement, modality));
    };
  }

  /** "aren't certain": no commitment at all. */
  private static boolean doubted(Statement statement) {
    return statement.lemma().contains("certain")
        && (statement.negated()
            || statement.lemma().contains("not")
            || statement.lemma().contains("n't"));
  }

  private static Factuality negatable(Statement statement, Factuality factuality) {
    if (!statement.negated()) {
      return factuality;
    }
    return switch (factuality) {
      case PROBABLE -> Factuality.PROBABLY_NOT;
      case POSSIBLE -> Factuality.POSSIBLY_NOT;
      default -> Factuality.UNCOMMITTED;
    };
  }

  private static Factuality asserted(Statement statement, Modality modality) {
    return switch (statement.cueClass()) {
      case HEARSAY -> Factuality.UNCOMMITTED;
      case CREDIT ->
          statement.zone() == ZoneKind.CREDIT ? Factuality.UNCOMMITTED : modality.factuality();
      case SUGGEST ->
          weaker(
              WEAKLY.has(Words.hash(statement.lemma())) ? Factuality.POSSIBLE : Factuality.PROBABLE,
              modality.factuality());
      case NOMINAL -> statement.source().isEmpty() ? Factuality.UNCOMMITTED : modality.factuality();
      default -> modality.factuality();
    };
  }

  private static Factuality weaker(Factuality one, Factuality other) {
    return switch (other) {
      case CERTAIN -> one;
      default -> other;
    };
  }

  private ContentKind kind(
      Statement statement, Chain chain, Stance stance, Modality modality, boolean verbatim) {
    return switch (stance) {
      case DIRECT, COMMIT -> ContentKind.DIRECTIVE;
      case UNCONFIRMED -> ContentKind.STATUS;
      case NO_RESPONSE -> ContentKind.ASSERTION;
      case BELIEVE ->
          statement.cueClass() == CueClass.EVALUATE
                  || (chain.origin() == SourceType.INSTITUTION && statement.nestedIn() < 0)
              ? ContentKind.ATTITUDE
              : ContentKind.ASSERTION;
      default ->
          modality.question() || opinion(statement.content(), verbatim) || colour(chain, statement)
              ? ContentKind.OPINION
              : attitude(statement.content()) ? ContentKind.ATTITUDE : ContentKind.ASSERTION;
    };
  }

  /** "It welcomed the findings": what the speaker thinks of it, not that it is so. */
  private boolean attitude(List<Span> content) {
    if (content.isEmpty()) {
      return false;
    }
    int i = tokens.at(content.getFirst().start());
    while (tokens.kind(i).isQuote() || OPENERS.has(tokens.hash(i))) {
      i++;
    }
    if (!SPEAKERS.has(tokens.hash(i))) {
      return false;
    }
    do {
      i++;
    } while (tokens.wordClass(i) == WordClass.AUX || tokens.wordClass(i) == WordClass.ADV);
    return ATTITUDES.has(tokens.hash(i)) && tokens.start(i) < content.getFirst().end();
  }

  /** A judgement of value at the head of a quotation. */
  private boolean opinion(List<Span> content, boolean verbatim) {
    if (content.isEmpty() || !verbatim) {
      return false;
    }
    int first = tokens.at(content.getFirst().start());
    int limit = Math.min(first + 12, tokens.size());
    for (int i = first; i < limit && tokens.start(i) < content.getFirst().end(); i++) {
      if (OPINIONS.has(tokens.hash(i))) {
        return true;
      }
      if (tokens.hash(i) == Marks.FULL_STOP) {
        return false;
      }
    }
    return false;
  }

  /** Bystanders who tell nothing they saw give colour. */
  private boolean colour(Chain chain, Statement statement) {
    return chain.origin() == SourceType.PRIVATE_UNIDENTIFIED && !senses(statement.content());
  }

  private boolean senses(List<Span> content) {
    if (content.isEmpty()) {
      return false;
    }
    int first = tokens.at(content.getFirst().start());
    for (int i = first; i < Math.min(first + 40, tokens.size()); i++) {
      if (tokens.start(i) >= content.getFirst().end()) {
        return false;
      }
      if (SENSES.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private Access access(Statement statement, Chain chain, Stance stance) {
    Source end = chain.end();
    boolean party = end.party().isPresent() && parties.contains(end.party().get());
    return switch (chain.origin()) {
      case NAMED_OFFICIAL, INSTITUTION -> party ? Access.FIRST_PARTY : Access.STATED;
      case ANON_OFFICIAL, ANON_INSIDER, OUTLET_VOICE -> Access.STATED;
      case DIRECT_EVIDENCE -> Access.WITNESS;
      case NAMED_PERSON -> Access.UNKNOWN;
      case MEDIA_NAMED, ANON_BARE, IMPLICIT -> Access.UNKNOWN;
      case MEDIA_VAGUE ->
          stance == Stance.NO_RESPONSE && party ? Access.FIRST_PARTY : Access.UNKNOWN;
      case PRIVATE_UNIDENTIFIED -> {
        boolean witness = end.kind().isPresent() && end.kind().get() == NounKind.WITNESS;
        yield witness || senses(statement.content()) ? Access.WITNESS : Access.NONE;
      }
    };
  }

  /** Whether the content is the origin's own act, plan, knowledge or position. */
  private boolean firstParty(
      Statement statement, Chain chain, Stance stance, Access access, ContentKind kind) {
    if (!chain.origin().onRecord() || kind == ContentKind.OPINION || kind == ContentKind.ATTITUDE) {
      return false;
    }
    if (stance == Stance.BELIEVE) {
      return false;
    }
    return (stance == Stance.CONFIRM && access == Access.FIRST_PARTY)
        || ofItself(statement.content(), chain.end());
  }

  private boolean ofItself(List<Span> content, Source source) {
    if (content.isEmpty()) {
      return false;
    }
    int i = tokens.at(content.getFirst().start());
    int end = content.getFirst().end();
    while (i < tokens.size()
        && tokens.start(i) < end
        && (tokens.kind(i) != TokenKind.WORD || OPENERS.has(tokens.hash(i)))) {
      i++;
    }
    if (i >= tokens.size() || tokens.start(i) >= end) {
      return false;
    }
    int hash = tokens.hash(i);
    boolean person = source.person().isPresent() || source.type() == SourceType.NAMED_PERSON;
    if (expletive(i)) {
      return false;
    }
    boolean self = SELF.has(hash) || (person ? PERSON_SELF.has(hash) : BODY_SELF.has(hash));
    int verb = i + 1;
    if (OWNED.has(tokens.hash(i + 1))) {
      verb++;
    } else if (possessive(hash)) {
      return false;
    }
    var mention = cast.mention(i);
    if (!self && mention.isPresent()) {
      var named = Cast.party(mention.get().referent());
      self = !person && named.isPresent() && named.equals(source.party());
      verb = mention.get().end();
    }
    return self && !inner(verb);
  }

  /** "it was possible": nothing of its own. */
  private boolean expletive(int i) {
    return tokens.hash(i) == IT && BE.has(tokens.hash(i + 1)) && EXPLETIVE.has(tokens.hash(i + 2));
  }

  private static boolean possessive(int hash) {
    return hash == Words.hash("his")
        || hash == Words.hash("its")
        || hash == Words.hash("their")
        || hash == Words.hash("my")
        || hash == Words.hash("our");
  }

  private boolean inner(int verb) {
    for (int i = verb; i < verb + 4 && tokens.kind(i) == TokenKind.WORD; i++) {
      if (INNER.has(tokens.hash(i))) {
        return true;
      }
    }
    return tokens.hash(verb) == Marks.POSSESSIVE;
  }

  private boolean verbatim(List<Span> content) {
    for (Span span : content) {
      if (span.isEmpty()) {
        continue;
      }
      int first = tokens.at(span.start());
      if (first > 0 && tokens.kind(first - 1) == TokenKind.OPEN) {
        return true;
      }
      for (int i = first; i < tokens.size() && tokens.start(i) < span.end(); i++) {
        if (tokens.kind(i).isQuote()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A day near the cue, outside the content: when it was said. */
  private boolean dated(Statement statement, Sentenced sentenced) {
    int cue = tokens.at(statement.cue().getFirst().start());
    int last = tokens.at(Math.max(0, statement.cue().getLast().end() - 1));
    int from = Math.max(sentenced.first(), cue - DATE_WITHIN);
    int to = Math.min(sentenced.end(), last + DATE_WITHIN);
    for (int i = from; i < to; i++) {
      boolean day =
          DAYS.has(tokens.hash(i))
              || (MONTHS.has(tokens.hash(i))
                  && tokens.capital(i)
                  && tokens.kind(i + 1) == TokenKind.NUMBER);
      if (day && outside(i, statement) && near(i, cue, last)) {
        return true;
      }
    }
    return false;
  }

  /** "In 2029 the ministry said", "said a year ago": what was said then is about another time. */
  boolean longAgo(Statement statement) {
    int cue = tokens.at(statement.cue().getFirst().start());
    Sentenced sentenced = Sentenced.of(reading, statement.cue().getFirst().start());
    int last = tokens.at(Math.max(0, statement.cue().getLast().end() - 1));
    int from = Math.max(sentenced.first(), cue - DATE_WITHIN);
    int to = Math.min(sentenced.end(), last + DATE_WITHIN);
    for (int i = from; i < to; i++) {
      if (year(i) && !told(i, statement) && near(i, cue, last)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year is named in the sentence. */
  boolean longAgo(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (year(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean year(int i) {
    if (YEARS.has(tokens.hash(i))) {
      return tokens.hash(i - 1) == LAST || AGO.has(tokens.hash(i + 1));
    }
    int before = tokens.hash(i - 1);
    return tokens.kind(i) == TokenKind.NUMBER
        && tokens.length(i) == 4
        && (tokens.text(i).startsWith("19") || tokens.text(i).startsWith("20"))
        && (IN_YEAR.has(before) || MONTHS.has(before));
  }

  /** "had previously denied": said before what is told now. */
  boolean formerly(Statement statement) {
    int last = tokens.at(Math.max(0, statement.cue().getLast().end() - 1));
    int first = tokens.at(statement.cue().getFirst().start());
    for (int i = Math.max(0, first - FORMERLY_WITHIN); i <= last; i++) {
      if (FORMERLY.has(tokens.hash(i)) && outside(i, statement)) {
        return true;
      }
    }
    return false;
  }

  private boolean told(int token, Statement statement) {
    for (Span content : statement.content()) {
      if (content.contains(tokens.start(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean outside(int token, Statement statement) {
    if (told(token, statement)) {
      return false;
    }
    return statement.source().isEmpty() || !statement.source().get().contains(tokens.start(token));
  }

  /** No other clause lies between: no semicolon, no quotation, at most two commas. */
  private boolean near(int token, int cue, int last) {
    int from = token < cue ? token : last;
    int to = token < cue ? cue : token;
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (tokens.hash(i) == Marks.COMMA) {
        commas++;
      }
      if (tokens.hash(i) == Marks.SEMICOLON || commas > 2) {
        return false;
      }
    }
    return true;
  }

  /** Whether the content only points back: "It", "it was possible", "the reports as lies". */
  boolean pointsBack(Statement statement) {
    if (statement.content().isEmpty() || statement.content().getFirst().isEmpty()) {
      return false;
    }
    Span content = statement.content().getFirst();
    int first = tokens.at(content.start());
    int end = tokens.at(content.end() - 1) + 1;
    while (first < end && (tokens.kind(first).isQuote() || conjunction(first))) {
      first++;
    }
    if (first == end) {
      return true;
    }
    boolean report =
        REPORTS.has(tokens.hash(first))
            || (DETERMINERS.has(tokens.hash(first)) && REPORTS.has(tokens.hash(first + 1)));
    return end - first <= POINTS_WITHIN
        && (report || PERSONAL.has(tokens.hash(first)) || tokens.hash(first) == THERE)
        && tellsNothing(first, end);
  }

  /** "said that it was", not "that is not true". */
  private boolean conjunction(int i) {
    return tokens.hash(i) == Words.hash("that") && tokens.wordClass(i + 1) != WordClass.AUX;
  }

  private boolean tellsNothing(int first, int end) {
    for (int i = first; i < end && tokens.hash(i) != AS; i++) {
      int hash = tokens.hash(i);
      boolean known =
          EXPLETIVE.has(hash)
              || REPORTS.has(hash)
              || Stances.FALSE.has(hash)
              || Stances.HAPPENING.has(hash)
              || Stances.TRUE.has(hash)
              || Stances.TRUTH.has(hash)
              || Refusals.VERIFYING.has(hash);
      if (!known && (cast.mention(i).isPresent() || !signatures.empty(tokens, i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a stretch is told as plain fact. */
  boolean certain(Span span) {
    Modality modality = modalities.of(reading, List.of(span));
    return modality.factuality() == Factuality.CERTAIN && !verbatim(List.of(span));
  }
}
