package hearsay.results;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A source's name under which its mentions are found: {@code The U.S. officials'} and {@code US
 * officials} are one.
 *
 * <p>In this order: compatibility forms (NFKC), lower case, no dots inside abbreviations, no
 * possessive, every other character that is no letter and no digit becomes one space, no leading
 * article, at most 100 characters.
 */
public record SourceKey(String value) implements Comparable<SourceKey> {
  private static final int LONGEST = 100;
  private static final Pattern DOTS = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L}|\\s|$)");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\s|$)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:(?:the|an?) )+(?=.)");

  /** The key of a name as an article words it; {@code "?"} when it holds no letter or digit. */
  public static SourceKey of(String name) {
    String key = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    key = DOTS.matcher(key).replaceAll("");
    key = POSSESSIVE.matcher(key).replaceAll("");
    key = OTHER.matcher(key).replaceAll(" ").strip();
    key = ARTICLE.matcher(key).replaceFirst("");
    return new SourceKey(key.isEmpty() ? "?" : shortened(key));
  }

  private static String shortened(String key) {
    return key.codePointCount(0, key.length()) <= LONGEST
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LONGEST)).strip();
  }

  @Override
  public int compareTo(SourceKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
