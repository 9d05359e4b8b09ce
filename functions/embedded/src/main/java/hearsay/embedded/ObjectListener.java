package hearsay.embedded;

/** Hears of every change of an object, in the order in which the changes of one key happened. */
@FunctionalInterface
public interface ObjectListener {
  /** A listener for a bucket whose changes nobody needs. */
  ObjectListener NONE = change -> {};

  /** Returns before the client gets its answer; what it throws becomes an error of S3. */
  void changed(ObjectChange change);
}
