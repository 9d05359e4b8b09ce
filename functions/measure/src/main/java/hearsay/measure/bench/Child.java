package hearsay.measure.bench;

import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What runs in a JVM of its own: {@code Child} does nothing, {@code Child FILE…} starts the engine
 * and reads the articles of each file, which a NUL parts.
 */
final class Child {
  public static void main(String[] files) throws IOException {
    int found = 0;
    for (String file : files) {
      String texts = Files.readString(Path.of(file));
      int start = 0;
      for (int end = texts.indexOf('\0'); end >= 0; end = texts.indexOf('\0', start)) {
        // One text that fills the file is not held twice.
        String text = start == 0 && end == texts.length() - 1 ? texts : texts.substring(start, end);
        found += Attributor.standard().attribute(Article.of(text)).attributions().size();
        start = end + 1;
      }
    }
    System.out.println(found);
  }

  private Child() {}
}
