package hearsay.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list, opaque to clients: a check sum over the list and the place, then the place. It
 * holds no secret; the sum catches a cursor that was changed or is of another list.
 */
final class Cursor {
  private static final int SUM_BYTES = 9;

  private Cursor() {}

  /**
   * Writes one.
   *
   * @param list names the list with all that filters it
   */
  static String encode(String list, String place) {
    byte[] told = place.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(sum(list, place), SUM_BYTES + told.length);
    System.arraycopy(told, 0, both, SUM_BYTES, told.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /**
   * The place.
   *
   * @throws Problem 400 when it was changed or is of another list
   */
  static String decode(String list, String cursor) {
    try {
      byte[] both = Base64.getUrlDecoder().decode(cursor);
      String place = new String(both, SUM_BYTES, both.length - SUM_BYTES, StandardCharsets.UTF_8);
      if (encode(list, place).equals(cursor)) {
        return place;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException noCursor) {
      // Told below like any other that was changed.
    }
    throw Problem.badRequest(
        "The cursor is not one of this list; take next of the page before, with the same"
            + " parameters.");
  }

  private static byte[] sum(String list, String place) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("hearsay cursor 1\n".getBytes(StandardCharsets.UTF_8));
      digest.update((list + "\n" + place).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(), SUM_BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
