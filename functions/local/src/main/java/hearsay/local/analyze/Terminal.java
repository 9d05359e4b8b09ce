package hearsay.local.analyze;

import java.io.Console;
import java.util.Optional;

/** What standard output is. */
public final class Terminal {
  private Terminal() {}

  /** Whether a person looks at it who has not asked for plain text (no-color.org). */
  public static boolean hasColours() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    String none = System.getenv("NO_COLOR");
    return terminal && (none == null || none.isEmpty());
  }
}
