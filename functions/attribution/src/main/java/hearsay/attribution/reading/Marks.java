package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Features;

/** The numbers of marks; marks that mean the same have one. */
public final class Marks {
  public static final int QUOTE = Features.named("\"");
  public static final int APOSTROPHE = Features.named("'");
  public static final int DASH = Features.named("—");
  public static final int ELLIPSIS = Features.named("…");
  public static final int COMMA = Features.named(",");
  public static final int FULL_STOP = Features.named(".");
  public static final int COLON = Features.named(":");
  public static final int SEMICOLON = Features.named(";");
  public static final int QUESTION = Features.named("?");
  public static final int EXCLAMATION = Features.named("!");
  public static final int OPEN_BRACKET = Features.named("(");
  public static final int CLOSE_BRACKET = Features.named(")");
  public static final int POSSESSIVE = Features.named("'s");

  private Marks() {}
}
