package hearsay.attribution.confirmation;

import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Origin;
import hearsay.attribution.model.Verdict;
import java.util.List;

/** An article's attributions, their origins and the verdict. */
public record Judgement(List<Attribution> attributions, List<Origin> origins, Verdict verdict) {
  public Judgement {
    attributions = List.copyOf(attributions);
    origins = List.copyOf(origins);
  }
}
