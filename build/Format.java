import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * {@code Format check|fix DIR…}: google-java-format over every Java file below the folders. {@code check} lists the files
 * that differ and exits with 1; {@code fix} rewrites them.
 */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    var formatter = new Formatter(JavaFormatterOptions.builder().build());
    var wrong = new ArrayList<Path>();
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("/target/"))::iterator) {
          String source = Files.readString(file);
          String formatted = formatter.formatSourceAndFixImports(source);
          if (!source.equals(formatted)) {
            wrong.add(file);
            if (fix) {
              Files.writeString(file, formatted);
            }
          }
        }
      }
    }
    if (!fix && !wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Run: mvn -N process-sources -Dformat=fix");
      System.exit(1);
    }
  }

  private Format() {}
}
