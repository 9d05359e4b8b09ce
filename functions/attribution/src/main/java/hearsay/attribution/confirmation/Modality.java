package hearsay.attribution.confirmation;

import hearsay.attribution.model.Factuality;
import java.util.List;

/**
 * What the words of a content say of its certainty.
 *
 * @param factuality certain unless a hedge stands over the main clause
 * @param rumour a rumour word stands over it
 * @param plan it tells what is still to come
 * @param question it asks
 */
record Modality(
    Factuality factuality, List<String> hedges, boolean rumour, boolean plan, boolean question) {
  static final Modality NONE = new Modality(Factuality.CERTAIN, List.of(), false, false, false);
}
