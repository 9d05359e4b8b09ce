package hearsay.local.stack;

/** A handler threw; Lambda would call it an unhandled error. */
final class FunctionFailed extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailed(String function, Throwable cause) {
    super(function + " failed: " + cause, cause);
  }
}
