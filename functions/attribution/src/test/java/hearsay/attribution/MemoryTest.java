package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemoryTest {
  /** A smaller heap than the 256 MB promised: a change that needs more should be seen in time. */
  @Test
  void tenMegabytesOfNewsAreReadInASmallHeap()
      throws IOException, InterruptedException, URISyntaxException {
    Process java = OtherJvm.start(TenMegabytes.class, "-Xmx248m");
    String found = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).isZero();
    assertThat(Integer.parseInt(found.strip())).isGreaterThan(80_000);
  }

  /** Prints how many attributions ten megabytes have. */
  static final class TenMegabytes {
    private static final String NEWS =
        """
        The ropeway over the Selm gorge will not open before spring, the district engineer said on \
        Tuesday. # cabins were damaged in the storm, according to the operating company, and one \
        of the pylons leans.

        “Nobody has been hurt,” said Mayor Edda Quist. She told the Selm Courier that she had asked \
        for help from the army, which has a bridge for # tons in store at Upper Tarn.

        The Courier reported last week, citing two officials familiar with the matter, that the \
        cables were older than the papers show. The company declined to comment. It carried # \
        people last year, a third of them in July.

        """;

    public static void main(String[] args) {
      System.out.println(Attributor.standard().attribute(Article.of(text())).attributions().size());
    }

    /** No paragraph stands there twice: it would be read once. */
    private static String text() {
      var text = new StringBuilder(10_001_000);
      for (int i = 1000; text.length() < 10_000_000; i++) {
        text.append(NEWS.replace("#", String.valueOf(i)));
      }
      return text.toString();
    }

    private TenMegabytes() {}
  }
}
