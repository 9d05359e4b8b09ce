package hearsay.articles;

import static hearsay.articles.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attributor;
import hearsay.attribution.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page's elements and the engine's own reading of its lines make of a page together. */
class PageZonesTest {
  private static final String LEDE = "<p>The mole of Orla broke on Sunday, the harbour said.</p>";
  private static final String REST =
      "<p>Two pilots said that the mole had been old.</p><p>The harbour denied it.</p>";
  private static final String ITEM = "<li><a href='/t'>Governor says taxes rise</a></li>";

  private final ArticleReader reader = new ArticleReader(Limits.standard());

  @Test
  void aBoxOfOtherArticlesEndsWithItsElement() throws UnreadableArticle {
    String box = "<h3>Related</h3><ul>" + ITEM + "</ul>";
    for (String marked :
        List.of("<div class='related'>" + box + "</div>", "<aside>" + box + "</aside>")) {
      assertThat(zones(LEDE + marked + REST))
          .containsExactly("HEADLINE Mole", "TEASER Related", "TEASER Governor says taxes rise");
    }
  }

  @Test
  void aListBelowItsHeadingEndsWhereThePageHasNoMoreLinks() throws UnreadableArticle {
    assertThat(zones(LEDE + "<h3>Related</h3><ul>" + ITEM + "</ul><p>The harbour denied it.</p>"))
        .containsExactly("HEADLINE Mole", "BOILERPLATE Related", "TEASER Governor says taxes rise");
  }

  @Test
  void aSummaryInTheItemOfALinkIsATeaser() throws UnreadableArticle {
    String item = "<li><a href='/t'>Taxes rise</a><p>The governor said it was time.</p></li>";
    assertThat(zones(LEDE + "<h3>Related</h3><ul>" + item + "</ul>" + REST))
        .containsExactly(
            "HEADLINE Mole",
            "BOILERPLATE Related",
            "TEASER Taxes rise",
            "TEASER The governor said it was time.");
  }

  @Test
  void anItemThatBeginsWithALinkIsBody() throws UnreadableArticle {
    String item = "<li><a href='/h'>The harbour</a> said on Monday that the mole was new.</li>";
    assertThat(zones(LEDE + "<ul>" + item + "</ul>" + REST)).containsExactly("HEADLINE Mole");
  }

  @Test
  void aLinkBelowTheLedeLeavesItInTheBody() throws UnreadableArticle {
    assertThat(zones(LEDE + "<h3>Read more</h3><ul>" + ITEM + "</ul>" + REST))
        .containsExactly(
            "HEADLINE Mole", "BOILERPLATE Read more", "TEASER Governor says taxes rise");
  }

  @Test
  void aPullQuoteIsASecondCopyAndAQuotedParagraphIsNot() throws UnreadableArticle {
    for (String element : List.of("aside", "blockquote")) {
      String pull = "<" + element + " class='pullquote'>“Nobody knew”</" + element + ">";
      assertThat(zones(LEDE + pull + REST))
          .containsExactly("HEADLINE Mole", "DUPLICATE “Nobody knew”");
    }
    assertThat(zones(LEDE + "<blockquote>“Nobody knew of the hole.”</blockquote>" + REST))
        .containsExactly("HEADLINE Mole");
  }

  @Test
  void aListBelowTheHeadlineIsASummaryAndOneBelowTheLedeIsNot() throws UnreadableArticle {
    String list = "<ul><li>The harbour says the mole is old.</li></ul>";
    assertThat(zones(list + LEDE + REST))
        .containsExactly("HEADLINE Mole", "SUBHEADING The harbour says the mole is old.");
    assertThat(zones(LEDE + list + REST)).containsExactly("HEADLINE Mole");
  }

  @Test
  void aDeckIsASubheading() throws UnreadableArticle {
    assertThat(zones("<p class='standfirst'>The harbour knew of it.</p>" + LEDE + REST))
        .containsExactly("HEADLINE Mole", "SUBHEADING The harbour knew of it.");
  }

  @Test
  void aLineOfATranscriptIsNoHeadingForItsSpeakerStandsBeforeAColonMoreThanOnce()
      throws UnreadableArticle {
    String host = "<p>HOST: Who knew of the hole in the mole besides you and the minister?</p>";
    assertThat(zones(LEDE + "<p>HOLM: Yes</p>" + host + "<p>HOLM: Nobody</p>"))
        .containsExactly("HEADLINE Mole");
    assertThat(zones(LEDE + "<p>Monday: A Mole Breaks</p>" + host + REST))
        .containsExactly("HEADLINE Mole", "SUBHEADING Monday: A Mole Breaks");
  }

  @Test
  void aShortCellOfATableIsNoTextAndALongOneIs() throws UnreadableArticle {
    String row = "<tr><td>Harbour</td><td>Denies it</td></tr>";
    String text = "<tr><td>The mole was old, two pilots of the harbour said.</td></tr>";
    assertThat(zones(LEDE + "<table>" + row + text + "</table>" + REST))
        .containsExactly("HEADLINE Mole", "BOILERPLATE Harbour", "BOILERPLATE Denies it");
  }

  private List<String> zones(String body) throws UnreadableArticle {
    String page = "<article><h1>Mole</h1>" + body + "</article>";
    Report report =
        Attributor.standard().attribute(reader.read(utf8(page), Description.named("a.html")));
    return report.zones().stream()
        .map(zone -> zone.kind() + " " + zone.span().of(report.article().text()))
        .toList();
  }
}
