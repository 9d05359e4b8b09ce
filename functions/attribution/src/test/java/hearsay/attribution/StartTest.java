package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {
  /** The first lambda of a JVM costs ten milliseconds, a tenth of a start. */
  @Test
  void noArticleMakesTheEngineLinkCodeAtRunTime()
      throws IOException, InterruptedException, URISyntaxException {
    assertThat(classes()).noneMatch(line -> line.contains("hearsay") && line.contains("Lambda"));
  }

  private static List<String> classes()
      throws IOException, InterruptedException, URISyntaxException {
    Process java = OtherJvm.start(All.class, "-Xlog:class+load");
    String log = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).isZero();
    assertThat(log).contains("hearsay.attribution.model.Report ");
    return log.lines().toList();
  }

  /** Reads the sample articles. */
  static final class All {
    public static void main(String[] args) throws IOException {
      try (var files = Files.newDirectoryStream(Path.of("../../events/articles"), "*.txt")) {
        for (Path file : files) {
          Attributor.standard()
              .attribute(Article.of(Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
      }
    }

    private All() {}
  }
}
