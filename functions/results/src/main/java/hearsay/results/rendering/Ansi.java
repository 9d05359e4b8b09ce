package hearsay.results.rendering;

/** Select graphic rendition (ECMA-48), or nothing. */
enum Ansi {
  NONE {
    @Override
    String styled(String codes, String text) {
      return text;
    }
  },
  COLOURS {
    @Override
    String styled(String codes, String text) {
      return "\u001b[" + codes + "m" + text + "\u001b[0m";
    }
  };

  abstract String styled(String codes, String text);

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  String faint(char text) {
    return faint(Character.toString(text));
  }

  String zone(String text) {
    return styled("2", text);
  }

  String marked(Part part, String text) {
    return switch (part) {
      case SOURCE -> styled("1;36", text);
      case CUE -> styled("1;33", text);
      case CONTENT -> styled("4", text);
    };
  }
}
