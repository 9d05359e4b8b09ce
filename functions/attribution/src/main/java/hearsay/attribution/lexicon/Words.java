package hearsay.attribution.lexicon;

/**
 * Words as numbers: the same for upper and lower case, for ’ and ', with and without soft hyphens,
 * in every locale.
 */
public final class Words {
  /** The number of no letters at all. */
  public static final int EMPTY = 0x811c9dc5;

  /** Where a page may break a word; it is no part of it. */
  private static final char SOFT_HYPHEN = '\u00ad';

  private static final int PRIME = 0x01000193;

  /** The number of a word or of a phrase with single blanks. */
  public static int hash(String word) {
    return hash(word, 0, word.length());
  }

  /** The number of the stretch {@code [start, end)} of a text. */
  public static int hash(String text, int start, int end) {
    int hash = EMPTY;
    for (int i = start; i < end; i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  /** The number of a word with one more letter. */
  public static int add(int word, char letter) {
    return letter == SOFT_HYPHEN ? word : (word ^ plain(letter)) * PRIME;
  }

  /** The number of a word with one more letter from a to z, which most are. */
  public static int addSmall(int word, char letter) {
    return (word ^ letter) * PRIME;
  }

  /** The number of a phrase from that of its beginning and that of its next word. */
  public static int join(int phrase, int word) {
    return phrase * 0x9E3779B1 + word;
  }

  /** The number of a phrase whose words are parted by blanks. */
  public static int phrase(String phrase) {
    int hash = 0;
    int start = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ') {
        hash = hash == 0 ? hash(phrase, start, i) : join(hash, hash(phrase, start, i));
        start = i + 1;
      }
    }
    return hash;
  }

  private static char plain(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c == '’') {
      return '\'';
    }
    return mark(c) ? c : Character.toLowerCase(c);
  }

  /**
   * Whether it is one of the dashes, quotation marks and bullets, which are no letters; to ask Java
   * about the first of them costs a cold start more than a millisecond.
   */
  public static boolean mark(char c) {
    return (c >= '\u2000' && c < '\u2070') || (c >= '\u2500' && c < '\u2c00');
  }

  private Words() {}
}
