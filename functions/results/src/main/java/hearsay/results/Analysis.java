package hearsay.results;

import java.util.Optional;

/** Reads an object and analyses it, only when the order of events asks for it. */
@FunctionalInterface
public interface Analysis {
  /**
   * The object as it is now.
   *
   * @param standing {@link Standing#NEWER}, or {@link Standing#TIE}: then only an object that is
   *     the current one counts
   * @return empty when there is no such object any more
   */
  Optional<Analysed> of(Standing standing);
}
