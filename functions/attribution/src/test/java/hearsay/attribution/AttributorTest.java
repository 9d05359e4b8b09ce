package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import org.junit.jupiter.api.Test;

class AttributorTest {
  @Test
  void theReportNamesTheEngineThatMadeIt() {
    var attributor = Attributor.standard();
    assertThat(attributor.attribute(Article.of("")).engineVersion())
        .isEqualTo(attributor.version());
  }
}
