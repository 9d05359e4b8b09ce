package hearsay.results;

import java.util.Locale;
import java.util.Optional;

/** Which articles a job computes again. */
public enum Scope {
  /** Those that another engine made. */
  STALE,
  /** Those, and every object that the table does not know or knows in another version. */
  ALL;

  /** As requests and items write it: {@code stale}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String text) {
    for (Scope scope : values()) {
      if (scope.text().equals(text)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
