package hearsay.results.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import org.junit.jupiter.api.Test;

class AnnotatedPageTest {
  private final String page = AnnotatedPage.render("ferry.txt", SampleReport.nested());

  @Test
  void theTextIsEscapedEverywhere() {
    assertThat(page)
        .contains("<title>Ferry &amp; fog – who says so</title>")
        .contains("Orla &quot;Courier&quot;")
        .contains("=The &lt;Courier&gt;")
        .doesNotContain("<Courier>");
  }

  @Test
  void aNestedSpanCarriesTheClassesOfAllThatLieOverIt() {
    assertThat(page)
        .contains("<a id=\"a2\"></a><span class=\"content cue in-a1 in-a2\"")
        .contains("<span class=\"content in-a1 in-a2 deep\"")
        .contains("<span class=\"zone zone-headline\">Ferry &amp; fog</span>");
  }

  @Test
  void theMarkedTextIsTheTextOfTheArticle() {
    String marked = page.substring(page.indexOf("<div class=\"text\">"), page.indexOf("</div>"));
    String unmarked =
        marked
            .replaceAll("<[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    assertThat(unmarked).isEqualTo(SampleReport.TEXT);
  }

  @Test
  void thePageLoadsAndRunsNothing() {
    assertThat(page).contains("default-src 'none'").doesNotContain("<script", "src=\"", "http:");
  }

  @Test
  void thePageOfAFailedArticleShowsTheReason() {
    Report failed =
        Report.without(Article.of(""), Status.FAILED, "not text but <b>", "und", "1.0.0");
    assertThat(AnnotatedPage.render("photo.txt", failed))
        .contains("<h1>photo.txt</h1>")
        .contains("FAILED: not text but &lt;b&gt;");
  }
}
