package hearsay.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files lie: tests run in their module's folder. */
final class Project {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path INFRA = ROOT.resolve("infra");

  private Project() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
