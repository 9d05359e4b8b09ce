package hearsay.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleArticlesTest {
  private static final Path FOLDER = Path.of("../../events/articles");

  private final ArticleReader reader = new ArticleReader(Limits.standard());

  @Test
  void everySampleButThePictureIsRead() throws IOException, UnreadableArticle {
    try (var files = Files.newDirectoryStream(FOLDER, "[0-9]*")) {
      int read = 0;
      for (Path file : files) {
        if (!file.endsWith("13-chart.txt")) {
          assertThat(read(file).text()).hasSizeGreaterThan(800);
          read++;
        }
      }
      assertThat(read).isEqualTo(13);
    }
  }

  @Test
  void thePictureWithTheWrongNameIsRefused() {
    assertThatThrownBy(() -> read(FOLDER.resolve("13-chart.txt")))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessage("the object is not text but a PNG image");
  }

  @Test
  void theGzipFileIsUnpacked() throws IOException, UnreadableArticle {
    assertThat(read(FOLDER.resolve("12-trawler.txt.gz")).text())
        .startsWith("Coast guard says trawler ignored");
  }

  @Test
  void thePageShowsItsZones() throws IOException, UnreadableArticle {
    Article page = read(FOLDER.resolve("11-harbour-page.html"));
    assertThat(page.publisher()).contains("The Elstadt Gazette");
    assertThat(page.zones())
        .extracting(Zone::kind)
        .containsExactly(
            ZoneKind.BOILERPLATE,
            ZoneKind.HEADLINE,
            ZoneKind.CREDIT,
            ZoneKind.BOILERPLATE,
            ZoneKind.TEASER,
            ZoneKind.SUBHEADING,
            ZoneKind.TEASER,
            ZoneKind.TEASER,
            ZoneKind.TEASER,
            ZoneKind.BOILERPLATE);
  }

  private Article read(Path file) throws IOException, UnreadableArticle {
    return reader.read(Files.readAllBytes(file), Description.named(file.getFileName().toString()));
  }
}
