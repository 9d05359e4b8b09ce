package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Numbers as the compiled lexicon keeps them: all their lowest bytes, then all their second ones
 * and so on, since the bytes of one plane are like each other and pack well.
 */
final class Planes {
  private static final int STRETCH = 64;

  static void write(DataOutputStream out, int[] numbers, int planes) throws IOException {
    for (int plane = 0; plane < planes; plane++) {
      for (int number : numbers) {
        out.writeByte(number >>> (Byte.SIZE * plane));
      }
    }
  }

  /** So many numbers of so many bytes each, none of them negative where there are fewer than 4. */
  static int[] read(ByteBuffer in, int size, int planes) {
    int[] numbers = new int[size];
    byte[] bytes = new byte[size];
    for (int plane = 0; plane < planes; plane++) {
      in.get(bytes);
      for (int from = 0; from < size; from += STRETCH) {
        add(bytes, Byte.SIZE * plane, numbers, from, Math.min(size, from + STRETCH));
      }
    }
    return numbers;
  }

  /** A stretch at a time: a method that is called often is compiled soon. */
  private static void add(byte[] bytes, int shift, int[] numbers, int from, int end) {
    for (int i = from; i < end; i++) {
      numbers[i] |= (bytes[i] & 0xFF) << shift;
    }
  }

  private Planes() {}
}
