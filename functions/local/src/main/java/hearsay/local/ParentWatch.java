package hearsay.local;

/**
 * Ends this process when the one that started it is gone: a launcher that is killed outright cannot
 * pass a signal on, and the ports would stay taken.
 */
final class ParentWatch {
  private static final String PROPERTY = "hearsay.ends-with-parent";
  private static final int MILLIS = 100;
  private static final int KILLED = 137;

  private ParentWatch() {}

  /** Does nothing unless the launcher asked for it. */
  static void start() {
    if (Boolean.getBoolean(PROPERTY)) {
      ProcessHandle.current().parent().ifPresent(ParentWatch::watch);
    }
  }

  private static void watch(ProcessHandle parent) {
    var _ =
        Thread.ofPlatform()
            .daemon()
            .name("parent-watch")
            .start(
                () -> {
                  while (isParent(parent)) {
                    sleep();
                  }
                  Runtime.getRuntime().halt(KILLED);
                });
  }

  private static boolean isParent(ProcessHandle parent) {
    return parent.isAlive()
        && ProcessHandle.current().parent().equals(java.util.Optional.of(parent));
  }

  private static void sleep() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
