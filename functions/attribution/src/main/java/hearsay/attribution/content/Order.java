package hearsay.attribution.content;

import hearsay.attribution.lexicon.Features;
import java.util.Locale;

/** The order of source, cue and content, which gives an attribution its rule's name. */
enum Order {
  SOURCE_CUE_CONTENT,
  CUE_SOURCE_CONTENT,
  CONTENT_SOURCE_CUE,
  CONTENT_CUE_SOURCE,
  CONTENT_CUE_CONTENT,
  SOURCE_CUE;

  private final String rule = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final int number = Features.named(rule);

  /**
   * By where the content stands.
   *
   * @param sides one of {@link ContentFinder#ON_THE_RIGHT} and its like
   * @param inverted whether the source stands behind the cue
   */
  static Order of(int sides, boolean inverted) {
    return switch (sides) {
      case ContentFinder.ON_THE_RIGHT -> inverted ? CUE_SOURCE_CONTENT : SOURCE_CUE_CONTENT;
      case ContentFinder.ON_THE_LEFT -> inverted ? CONTENT_CUE_SOURCE : CONTENT_SOURCE_CUE;
      case ContentFinder.ON_BOTH_SIDES -> CONTENT_CUE_CONTENT;
      default -> SOURCE_CUE;
    };
  }

  String rule() {
    return rule;
  }

  int number() {
    return number;
  }
}
