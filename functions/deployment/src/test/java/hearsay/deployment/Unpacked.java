package hearsay.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package as Lambda lays it out in {@code /var/task}. */
final class Unpacked {
  private Unpacked() {}

  static Path into(Path folder, Function function) throws IOException {
    Path task = Files.createDirectories(folder.resolve(function.lower()));
    try (var zip = new ZipFile(function.zip().toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path file = task.resolve(entry.getName()).normalize();
        if (!file.startsWith(task)) {
          throw new IOException("outside of the package: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(task.relativize(file).getNameCount() > 1 ? parent(file) : task);
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    return task;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
