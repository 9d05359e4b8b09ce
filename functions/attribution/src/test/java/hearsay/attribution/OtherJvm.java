package hearsay.attribution;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A JVM with options of its own, which has the engine and the tests on its class path. */
final class OtherJvm {
  /** Starts a main class; what it prints to standard error goes to that of the tests. */
  static Process start(Class<?> main, String option) throws IOException, URISyntaxException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            option,
            "-cp",
            folder(Attributor.class) + System.getProperty("path.separator") + folder(main),
            main.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path folder(Class<?> of) throws URISyntaxException {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private OtherJvm() {}
}
