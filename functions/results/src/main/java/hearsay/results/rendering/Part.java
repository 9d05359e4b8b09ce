package hearsay.results.rendering;

import java.util.Locale;

/** What a marked span is to its attribution. */
enum Part {
  SOURCE('[', ']'),
  CUE('{', '}'),
  CONTENT('<', '>');

  private final char opening;
  private final char closing;

  Part(char opening, char closing) {
    this.opening = opening;
    this.closing = closing;
  }

  char opening() {
    return opening;
  }

  char closing() {
    return closing;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
