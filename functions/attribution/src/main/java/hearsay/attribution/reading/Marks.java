package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Words;

/** The numbers of marks; marks that mean the same have one. */
public final class Marks {
  public static final int QUOTE = Words.hash("\"");
  public static final int APOSTROPHE = Words.hash("'");
  public static final int DASH = Words.hash("—");
  public static final int ELLIPSIS = Words.hash("…");
  public static final int COMMA = Words.hash(",");
  public static final int FULL_STOP = Words.hash(".");
  public static final int COLON = Words.hash(":");
  public static final int SEMICOLON = Words.hash(";");
  public static final int QUESTION = Words.hash("?");
  public static final int EXCLAMATION = Words.hash("!");
  public static final int OPEN_BRACKET = Words.hash("(");
  public static final int CLOSE_BRACKET = Words.hash(")");
  public static final int POSSESSIVE = Words.hash("'s");

  private Marks() {}
}
