package hearsay.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Starts the command line on a Java that is new enough: the one it runs on, or else the first one
 * found in JAVA_HOME and the usual folders, in a process that ends with this one.
 */
public final class Launcher {
  private static final int NEEDED = 25;
  private static final String MAIN = "hearsay.local.Hearsay";
  private static final int WRONG_USAGE = 2;

  private Launcher() {}

  /** The arguments are the command line's own. */
  public static void main(String[] arguments) throws Exception {
    boolean newEnough = Runtime.version().feature() >= NEEDED;
    if (newEnough && !needsOptions(arguments)) {
      Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
      return;
    }
    Path java = newEnough ? java(Path.of(System.getProperty("java.home"))) : newEnough();
    if (java == null) {
      System.err.println(
          "hearsay: needs Java "
              + NEEDED
              + ", this is "
              + Runtime.version().feature()
              + " and no newer one was found; set JAVA_HOME to one");
      System.exit(WRONG_USAGE);
    }
    System.exit(run(java, arguments));
  }

  /** What takes more than a moment gets a JVM with options of its own. */
  private static boolean needsOptions(String[] arguments) {
    return isServe(arguments)
        || (arguments.length > 0 && List.of("analyze", "bench").contains(arguments[0]));
  }

  private static boolean isServe(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals("serve");
  }

  private static int run(Path java, String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options(isServe(arguments)));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MAIN);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return process.waitFor();
  }

  private static List<String> options(boolean isServe) {
    List<String> options = new ArrayList<>();
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--sun-misc-unsafe-memory-access=allow");
    options.add("-XX:+UseSerialGC");
    // The second compiler takes more processor time than it saves in a run of minutes: half of it,
    // measured.
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Dhearsay.ends-with-parent=true");
    if (isServe) {
      options.add("-Xmx384m");
    }
    return options;
  }

  /** A signal to this process alone reaches the other one too. */
  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static Path newEnough() throws IOException {
    for (Path home : homes()) {
      Path java = java(home);
      if (Files.isExecutable(java) && feature(home) >= NEEDED) {
        return java;
      }
    }
    return null;
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
  }

  private static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    String given = System.getenv("JAVA_HOME");
    if (given != null && !given.isBlank()) {
      homes.add(Path.of(given));
    }
    Path user = Path.of(System.getProperty("user.home"));
    addFolders(homes, Path.of("/usr/lib/jvm"), "");
    addFolders(homes, Path.of("/Library/Java/JavaVirtualMachines"), "Contents/Home");
    addFolders(homes, user.resolve(".sdkman/candidates/java"), "");
    addFolders(homes, user.resolve(".jdks"), "");
    addFolders(homes, Path.of("/opt"), "");
    return homes;
  }

  private static void addFolders(List<Path> homes, Path folder, String home) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(entry -> homes.add(entry.resolve(home)));
      }
    }
  }

  /** 0 when it is no Java. */
  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(release)) {
      properties.load(in);
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
  }
}
