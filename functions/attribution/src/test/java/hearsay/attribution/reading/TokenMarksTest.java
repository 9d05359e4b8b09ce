package hearsay.attribution.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenMarksTest {
  @Test
  void anyTellsWhatLookingAtEachTells() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(300);
      var marks = new TokenMarks();
      var each = new BitSet();
      for (int i = random.nextInt(6); i > 0; i--) {
        int token = random.nextInt(size);
        marks.mark(token, size);
        each.set(token);
      }
      for (int from = 0; from <= size; from++) {
        for (int to = 0; to <= size; to++) {
          int next = each.nextSetBit(from);
          assertThat(marks.any(from, to))
              .as("%s in [%d, %d)", each, from, to)
              .isEqualTo(next >= 0 && next < to);
        }
      }
    }
  }
}
