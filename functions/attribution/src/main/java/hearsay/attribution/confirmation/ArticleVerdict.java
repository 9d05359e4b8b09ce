package hearsay.attribution.confirmation;

import hearsay.attribution.model.Flag;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.Verdict;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import java.util.BitSet;
import java.util.List;

/** The verdict on an article: its main claim, level, index and flags, by DOMAIN D3. */
final class ArticleVerdict {
  private static final int BLOCK = 60;

  private final Reading reading;
  private final FactReader facts;
  private final Times times;
  private final List<Judged> judged;
  private final ClaimFinder claims;
  private final Origins origins;
  private final Findings findings = new Findings();

  ArticleVerdict(
      Reading reading,
      FactReader facts,
      Times times,
      List<Judged> judged,
      ClaimFinder claims,
      Origins origins) {
    this.reading = reading;
    this.facts = facts;
    this.times = times;
    this.judged = judged;
    this.claims = claims;
    this.origins = origins;
  }

  Verdict verdict() {
    MainClaim main = claims.find();
    var claimLevel = new ClaimLevel(judged, claims, times, main, findings);
    Level level = claimLevel.level();
    flags(main, level);
    IndexParts parts =
        new SourcingIndex(judged, claims.body(), origins, findings).parts(main, level);
    return new Verdict(
        main.span(),
        level,
        claimLevel.score(),
        parts,
        findings.flags(),
        "F" + (findings.has(Flag.DISPUTED) ? 4 : level.credibility()),
        findings.reasons());
  }

  private void flags(MainClaim main, Level level) {
    BitSet body = claims.body();
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Facts f = judged.get(i).facts();
      if (f.stance() == Stance.NO_RESPONSE && f.chain().source().type() != SourceType.IMPLICIT) {
        response(f);
      }
      if (f.ownConfirmation()) {
        findings.flag(
            Flag.OVERCLAIM, "the article speaks of a confirmation and names nobody who gave it");
      }
    }
    if (main.ownVoice()) {
      findings.flag(
          Flag.MAIN_CLAIM_IN_OWN_VOICE, "the main claim is first stated without a source");
      findings.flag(
          Flag.SOURCELESS_LEDE, "the first sentence names no source; the sources come later");
      boolean weak = level.onScale() && level.number() < Level.ON_RECORD.number();
      if (weak && plainly(main)) {
        findings.flag(
            Flag.OVERCLAIM, "the lede states as fact what the body attributes to less: " + level);
      }
    } else if (impliedLede(main)) {
      findings.flag(
          Flag.SOURCELESS_LEDE, "the lede's report has no source; the sources come later");
    }
    if (duplicated()) {
      findings.flag(
          Flag.DUPLICATED_BLOCK, "a block of the text stands there twice and is counted once");
    }
  }

  private void response(Facts f) {
    boolean silent =
        f.statement().lemma().contains("silent") || f.statement().lemma().contains("mention");
    if (silent) {
      findings.flag(Flag.PARTIES_SILENT, f.chain().source().name() + " reported silent");
    } else {
      findings.flag(Flag.NO_COMMENT_FROM_PARTY, f.chain().source().name() + " gave no comment");
    }
  }

  private boolean plainly(MainClaim main) {
    return main.span().isPresent() && facts.certain(main.span().get());
  }

  private boolean impliedLede(MainClaim main) {
    if (main.members().cardinality() < 2) {
      return false;
    }
    BitSet first = claims.inLede();
    for (int i = first.nextSetBit(0); i >= 0; i = first.nextSetBit(i + 1)) {
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
}
