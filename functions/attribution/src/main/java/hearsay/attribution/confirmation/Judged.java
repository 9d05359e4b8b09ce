package hearsay.attribution.confirmation;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Score;
import java.util.List;
import java.util.Optional;

/** A statement with its level, its points and why. */
record Judged(Facts facts, Level level, Optional<Score> score, List<String> reasons) {}
