package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a {@link WordList}, each made of its letters when somebody first asks for it: an
 * article has few of them. Two threads may both make one: they are equal.
 */
public final class Texts extends AbstractList<String> implements Compiled {
  private final int[] ends;

  /** In UTF-8. */
  private final byte[] letters;

  private final @Nullable String[] made;

  private Texts(int[] ends, byte[] letters) {
    this.ends = ends;
    this.letters = letters;
    made = new String[ends.length];
  }

  static Texts of(List<String> texts) {
    int[] ends = new int[texts.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += texts.get(i).getBytes(StandardCharsets.UTF_8).length;
      ends[i] = end;
    }
    return new Texts(ends, String.join("", texts).getBytes(StandardCharsets.UTF_8));
  }

  /** The texts of several lists, one list behind the other. */
  static Texts all(List<Texts> lists) {
    int size = 0;
    int length = 0;
    for (Texts texts : lists) {
      size += texts.ends.length;
      length += texts.letters.length;
    }
    var all = new Texts(new int[size], new byte[length]);
    size = 0;
    length = 0;
    for (Texts texts : lists) {
      for (int end : texts.ends) {
        all.ends[size++] = length + end;
      }
      System.arraycopy(texts.letters, 0, all.letters, length, texts.letters.length);
      length += texts.letters.length;
    }
    return all;
  }

  /** Compiled they are how many texts and bytes there are, how long each text is, and the bytes. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(ends.length);
    out.writeInt(letters.length);
    for (int text = 0; text < ends.length; text++) {
      out.writeInt(ends[text] - start(text));
    }
    out.write(letters);
  }

  static Texts read(ByteBuffer in) {
    var texts = new Texts(new int[in.getInt()], new byte[in.getInt()]);
    in.asIntBuffer().get(texts.ends);
    in.position(in.position() + texts.ends.length * Integer.BYTES).get(texts.letters);
    for (int text = 1; text < texts.ends.length; text++) {
      texts.ends[text] += texts.ends[text - 1];
    }
    return texts;
  }

  @Override
  public String get(int index) {
    String text = made[index];
    if (text == null) {
      text = new String(letters, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
      made[index] = text;
    }
    return text;
  }

  /** The letters of a text in UTF-8, which cost less than the text. */
  public byte[] letters(int index) {
    return Arrays.copyOfRange(letters, start(index), ends[index]);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  @Override
  public int size() {
    return ends.length;
  }
}
