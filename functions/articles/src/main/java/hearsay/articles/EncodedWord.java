package hearsay.articles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 2047 encoded words: how S3 gives user metadata that is not ASCII. */
final class EncodedWord {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\?=\\s+=\\?");

  private EncodedWord() {}

  /** The value with its encoded words decoded; a broken one stays as it is. */
  static String decode(String value) {
    if (!value.contains("=?")) {
      return value;
    }
    String joined = BETWEEN_WORDS.matcher(value).replaceAll("?==?");
    return WORD.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(decoded(word.group())));
  }

  private static String decoded(String word) {
    Matcher parts = WORD.matcher(word);
    if (!parts.matches()) {
      return word;
    }
    try {
      byte[] bytes =
          parts.group(2).toUpperCase(Locale.ROOT).equals("B")
              ? Base64.getMimeDecoder().decode(parts.group(3))
              : unquoted(parts.group(3));
      return new String(bytes, Charset.forName(parts.group(1)));
    } catch (IllegalArgumentException broken) {
      return word;
    }
  }

  private static byte[] unquoted(String text) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && i + 2 < text.length()) {
        out.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.write(c == '_' ? ' ' : c);
      }
    }
    return out.toByteArray();
  }
}
