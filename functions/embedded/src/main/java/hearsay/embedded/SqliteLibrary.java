package hearsay.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The native SQLite that DynamoDB Local keeps its tables in, unpacked for the JVM to load. */
final class SqliteLibrary {
  private static final String PROPERTY = "sqlite4java.library.path";

  private SqliteLibrary() {}

  /** Does nothing the second time. */
  static synchronized void load() throws IOException {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    String name = name();
    Path folder = Files.createTempDirectory("hearsay-sqlite");
    Path file = folder.resolve(name);
    try (InputStream library = SqliteLibrary.class.getResourceAsStream("/native/" + name)) {
      if (library == null) {
        throw new IOException("DynamoDB Local has no native SQLite for this machine: " + name);
      }
      Files.copy(library, file);
    }
    // Deleted in the reverse order of registration.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    System.setProperty(PROPERTY, folder.toString());
  }

  private static String name() {
    String system = System.getProperty("os.name");
    String machine = system.replaceAll(" .*", "") + " " + System.getProperty("os.arch");
    return switch (machine) {
      case "Linux amd64" -> "libsqlite4java-linux-amd64.so";
      case "Mac x86_64" -> "libsqlite4java-osx.dylib";
      case "Mac aarch64" -> "libsqlite4java-osx-aarch64.dylib";
      case "Windows amd64" -> "sqlite4java-win32-x64.dll";
      default -> machine;
    };
  }
}
