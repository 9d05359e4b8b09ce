package hearsay.attribution.confirmation;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.model.Factuality;
import java.util.Locale;

/** What a hedge makes of the content it stands over: DOMAIN C. */
enum Hedge {
  UNCONFIRMED(Factuality.UNCOMMITTED),
  RUMOUR(Factuality.UNCOMMITTED),
  POSSIBLE(Factuality.POSSIBLE),
  PROBABLE(Factuality.PROBABLE),
  APPEAR(Factuality.PROBABLE),
  ALMOST_CERTAIN(Factuality.PROBABLE),
  UNLIKELY(Factuality.PROBABLY_NOT),
  EVEN(Factuality.UNCOMMITTED),
  UNCLEAR(Factuality.UNCOMMITTED),
  ALLEGED(Factuality.UNCOMMITTED),
  CONDITIONAL(Factuality.UNCOMMITTED);

  private final Factuality factuality;

  Hedge(Factuality factuality) {
    this.factuality = factuality;
  }

  Factuality factuality() {
    return factuality;
  }

  static Hedge of(Entry entry, String word) {
    for (Hedge hedge : values()) {
      if (hedge.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return hedge;
      }
    }
    throw entry.expected("phrase = kind of hedge");
  }
}
