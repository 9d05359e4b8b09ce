package hearsay.articles;

import static hearsay.articles.Bytes.concat;
import static hearsay.articles.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  private static final String SENTENCE =
      "“Der Fährmann”, sagte sie, kostet 5 €.\r\n\r\nZweiter Absatz.";

  private final ArticleReader reader = new ArticleReader(Limits.standard());

  @Test
  void theTextOfAPlainFileIsTheFileItself() throws UnreadableArticle {
    Article article = reader.read(utf8(SENTENCE), Description.named("ferry.txt"));
    assertThat(article.text()).isEqualTo(SENTENCE);
    assertThat(article.format()).isEqualTo("text");
    assertThat(article.zones()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, EF BB BF", "UTF-16LE, FF FE", "UTF-16BE, FE FF"})
  void aByteOrderMarkDecidesAndIsNotPartOfTheText(String charset, String mark)
      throws UnreadableArticle {
    byte[] bytes = concat(hex(mark), SENTENCE.getBytes(Charset.forName(charset)));
    Article article = reader.read(bytes, Description.typed("text/plain; charset=iso-8859-7"));
    assertThat(article.text()).isEqualTo(SENTENCE);
  }

  @Test
  void theDeclaredCharsetIsUsedWhenThereIsNoMark() throws UnreadableArticle {
    byte[] bytes =
        "Паром вышел из порта, сообщил капитан.".getBytes(Charset.forName("windows-1251"));
    assertThat(reader.read(bytes, Description.typed("text/plain; charset=\"Windows-1251\"")).text())
        .startsWith("Паром вышел");
  }

  @Test
  void latin1MeansWindows1252AsInBrowsers() throws UnreadableArticle {
    byte[] bytes = SENTENCE.getBytes(Charset.forName("windows-1252"));
    assertThat(reader.read(bytes, Description.typed("text/plain; charset=ISO-8859-1")).text())
        .isEqualTo(SENTENCE);
  }

  @Test
  void undeclaredTextThatIsNoUtf8IsWindows1252() throws UnreadableArticle {
    byte[] bytes = SENTENCE.getBytes(Charset.forName("windows-1252"));
    assertThat(reader.read(bytes, Description.none()).text()).isEqualTo(SENTENCE);
  }

  @Test
  void anUnknownCharsetNameIsPassedOver() throws UnreadableArticle {
    assertThat(
            reader.read(utf8(SENTENCE), Description.typed("text/plain; charset=nonsense")).text())
        .isEqualTo(SENTENCE);
  }

  @Test
  void oneBrokenByteDoesNotSpoilTheOtherLettersOfUtf8() throws UnreadableArticle {
    byte[] bytes = concat(utf8(SENTENCE), new byte[] {' ', (byte) 0xc3, ' ', 'x'});
    assertThat(reader.read(bytes, Description.none()).text()).isEqualTo(SENTENCE + " \ufffd x");
  }

  @Test
  void titlePublisherAndDateComeFromTheMetadata() throws UnreadableArticle {
    var description =
        new Description(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(
                "Title", "=?UTF-8?Q?F=C3=A4hre_h=C3=A4lt?= =?UTF-8?B?IG5pY2h0?=",
                "publisher", "Orla Courier",
                "published-at", "2026-10-03T08:15:00+02:00"));
    Article article = reader.read(utf8(SENTENCE), description);
    assertThat(article.title()).contains("Fähre hält nicht");
    assertThat(article.publisher()).contains("Orla Courier");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-10-03T06:15:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03T08:15:00Z, 2026-10-03T08:15:00Z",
    "2026-10-03T08:15:00.250+0200, 2026-10-03T06:15:00.250Z",
    "2026-10-03 08:15:00, 2026-10-03T08:15:00Z",
    "2026-10-03T08:15, 2026-10-03T08:15:00Z",
    "2026-10-03, 2026-10-03T00:00:00Z",
    "'Sat, 3 Oct 2026 08:15:00 GMT', 2026-10-03T08:15:00Z"
  })
  void datesAreReadInTheirUsualForms(String written, Instant meant) {
    assertThat(Dates.parse(written)).contains(meant);
  }

  @Test
  void aDateInNoKnownFormIsNoDate() {
    assertThat(Dates.parse("last Tuesday")).isEmpty();
    assertThat(Dates.parse("2026-13-40")).isEmpty();
  }

  @Test
  void aBrokenEncodedWordStaysAsItWas() {
    assertThat(EncodedWord.decode("=?nonsense?Q?a=ZZ?=")).isEqualTo("=?nonsense?Q?a=ZZ?=");
    assertThat(EncodedWord.decode("=?UTF-8?Q?a=ZZ?=")).isEqualTo("=?UTF-8?Q?a=ZZ?=");
  }

  @Test
  void aMillionQuotationMarksAreText() throws UnreadableArticle {
    assertThat(reader.read(utf8("\"".repeat(1_000_000)), Description.none()).text())
        .hasSize(1_000_000);
  }

  private static byte[] hex(String bytes) {
    return java.util.HexFormat.ofDelimiter(" ").parseHex(bytes);
  }

  @Test
  void utf16IsReadWhenDeclared() throws UnreadableArticle {
    byte[] bytes = SENTENCE.getBytes(StandardCharsets.UTF_16LE);
    assertThat(reader.read(bytes, Description.typed("text/plain; charset=utf-16le")).text())
        .isEqualTo(SENTENCE);
  }
}
