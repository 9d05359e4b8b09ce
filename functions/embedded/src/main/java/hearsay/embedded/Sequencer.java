package hearsay.embedded;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that grow, also from one run to the next: they start at the clock. */
final class Sequencer {
  /** Room for a million changes a millisecond. */
  private static final int BITS = 20;

  private final AtomicLong last = new AtomicLong(System.currentTimeMillis() << BITS);

  /** Sixteen hexadecimal digits, greater as text than all before. */
  String next() {
    return String.format("%016X", last.incrementAndGet());
  }
}
