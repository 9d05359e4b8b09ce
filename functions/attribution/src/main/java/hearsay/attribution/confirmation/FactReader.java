package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Tokens;
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
  private static final WordSet AWAITED = WordSet.of("expected tipped due set scheduled");

  private final Reading reading;
  private final Tokens tokens;
  private final TokenSets wording;
  private final Modalities modalities;
  private final Stances stances;
  private final ContentKinds kinds;
  private final FirstParty firstParty;
  private final BackReference backReference;
  private final Times times;
  private final Set<String> parties;

  /**
   * @param parties the parties the story is about
   */
  FactReader(
      Cast cast,
      TokenSets wording,
      Modalities modalities,
      BackReference backReference,
      Times times,
      Set<String> parties) {
    this.reading = cast.reading();
    this.tokens = reading.tokens();
    this.wording = wording;
    this.modalities = modalities;
    this.stances = new Stances(wording);
    this.kinds = new ContentKinds(wording);
    this.firstParty = new FirstParty(cast, wording);
    this.backReference = backReference;
    this.times = times;
    this.parties = parties;
  }

  /**
   * @param voiced a belief was told by a speaker on the record
   * @param denies the content says is not so what somebody else says is so
   * @param before whether what was told last is still to come: "it was possible" tells of the same
   */
  Facts read(
      Statement statement, Placed at, Chain chain, boolean voiced, boolean denies, boolean before) {
    Modality modality = modalities.of(wording, reading, statement.content(), at);
    Stance stance = stances.of(statement, at, chain.source().type(), denies);
    boolean verbatim = verbatim(statement.content());
    ContentKind kind = kinds.of(statement, at, chain, stance, modality.question(), verbatim);
    Access access = access(at, chain, stance);
    boolean belief = statement.cueClass() == CueClass.BELIEVE;
    return new Facts(
        statement,
        at,
        chain,
        stance,
        factuality(statement, stance, modality, kind),
        kind,
        modality.hedges(),
        access,
        firstParty.speaks(at, chain, stance, access, kind),
        voiced || (belief && has(SAYING, statement.cue())),
        verbatim,
        times.dated(statement, at),
        planned(statement, at, modality, before),
        modality.rumour(),
        chain.origin().unnamed() && chain.end().ranked(),
        chain.end().specificity() == 3,
        chain.source().type() == SourceType.OUTLET_VOICE && stance == Stance.CONFIRM);
  }

  private boolean planned(Statement statement, Placed at, Modality modality, boolean before) {
    CueClass cueClass = statement.cueClass();
    if (cueClass == CueClass.PREDICT) {
      return true;
    } else if (cueClass == CueClass.CREDIT) {
      return statement.zone() != ZoneKind.CREDIT && modality.plan();
    } else if (cueClass == CueClass.HEARSAY) {
      return modality.plan() || has(AWAITED, statement.cue());
    }
    return modality.plan() || (before && backReference.only(statement, at));
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
    if (!stance.commits()) {
      return Factuality.UNCOMMITTED;
    } else if (stance == Stance.DENY) {
      return Factuality.CERTAINLY_NOT;
    } else if (stance != Stance.BELIEVE) {
      return negatable(statement, asserted(statement, modality));
    }
    boolean felt = kind == ContentKind.ATTITUDE && statement.cueClass() == CueClass.EVALUATE;
    return felt || doubted(statement)
        ? Factuality.UNCOMMITTED
        : negatable(statement, weaker(Factuality.PROBABLE, modality.factuality()));
  }

  /** "aren't certain": no commitment at all. */
  private static boolean doubted(Statement statement) {
    return statement.lemma().contains("certain")
        && (statement.negated()
            || statement.lemma().contains("not")
            || statement.lemma().contains("n't"));
  }

  private static Factuality negatable(Statement statement, Factuality factuality) {
    return statement.negated() ? factuality.negated() : factuality;
  }

  private static Factuality asserted(Statement statement, Modality modality) {
    CueClass cueClass = statement.cueClass();
    if (cueClass == CueClass.SUGGEST) {
      return weaker(
          WEAKLY.has(Words.hash(statement.lemma())) ? Factuality.POSSIBLE : Factuality.PROBABLE,
          modality.factuality());
    }
    boolean open =
        cueClass == CueClass.HEARSAY
            || (cueClass == CueClass.CREDIT && statement.zone() == ZoneKind.CREDIT)
            || (cueClass == CueClass.NOMINAL && statement.source().isEmpty());
    return open ? Factuality.UNCOMMITTED : modality.factuality();
  }

  private static Factuality weaker(Factuality one, Factuality other) {
    return other == Factuality.CERTAIN ? one : other;
  }

  private Access access(Placed at, Chain chain, Stance stance) {
    Source end = chain.end();
    SourceType origin = chain.origin();
    if (origin == SourceType.PRIVATE_UNIDENTIFIED) {
      boolean witness = end.kind().isPresent() && end.kind().get() == NounKind.WITNESS;
      return witness || kinds.sensed(at) ? Access.WITNESS : Access.NONE;
    }
    boolean official = origin == SourceType.NAMED_OFFICIAL || origin == SourceType.INSTITUTION;
    boolean silent = origin == SourceType.MEDIA_VAGUE && stance == Stance.NO_RESPONSE;
    boolean party = end.party().isPresent() && parties.contains(end.party().get());
    return party && (official || silent) ? Access.FIRST_PARTY : origin.access();
  }

  private boolean verbatim(List<Span> content) {
    for (Span span : content) {
      if (span.isEmpty()) {
        continue;
      }
      int first = tokens.at(span.start());
      int last = tokens.at(span.end() - 1);
      int end = last < tokens.size() && tokens.start(last) < span.end() ? last + 1 : last;
      if (tokens.opens(Math.max(0, first - 1), end) || tokens.closes(first, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is told as plain fact. */
  boolean certain(Span span) {
    Modality modality = modalities.of(wording, span);
    return modality.factuality() == Factuality.CERTAIN && !verbatim(List.of(span));
  }
}
