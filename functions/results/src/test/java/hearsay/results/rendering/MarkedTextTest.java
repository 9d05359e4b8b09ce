package hearsay.results.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void bracketsNestAndCarryTheNumberOfTheAttribution() {
    assertThat(MarkedText.render(SampleReport.nested(), false))
        .startsWith(
            "Ferry & fog\n\n[=The <Courier>]₁ 🚢 {wrote}₁ <that [two “officials”]₂ {said}₂"
                + " <the ferry, alas, sank>₂>₁.\n");
  }

  @Test
  void theVerdictFollowsWithItsReasons() {
    assertThat(MarkedText.render(SampleReport.nested(), false))
        .contains("RELAYED 3.4 · sourcing index 22 of 100 · credibility F3\n")
        .contains("main claim: “the ferry, alas, sank”\n")
        .contains("flags: SOURCELESS_LEDE\n")
        .contains("  an outlet relays an unnamed official\n")
        .contains(
            "a2  RELAYED 3.2  ASSERT by ANON_OFFICIAL “two “officials””, chain: The Courier ← two"
                + " officials\n")
        .endsWith("not whether the claim is true.\n");
  }

  @Test
  void coloursAreWrittenOnlyWhenAskedFor() {
    assertThat(MarkedText.render(SampleReport.nested(), false)).doesNotContain("\u001b");
    assertThat(MarkedText.render(SampleReport.nested(), true))
        .contains("\u001b[1;36mtwo “officials”\u001b[0m")
        .contains("\u001b[1;33msaid\u001b[0m");
  }

  @Test
  void anArticleCannotSteerTheTerminal() {
    String evil = MarkedText.render(failed("a\u001b[2Jb\u0007"), false);
    assertThat(evil).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void aFailedArticleShowsItsReason() {
    assertThat(MarkedText.render(failed("the object is empty"), false))
        .isEqualTo("FAILED: the object is empty\n");
  }

  private static Report failed(String reason) {
    return Report.without(Article.of(""), Status.FAILED, reason, "und", "1.0.0");
  }
}
