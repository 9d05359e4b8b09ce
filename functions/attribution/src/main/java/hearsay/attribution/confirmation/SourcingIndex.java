package hearsay.attribution.confirmation;

import hearsay.attribution.model.Access;
import hearsay.attribution.model.Flag;
import hearsay.attribution.model.IndexParts;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/** The parts of the sourcing index of an article, each with its reason: DOMAIN D3. */
final class SourcingIndex {
  private final List<Judged> judged;
  private final BitSet body;
  private final Origins origins;
  private final Findings findings;

  /**
   * @param body the statements of the body, by their numbers
   */
  SourcingIndex(List<Judged> judged, BitSet body, Origins origins, Findings findings) {
    this.judged = judged;
    this.body = body;
    this.origins = origins;
    this.findings = findings;
  }

  IndexParts parts(MainClaim main, Level level) {
    var counted = new BitSet();
    var onRecord = new BitSet();
    var parties = new LinkedHashSet<String>();
    int statements = 0;
    int traceable = 0;
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Judged one = judged.get(i);
      if (!one.level().onScale()
          || one.facts().chain().source().type() == SourceType.OUTLET_VOICE) {
        continue;
      }
      statements++;
      traceable += traceable(one.facts().chain().origin()) ? 1 : 0;
      int origin = origins.number(i);
      if (origin < 0 || one.facts().access() == Access.NONE) {
        continue;
      }
      counted.set(origin);
      if (one.level().number() >= Level.ON_RECORD.number() || one.level() == Level.DENIED) {
        onRecord.set(origin);
      }
      if (partied(one)) {
        parties.add(one.party());
      }
    }
    int a = level.onScale() ? 5 * level.number() : 0;
    int b = share(20, onRecord.cardinality(), counted.cardinality());
    int c = Math.min(15, 5 * parties.size());
    int d = share(15, traceable, statements);
    int e = responded(main) ? 10 : 0;
    int penalty =
        (findings.has(Flag.OVERCLAIM) ? -10 : 0)
            + (findings.has(Flag.MAIN_CLAIM_IN_OWN_VOICE) ? -5 : 0);
    findings.because("A ", a, ": 5 × level of the main claim");
    findings.because(
        "B ",
        b,
        ": ",
        onRecord.cardinality(),
        " of ",
        counted.cardinality(),
        " origins on the record");
    findings.because(
        "C ", c, ": ", parties.size(), " parties with access: ", String.join(", ", parties));
    findings.because("D ", d, ": ", traceable, " of ", statements, " statements traceable");
    findings.because(
        "E ",
        e,
        e > 0
            ? ": a party's response or silence is reported"
            : ": no party's response is reported");
    if (penalty < 0) {
      findings.because("penalty ", penalty);
    }
    return new IndexParts(a, b, c, d, e, penalty);
  }

  private static int share(int whole, int part, int of) {
    return of == 0 ? 0 : Math.round((float) whole * part / of);
  }

  private static boolean traceable(SourceType origin) {
    return origin != SourceType.ANON_BARE
        && origin != SourceType.MEDIA_VAGUE
        && origin != SourceType.IMPLICIT
        && origin != SourceType.OUTLET_VOICE;
  }

  private static boolean partied(Judged one) {
    SourceType origin = one.facts().chain().origin();
    return origin.onRecord()
        || origin == SourceType.ANON_OFFICIAL
        || origin == SourceType.ANON_INSIDER;
  }

  private boolean responded(MainClaim main) {
    BitSet members = main.members();
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Facts f = judged.get(i).facts();
      if (f.stance() == Stance.NO_RESPONSE && f.chain().source().type() != SourceType.IMPLICIT) {
        return true;
      }
    }
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      Facts f = judged.get(i).facts();
      if (f.access() == Access.FIRST_PARTY && (f.stance() == Stance.DENY || f.firstParty())) {
        return true;
      }
    }
    return false;
  }
}
