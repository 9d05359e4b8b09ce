package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.source.Cast;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the main claim of an article and the statements that tell it: DOMAIN D3. */
final class ClaimFinder {
  private static final int LEDE_WORDS = 6;

  private final Cast cast;
  private final TokenSets wording;
  private final Reading reading;
  private final Signatures signatures;
  private final Times times;
  private final List<Judged> judged;
  private final BitSet body = new BitSet();
  private final Signature[] signed;
  private final boolean[] pointsBack;
  private final boolean[] longAgo;
  private final Optional<Sentence> lede;

  /**
   * @param contents what each statement's content tells of
   */
  ClaimFinder(
      Cast cast,
      TokenSets wording,
      Signatures signatures,
      BackReference backReference,
      Times times,
      List<Judged> judged,
      List<Signature> contents) {
    this.cast = cast;
    this.wording = wording;
    this.reading = cast.reading();
    this.signatures = signatures;
    this.times = times;
    this.judged = judged;
    this.signed = new Signature[judged.size()];
    this.pointsBack = new boolean[judged.size()];
    this.longAgo = new boolean[judged.size()];
    for (int i = 0; i < judged.size(); i++) {
      Facts f = judged.get(i).facts();
      if (f.statement().zone() == ZoneKind.BODY) {
        body.set(i);
        longAgo[i] = times.longAgo(f.statement(), f.placed());
      }
      pointsBack[i] = backReference.only(f.statement(), f.placed());
      signed[i] = signed(f, contents.get(i), pointsBack[i]);
    }
    this.lede = firstSentence();
  }

  /** What a statement tells of; a mark "is unconfirmed" is about all that stands before it. */
  private Signature signed(Facts f, Signature told, boolean back) {
    List<Span> content = f.statement().content();
    int cue = f.statement().cue().getFirst().start();
    boolean behind = !content.isEmpty() && content.getFirst().start() > cue;
    return behind || f.stance() != Stance.UNCONFIRMED || back
        ? told
        : signatures.of(cast, wording, f.placed().first(), f.placed().cue());
  }

  /** The statements of the body, by their numbers. */
  BitSet body() {
    return body;
  }

  /** What a statement tells of. */
  Signature signature(int i) {
    return signed[i];
  }

  MainClaim find() {
    if (lede.isPresent()) {
      int first = inLede().nextSetBit(0);
      MainClaim main = first < 0 ? ownVoice(lede.get()) : of(first);
      BitSet members = main.members();
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        if (supports(i) || answers(i)) {
          return main;
        }
      }
    }
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      if (supports(i)) {
        return of(i);
      }
    }
    return body.isEmpty()
        ? new MainClaim(Optional.empty(), new Signature(0), new BitSet(), false)
        : of(body.nextSetBit(0));
  }

  /** The first sentence of the body that is long enough to tell something. */
  private Optional<Sentence> firstSentence() {
    for (Sentence sentence : reading.sentences()) {
      if (reading.zone(sentence) == ZoneKind.BODY
          && sentence.end() - sentence.first() >= LEDE_WORDS) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  /** The statements of the body's first sentence. */
  BitSet inLede() {
    var inside = new BitSet();
    if (lede.isPresent()) {
      int from = reading.tokens().start(lede.get().first());
      int to = reading.tokens().end(lede.get().end() - 1);
      for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
        Statement statement = judged.get(i).facts().statement();
        int cue = statement.cue().getFirst().start();
        if (cue >= from && cue < to && !statement.content().isEmpty()) {
          inside.set(i);
        }
      }
    }
    return inside;
  }

  private MainClaim ownVoice(Sentence sentence) {
    Signature signature = signatures.of(cast, wording, sentence.first(), sentence.end());
    Span span = reading.tokens().span(sentence.first(), sentence.end());
    return new MainClaim(
        Optional.of(span), signature, members(signature, times.longAgo(sentence)), true);
  }

  private MainClaim of(int number) {
    Facts told = judged.get(number).facts();
    List<Span> content = told.statement().content();
    Optional<Span> span = content.isEmpty() ? Optional.empty() : Optional.of(content.getFirst());
    boolean denies = told.stance() == Stance.DENY;
    Signature claim = denies ? signed[number].affirmed() : signed[number];
    BitSet members = members(claim, longAgo[number]);
    members.set(number);
    return new MainClaim(span, claim, members, false);
  }

  /**
   * @param another the claim is about another time itself
   */
  private BitSet members(Signature claim, boolean another) {
    var members = new BitSet();
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      if (!another && longAgo[i]) {
        continue;
      }
      if (pointsBack[i]
          ? pointsTo(i, claim, members)
          : claim.matches(signed[i]) || opposed(claim, signed[i])) {
        members.set(i);
      }
    }
    return members;
  }

  /** Whether one of the two says not so what the other says is so. */
  static boolean opposed(Signature one, Signature other) {
    return one.contradicts(other) || other.contradicts(one);
  }

  /** "It was possible": about what the sentence before is about. */
  private boolean pointsTo(int i, Signature claim, BitSet members) {
    if (i > 0 && members.get(i - 1)) {
      return true;
    }
    int here = judged.get(i).facts().placed().sentence();
    if (here == 0) {
      return false;
    }
    Sentence before = reading.sentences().get(here - 1);
    return claim.matches(signatures.of(cast, wording, before.first(), before.end()));
  }

  /** A statement that holds a claim up: told as fact or probable, by somebody who can know. */
  boolean supports(int i) {
    Facts f = judged.get(i).facts();
    boolean committed =
        f.factuality() == Factuality.CERTAIN || f.factuality() == Factuality.PROBABLE;
    boolean told =
        f.kind() == ContentKind.ASSERTION
            || (f.kind() == ContentKind.ATTITUDE && believed(f.statement().cueClass()));
    return committed
        && told
        && f.access() != Access.NONE
        && !f.chain().end().unresolved()
        && f.chain().source().type() != SourceType.OUTLET_VOICE
        && judged.get(i).level().onScale()
        && judged.get(i).level() != Level.DENIED;
  }

  private static boolean believed(CueClass cueClass) {
    return cueClass == CueClass.BELIEVE || cueClass == CueClass.PREDICT;
  }

  private boolean answers(int i) {
    Stance stance = judged.get(i).facts().stance();
    return stance == Stance.DENY || stance == Stance.NO_RESPONSE || stance == Stance.UNCONFIRMED;
  }
}
