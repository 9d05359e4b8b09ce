package hearsay.articles;

import static hearsay.articles.Bytes.gzip;
import static hearsay.articles.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head>
        <meta charset="utf-8"><title>Ferry halted | Orla Courier</title>
        <meta property="og:title" content="Ferry halted"><meta property="og:site_name" content="Orla Courier">
        <meta property="article:published_time" content="2026-10-03T06:15:00Z">
        <style>p { color: red }</style>
      </head><body>
        <nav><a href="/">Home</a><ul><li><a href="/s">Sport</a></li></ul></nav>
        <main><article>
          <h1>Ferry halted after safety check</h1>
          <p class="byline">By Dana Orrell</p>
          <figure><img src="f.jpg" alt="A ferry"><figcaption>The ferry Merle in the harbour of Orla last week.</figcaption></figure>
          <p>The crossing to <b>Lissen</b> will not run this week, the harbour&nbsp;office&#8217;s head said.</p>
          <h2>What is known</h2>
          <p>“We found <i>two</i> cracks,” an inspector told the <a href="/c">Courier</a>.<br>He gave no name.</p>
          <aside class="related"><h3>Read more</h3><p>Council weighs a bridge that nobody wants to pay for, sources say</p></aside>
          <script>track("not text")</script>
          <p>The company did not answer our questions.</p>
        </article></main>
        <section class="most-read"><article><h3>Mayor denies plan</h3><p>The mayor of Orla has denied a plan to sell the harbour.</p></article></section>
        <footer><p>Copyright of the Orla Courier. All rights reserved, they say.</p></footer>
      </body></html>
      """;

  private final ArticleReader reader = new ArticleReader(Limits.standard());

  @Test
  void theArticleIsBodyAndTheRestBecomesZones() throws UnreadableArticle {
    Article article = reader.read(utf8(PAGE), Description.none());
    assertThat(rendered(article))
        .containsExactly(
            "BOILERPLATE Home|Sport",
            "HEADLINE Ferry halted after safety check",
            "CREDIT By Dana Orrell",
            "BOILERPLATE The ferry Merle in the harbour of Orla last week.",
            "BODY The crossing to Lissen will not run this week, the harbour\u00a0office’s head"
                + " said.",
            "SUBHEADING What is known",
            "BODY “We found two cracks,” an inspector told the Courier.\nHe gave no name.",
            "TEASER Read more|Council weighs a bridge that nobody wants to pay for, sources say",
            "BODY The company did not answer our questions.",
            "TEASER Mayor denies plan|The mayor of Orla has denied a plan to sell the harbour.",
            "BOILERPLATE Copyright of the Orla Courier. All rights reserved, they say.");
    assertThat(article.zones()).allSatisfy(zone -> assertThat(zone.why()).isNotBlank());
  }

  @Test
  void openGraphGivesTitlePublisherAndDate() throws UnreadableArticle {
    Article article = reader.read(utf8(PAGE), Description.typed("text/html; charset=utf-8"));
    assertThat(article.title()).contains("Ferry halted");
    assertThat(article.publisher()).contains("Orla Courier");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-10-03T06:15:00Z"));
    assertThat(article.format()).isEqualTo("html");
  }

  @Test
  void aGzippedPageIsThePage() throws UnreadableArticle {
    assertThat(reader.read(gzip(utf8(PAGE)), Description.named("orla/ferry.html.gz")))
        .isEqualTo(reader.read(utf8(PAGE), Description.named("orla/ferry.html")));
  }

  @Test
  void jsonLdGivesTitlePublisherDateAndTellsBodyFromTheRest() throws UnreadableArticle {
    String page =
        """
        <html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"Site"},
          {"@type":["NewsArticle"],"headline":"Bridge plan leaks","datePublished":"2026-10-04T10:00:00+01:00",
           "publisher":{"@type":"Organization","name":"Lissen Post"},
           "articleBody":"A bridge is planned, according to a draft seen by the Post. The ministry denied it on Sunday evening."}]}
        </script></head><body>
        <div><p>Our app now shows the weather of the whole coast. Download it today.</p></div>
        <div><p>A bridge is planned, according to a draft seen by the Post.</p>
        <p>The ministry denied it on Sunday evening.</p></div></body></html>
        """;
    Article article = reader.read(utf8(page), Description.none());
    assertThat(article.title()).contains("Bridge plan leaks");
    assertThat(article.publisher()).contains("Lissen Post");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-10-04T09:00:00Z"));
    assertThat(rendered(article))
        .containsExactly(
            "HEADLINE Bridge plan leaks",
            "BOILERPLATE Our app now shows the weather of the whole coast. Download it today.",
            "BODY A bridge is planned, according to a draft seen by the Post.",
            "BODY The ministry denied it on Sunday evening.");
  }

  @Test
  void aPageThatAScriptFillsIsReadFromItsJsonLd() throws UnreadableArticle {
    String page =
        """
        <html><body><div id="app">Loading the page, please wait until it is shown here.</div>
        <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Bridge plan leaks",
        "publisher":[{"name":"Lissen Post"}],
        "articleBody":"A bridge is planned, officials said.\\n\\nThe ministry denied it."}]</script></body></html>
        """;
    Article article = reader.read(utf8(page), Description.named("a.html"));
    assertThat(article.text())
        .isEqualTo(
            "Bridge plan leaks\n\nA bridge is planned, officials said.\n\nThe ministry denied it.");
    assertThat(article.zones()).extracting(Zone::kind).containsExactly(ZoneKind.HEADLINE);
  }

  @Test
  void brokenJsonLdIsPassedOver() throws UnreadableArticle {
    String page =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",</script><article><p>The"
            + " council will sell the harbour, the mayor said on Monday.</p></article>";
    assertThat(reader.read(utf8(page), Description.typed("text/html")).text())
        .isEqualTo("The council will sell the harbour, the mayor said on Monday.");
  }

  @Test
  void theLargestOfSeveralArticlesIsTheArticle() throws UnreadableArticle {
    String page =
        """
        <html><body>
        <article><p>A teaser of another story that runs over more than forty characters.</p></article>
        <article><p>The council will sell the harbour, the mayor said on Monday.</p>
        <p>He declined to name the buyer, citing an agreement between the two sides.</p></article>
        </body></html>
        """;
    assertThat(rendered(reader.read(utf8(page), Description.none())))
        .containsExactly(
            "TEASER A teaser of another story that runs over more than forty characters.",
            "BODY The council will sell the harbour, the mayor said on Monday.",
            "BODY He declined to name the buyer, citing an agreement between the two sides.");
  }

  @Test
  void aPageWithoutAnyMarkersIsReadByItsParagraphs() throws UnreadableArticle {
    String page =
        "<p>The council will sell the harbour, the mayor said on Monday.<p>No buyer was named.";
    assertThat(rendered(reader.read(utf8(page), Description.none())))
        .containsExactly(
            "BODY The council will sell the harbour, the mayor said on Monday.",
            "BODY No buyer was named.");
  }

  @Test
  void theMetaCharsetOfAPageIsUsed() throws UnreadableArticle {
    String page =
        "<html><head><meta http-equiv='Content-Type' content='text/html;"
            + " charset=windows-1251'></head><body><article><p>Паром не вышел из порта, сообщил в"
            + " понедельник капитан.</p></article></body></html>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
    assertThat(reader.read(bytes, Description.none()).text()).startsWith("Паром не вышел");
  }

  @Test
  void theContentTypeWinsOverTheNameAndTheNameOverTheBytes() throws UnreadableArticle {
    byte[] page = utf8("<p>The council will sell the harbour, the mayor said.</p>");
    assertThat(reader.read(page, Description.typed("text/plain")).text()).startsWith("<p>");
    assertThat(reader.read(page, Description.named("a.txt")).text()).startsWith("<p>");
    assertThat(reader.read(page, Description.named("a.html")).text()).startsWith("The council");
    assertThat(reader.read(page, Description.typed("application/octet-stream")).text())
        .startsWith("The council");
  }

  @Test
  void hiddenTextIsNotRead() throws UnreadableArticle {
    String page =
        "<article><p>The council will sell the harbour, the mayor said.</p>"
            + "<p hidden>Secret one.</p><p style='display: none'>Secret two.</p></article>";
    assertThat(reader.read(utf8(page), Description.none()).text()).doesNotContain("Secret");
  }

  @Test
  void aHundredThousandNestedElementsAreRead() throws UnreadableArticle {
    String page =
        "<div>".repeat(100_000) + "<p>The council will sell the harbour, the mayor said.</p>";
    assertThat(reader.read(utf8(page), Description.named("a.html")).text())
        .isEqualTo("The council will sell the harbour, the mayor said.");
  }

  private static List<String> rendered(Article article) {
    var parts = new java.util.TreeMap<Integer, String>();
    for (Zone zone : article.zones()) {
      parts.put(
          zone.span().start(),
          zone.kind() + " " + zone.span().of(article.text()).replace("\n\n", "|"));
    }
    int at = 0;
    for (String block : article.text().split("\n\n", -1)) {
      int start = at;
      boolean zoned = article.zones().stream().anyMatch(zone -> zone.span().contains(start));
      if (!zoned) {
        parts.put(start, "BODY " + block);
      }
      at += block.length() + 2;
    }
    return List.copyOf(parts.values());
  }
}
