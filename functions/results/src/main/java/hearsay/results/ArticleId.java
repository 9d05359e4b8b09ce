package hearsay.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What an article is called outside: the first 32 hex digits of SHA-256 of {@code bucket/key}. */
public record ArticleId(String value) {
  private static final int DIGITS = 32;
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when it is not 32 lower-case hex digits
   */
  public ArticleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not an article's id (" + DIGITS + " lower-case hex digits): " + value);
    }
  }

  public static ArticleId of(String bucket, String key) {
    byte[] name = (bucket + "/" + key).getBytes(StandardCharsets.UTF_8);
    return new ArticleId(HexFormat.of().formatHex(sha256(name)).substring(0, DIGITS));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
