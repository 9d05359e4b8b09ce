package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Flag;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.Score;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.Verdict;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.source.Cast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The verdict on an article: its main claim, level, index and flags, by DOMAIN D3. */
final class ArticleVerdict {
  private static final int LEDE_WORDS = 6;
  private static final int BLOCK = 60;

  private final Cast cast;
  private final Reading reading;
  private final Signatures signatures;
  private final FactReader facts;
  private final List<Judged> judged;
  private final Origins origins;
  private final List<Integer> body = new ArrayList<>();
  private final Signature[] signed;
  private final List<String> reasons = new ArrayList<>();
  private final Set<Flag> flags = new LinkedHashSet<>();

  /**
   * @param contents what each statement's content tells of
   */
  ArticleVerdict(
      Cast cast,
      Signatures signatures,
      FactReader facts,
      List<Judged> judged,
      List<Signature> contents,
      Origins origins) {
    this.cast = cast;
    this.reading = cast.reading();
    this.signatures = signatures;
    this.facts = facts;
    this.judged = judged;
    this.origins = origins;
    this.signed = new Signature[judged.size()];
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).facts().statement().zone() == ZoneKind.BODY) {
        body.add(i);
      }
      signed[i] = signed(judged.get(i).facts(), contents.get(i));
    }
  }

  /** What a statement tells of; a mark "is unconfirmed" is about all that stands before it. */
  private Signature signed(Facts f, Signature told) {
    var content = f.statement().content();
    int cue = f.statement().cue().getFirst().start();
    boolean behind = !content.isEmpty() && content.getFirst().start() > cue;
    if (behind || f.stance() != Stance.UNCONFIRMED || facts.pointsBack(f.statement())) {
      return told;
    }
    return signatures.of(cast, Sentenced.of(reading, cue).first(), reading.tokens().at(cue));
  }

  Verdict verdict() {
    MainClaim main = mainClaim();
    var supports = new ArrayList<Integer>();
    var opposing = new ArrayList<Integer>();
    for (int i : main.members()) {
      boolean denied = judged.get(i).level() == Level.DENIED;
      if (denied || (supports(i) && opposed(main.signature(), signed[i]))) {
        opposing.add(i);
      } else if (supports(i) && !main.signature().opposes(signed[i])) {
        supports.add(i);
      }
    }
    opposing.removeIf(i -> superseded(i, supports) || ofItself(i, supports));
    Outcome outcome = outcome(main, supports, opposing);
    flags(main, outcome.level());
    IndexParts parts = parts(main, outcome.level());
    return new Verdict(
        main.span(),
        outcome.level(),
        outcome.score(),
        parts,
        flags,
        "F" + (flags.contains(Flag.DISPUTED) ? 4 : outcome.level().credibility()),
        reasons);
  }

  /**
   * @param members the body statements that tell it, by their numbers
   * @param ownVoice the lede states it and names no source
   */
  private record MainClaim(
      Optional<Span> span, Signature signature, List<Integer> members, boolean ownVoice) {}

  private record Outcome(Level level, Optional<Score> score) {}

  private MainClaim mainClaim() {
    var lede = lede();
    if (lede.isPresent()) {
      var first = inSentence(lede.get());
      MainClaim main =
          first.isEmpty()
              ? ownVoice(lede.get())
              : of(judged.get(first.getFirst()), first.getFirst());
      for (int i : main.members()) {
        if (supports(i) || answers(i)) {
          return main;
        }
      }
    }
    for (int i : body) {
      if (supports(i)) {
        return of(judged.get(i), i);
      }
    }
    return body.isEmpty()
        ? new MainClaim(Optional.empty(), signatures.of(cast, 0, 0), List.of(), false)
        : of(judged.get(body.getFirst()), body.getFirst());
  }

  private Optional<Sentence> lede() {
    for (Sentence sentence : reading.sentences()) {
      if (reading.zone(sentence) == ZoneKind.BODY
          && sentence.end() - sentence.first() >= LEDE_WORDS) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  private List<Integer> inSentence(Sentence sentence) {
    int from = reading.tokens().start(sentence.first());
    int to = reading.tokens().end(sentence.end() - 1);
    var inside = new ArrayList<Integer>(2);
    for (int i : body) {
      var statement = judged.get(i).facts().statement();
      int cue = statement.cue().getFirst().start();
      if (cue >= from && cue < to && !statement.content().isEmpty()) {
        inside.add(i);
      }
    }
    return inside;
  }

  private MainClaim ownVoice(Sentence sentence) {
    Signature signature = signatures.of(cast, sentence.first(), sentence.end());
    Span span = reading.tokens().span(sentence.first(), sentence.end());
    return new MainClaim(
        Optional.of(span), signature, members(signature, facts.longAgo(sentence)), true);
  }

  private MainClaim of(Judged one, int number) {
    var content = one.facts().statement().content();
    Optional<Span> span = content.isEmpty() ? Optional.empty() : Optional.of(content.getFirst());
    boolean denies = one.facts().stance() == Stance.DENY;
    Signature claim = denies ? signed[number].affirmed() : signed[number];
    var members = new ArrayList<>(members(claim, facts.longAgo(one.facts().statement())));
    if (!members.contains(number)) {
      members.add(number);
      members.sort(null);
    }
    return new MainClaim(span, claim, members, false);
  }

  /**
   * @param longAgo the claim is about another time itself
   */
  private List<Integer> members(Signature claim, boolean longAgo) {
    var members = new ArrayList<Integer>();
    for (int i : body) {
      if (!longAgo && facts.longAgo(judged.get(i).facts().statement())) {
        continue;
      }
      boolean back = facts.pointsBack(judged.get(i).facts().statement());
      if (back
          ? pointsTo(i, claim, members)
          : claim.matches(signed[i]) || opposed(claim, signed[i])) {
        members.add(i);
      }
    }
    return members;
  }

  private static boolean opposed(Signature one, Signature other) {
    return one.contradicts(other) || other.contradicts(one);
  }

  /** "It was possible": about what the sentence before is about. */
  private boolean pointsTo(int i, Signature claim, List<Integer> members) {
    if (!members.isEmpty() && members.getLast() == i - 1) {
      return true;
    }
    int cue = judged.get(i).facts().statement().cue().getFirst().start();
    Sentenced here = Sentenced.of(reading, cue);
    if (here.number() == 0) {
      return false;
    }
    Sentence before = reading.sentences().get(here.number() - 1);
    return claim.matches(signatures.of(cast, before.first(), before.end()));
  }

  /** A statement that holds a claim up: told as fact or probable, by somebody who can know. */
  private boolean supports(int i) {
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

  private Outcome outcome(MainClaim main, List<Integer> supports, List<Integer> opposing) {
    Optional<Judged> best = best(supports);
    boolean denied = onRecord(opposing);
    if (best.isEmpty()) {
      return denied
          ? outcome(
              Level.DENIED,
              Optional.empty(),
              "the main claim is denied on the record and nobody supports it")
          : outcome(Level.NO_STATEMENT, Optional.empty(), "nobody supports the main claim");
    }
    Level single = best.get().level();
    if (denied && single.number() >= Level.ANON_SOURCED.number()) {
      flag(Flag.DISPUTED, "a denial on the record meets support of " + single);
    } else if (denied) {
      return outcome(
          Level.DENIED,
          Optional.empty(),
          "an on-record denial, and nothing stronger than " + single + " for the main claim");
    }
    Level level = together(supports, single, best.get());
    if (unconfirmed(main)) {
      flag(Flag.EXPLICIT_UNCONFIRMED, "the article itself marks the main claim as unconfirmed");
      level = capped(level);
    }
    int points = best.get().score().isPresent() ? best.get().score().get().points() : 0;
    return new Outcome(level, Optional.of(new Score(level, points)));
  }

  private Outcome outcome(Level level, Optional<Score> score, String reason) {
    reasons.add("level " + level + ": " + reason);
    return new Outcome(level, score);
  }

  private Level capped(Level level) {
    if (level.number() <= Level.ANON_SOURCED.number()) {
      return level;
    }
    reasons.add("R9 the outlet marks the claim as unconfirmed: at most ANON_SOURCED");
    return Level.ANON_SOURCED;
  }

  /** The one with the highest score, the first of equal ones. */
  private Optional<Judged> best(List<Integer> supports) {
    Optional<Judged> best = Optional.empty();
    for (int i : supports) {
      Judged one = judged.get(i);
      if (best.isEmpty()
          || one.score().orElseThrow().compareTo(best.get().score().orElseThrow()) > 0) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  private boolean onRecord(List<Integer> statements) {
    for (int i : statements) {
      if (judged.get(i).facts().chain().origin().onRecord()) {
        return true;
      }
    }
    return false;
  }

  /** Who says first one thing and then the other is disputed by nobody. */
  private boolean ofItself(int opposing, List<Integer> supports) {
    if (judged.get(opposing).level() != Level.DENIED) {
      for (int i : supports) {
        if (independent(i).equals(independent(opposing))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a party denied before it says itself now. */
  private boolean superseded(int denial, List<Integer> supports) {
    if (facts.formerly(judged.get(denial).facts().statement())) {
      for (int i : supports) {
        if (judged.get(i).facts().chain().origin().onRecord() && sameParty(denial, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Chief executive Lotte Brandis" who speaks of a company and of no other is the company's. */
  private boolean sameParty(int denial, int support) {
    var end = judged.get(support).facts().chain().end();
    var denier = judged.get(denial).facts().chain().end().referent();
    boolean ofDenier =
        end.type() == SourceType.NAMED_OFFICIAL
            && end.party().isEmpty()
            && denier.isPresent()
            && signed[support].has(Signatures.key(denier.get()));
    return ofDenier || party(denial).equals(party(support));
  }

  /** Two independent parties are more than one: DOMAIN D1. */
  private Level together(List<Integer> supports, Level single, Judged best) {
    var parties = new LinkedHashSet<String>();
    boolean onRecord = false;
    for (int i : supports) {
      Judged one = judged.get(i);
      if (one.level().number() >= Level.ANON_SOURCED.number() && !dependent(i, supports)) {
        parties.add(independent(i));
        onRecord |= one.level().number() >= Level.ON_RECORD.number();
      }
    }
    if (parties.size() >= 2) {
      Level level = onRecord ? Level.CONFIRMED : Level.CORROBORATED;
      reasons.add(
          "level "
              + level
              + ": "
              + parties.size()
              + " independent parties, "
              + (onRecord ? "one of them" : "none")
              + " on the record");
      return level;
    }
    reasons.add("level " + single + ": the best support, " + best.facts().chain().end().name());
    return single;
  }

  /**
   * Whether it is a document that an outlet shows which has its story from somebody: unknown
   * independence is none.
   */
  private boolean dependent(int i, List<Integer> supports) {
    Optional<String> outlet = outlet(i);
    if (!document(i) || outlet.isEmpty()) {
      return false;
    }
    for (int other : supports) {
      if (!document(other) && outlet(other).equals(outlet)) {
        return true;
      }
    }
    return false;
  }

  private boolean document(int i) {
    return judged.get(i).facts().chain().origin() == SourceType.DIRECT_EVIDENCE;
  }

  /** The outlet that stands between a statement and this article. */
  private Optional<String> outlet(int i) {
    for (Link link : judged.get(i).facts().chain().links()) {
      if (link.type() == SourceType.MEDIA_NAMED) {
        return Optional.of(link.name());
      }
    }
    return Optional.empty();
  }

  /**
   * What counts as one voice: a party, the documents of one outlet, an outlet's unnamed sources.
   */
  private String independent(int i) {
    Chain chain = judged.get(i).facts().chain();
    if (document(i)) {
      return outlet(i).orElse(party(i));
    }
    return chain.end().party().orElse(chain.key().isEmpty() ? party(i) : chain.key());
  }

  /** The party behind a statement; one without a party is its own. */
  private String party(int i) {
    var end = judged.get(i).facts().chain().end();
    return end.party().orElse(end.name().toLowerCase(Locale.ROOT));
  }

  /** Whether an outlet marks it; that a party could not confirm it caps nothing. */
  private boolean unconfirmed(MainClaim main) {
    for (int i : main.members()) {
      Facts f = judged.get(i).facts();
      SourceType source = f.chain().source().type();
      boolean mark =
          f.statement().cueClass() == CueClass.UNVERIFIED
              || source.media()
              || source == SourceType.OUTLET_VOICE;
      if (f.stance() == Stance.UNCONFIRMED && mark) {
        return true;
      }
    }
    return false;
  }

  private void flag(Flag flag, String reason) {
    if (flags.add(flag)) {
      reasons.add(flag + ": " + reason);
    }
  }

  private void flags(MainClaim main, Level level) {
    for (int i : body) {
      Facts f = judged.get(i).facts();
      if (f.stance() == Stance.NO_RESPONSE && f.chain().source().type() != SourceType.IMPLICIT) {
        response(f);
      }
      if (f.ownConfirmation()) {
        flag(Flag.OVERCLAIM, "the article speaks of a confirmation and names nobody who gave it");
      }
    }
    if (main.ownVoice()) {
      flag(Flag.MAIN_CLAIM_IN_OWN_VOICE, "the main claim is first stated without a source");
      flag(Flag.SOURCELESS_LEDE, "the first sentence names no source; the sources come later");
      boolean weak = level.onScale() && level.number() < Level.ON_RECORD.number();
      if (weak && plainly(main)) {
        flag(Flag.OVERCLAIM, "the lede states as fact what the body attributes to less: " + level);
      }
    } else if (impliedLede(main)) {
      flag(Flag.SOURCELESS_LEDE, "the lede's report has no source; the sources come later");
    }
    if (duplicated()) {
      flag(Flag.DUPLICATED_BLOCK, "a block of the text stands there twice and is counted once");
    }
  }

  private void response(Facts f) {
    boolean silent =
        f.statement().lemma().contains("silent") || f.statement().lemma().contains("mention");
    if (silent) {
      flag(Flag.PARTIES_SILENT, f.chain().source().name() + " reported silent");
    } else {
      flag(Flag.NO_COMMENT_FROM_PARTY, f.chain().source().name() + " gave no comment");
    }
  }

  private boolean plainly(MainClaim main) {
    return main.span().isPresent() && facts.certain(main.span().get());
  }

  private boolean impliedLede(MainClaim main) {
    var lede = lede();
    if (lede.isEmpty() || main.members().size() < 2) {
      return false;
    }
    var first = inSentence(lede.get());
    for (int i : first) {
      if (judged.get(i).facts().chain().source().type() != SourceType.IMPLICIT) {
        return false;
      }
    }
    return !first.isEmpty();
  }

  /** A repeated block whose first copy is body; repeated teasers are no matter. */
  private boolean duplicated() {
    int checked = 0;
    for (Zone zone : reading.zones()) {
      if (zone.kind() == ZoneKind.DUPLICATE && checked++ < 8 && copied(zone)) {
        return true;
      }
    }
    return false;
  }

  private boolean copied(Zone zone) {
    String text = reading.text();
    int start = zone.span().start();
    while (start < zone.span().end()) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > zone.span().end() ? zone.span().end() : end;
      if (end - start >= BLOCK) {
        int first = text.indexOf(text.substring(start, start + BLOCK));
        return first >= 0 && first < zone.span().start() && inBody(first);
      }
      start = end + 1;
    }
    return false;
  }

  private boolean inBody(int offset) {
    for (Zone zone : reading.zones()) {
      if (zone.span().contains(offset)
          && zone.kind() != ZoneKind.CREDIT
          && zone.kind() != ZoneKind.HEADLINE) {
        return false;
      }
    }
    return true;
  }

  private IndexParts parts(MainClaim main, Level level) {
    var counted = new LinkedHashSet<String>();
    var onRecord = new HashSet<String>();
    var parties = new LinkedHashSet<String>();
    int statements = 0;
    int traceable = 0;
    for (int i : body) {
      Judged one = judged.get(i);
      if (!one.level().onScale()
          || one.facts().chain().source().type() == SourceType.OUTLET_VOICE) {
        continue;
      }
      statements++;
      traceable += traceable(one.facts().chain().origin()) ? 1 : 0;
      var origin = origins.of(i);
      if (origin.isEmpty() || one.facts().access() == Access.NONE) {
        continue;
      }
      counted.add(origin.get());
      if (one.level().number() >= Level.ON_RECORD.number() || one.level() == Level.DENIED) {
        onRecord.add(origin.get());
      }
      if (partied(i)) {
        parties.add(party(i));
      }
    }
    int a = level.onScale() ? 5 * level.number() : 0;
    int b = share(20, onRecord.size(), counted.size());
    int c = Math.min(15, 5 * parties.size());
    int d = share(15, traceable, statements);
    int e = responded(main) ? 10 : 0;
    int penalty =
        (flags.contains(Flag.OVERCLAIM) ? -10 : 0)
            + (flags.contains(Flag.MAIN_CLAIM_IN_OWN_VOICE) ? -5 : 0);
    reasons.add("A " + a + ": 5 × level of the main claim");
    reasons.add(
        "B " + b + ": " + onRecord.size() + " of " + counted.size() + " origins on the record");
    reasons.add(
        "C " + c + ": " + parties.size() + " parties with access: " + String.join(", ", parties));
    reasons.add("D " + d + ": " + traceable + " of " + statements + " statements traceable");
    reasons.add(
        "E "
            + e
            + (e > 0
                ? ": a party's response or silence is reported"
                : ": no party's response is reported"));
    if (penalty < 0) {
      reasons.add("penalty " + penalty);
    }
    return new IndexParts(a, b, c, d, e, penalty);
  }

  private static int share(int whole, int part, int of) {
    return of == 0 ? 0 : Math.round((float) whole * part / of);
  }

  private static boolean traceable(SourceType origin) {
    return switch (origin) {
      case ANON_BARE, MEDIA_VAGUE, IMPLICIT, OUTLET_VOICE -> false;
      default -> true;
    };
  }

  private boolean partied(int i) {
    return switch (judged.get(i).facts().chain().origin()) {
      case NAMED_OFFICIAL, NAMED_PERSON, INSTITUTION, ANON_OFFICIAL, ANON_INSIDER -> true;
      default -> false;
    };
  }

  private boolean responded(MainClaim main) {
    for (int i : body) {
      Facts f = judged.get(i).facts();
      if (f.stance() == Stance.NO_RESPONSE && f.chain().source().type() != SourceType.IMPLICIT) {
        return true;
      }
    }
    for (int i : main.members()) {
      Facts f = judged.get(i).facts();
      if (f.access() == Access.FIRST_PARTY && (f.stance() == Stance.DENY || f.firstParty())) {
        return true;
      }
    }
    return false;
  }
}
