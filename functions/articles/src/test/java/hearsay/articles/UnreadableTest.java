package hearsay.articles;

import static hearsay.articles.Bytes.gzip;
import static hearsay.articles.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearsay.articles.UnreadableArticle.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnreadableTest {
  private static final int MEGABYTE = 1024 * 1024;

  private final ArticleReader reader = new ArticleReader(Limits.standard());

  @Test
  void anEmptyObject() {
    fault(new byte[0], Description.none(), Fault.EMPTY, "the object is empty (0 bytes)");
  }

  @Test
  void anObjectOfWhiteSpace() {
    fault(utf8(" \n\t "), Description.none(), Fault.EMPTY, "nothing but white space");
  }

  @Test
  void anEmptyGzip() {
    fault(gzip(new byte[0]), Description.named("a.txt.gz"), Fault.EMPTY, "after unpacking");
  }

  @Test
  void elevenMegabytes() {
    fault(
        utf8("x".repeat(11 * MEGABYTE)),
        Description.none(),
        Fault.TOO_LARGE,
        "the article has 11.00 MB; at most 10.00 MB are read after unpacking");
  }

  @Test
  void theLimitItselfIsRead() throws UnreadableArticle {
    byte[] most = utf8("word ".repeat(20));
    var exact = new ArticleReader(new Limits(most.length));
    assertThat(exact.read(most, Description.none()).text()).hasSize(most.length);
    assertThat(exact.read(gzip(most), Description.none()).text()).hasSize(most.length);
  }

  @Test
  void aGzipBombIsNotUnpacked() throws IOException {
    byte[] bomb = zeros(256L * MEGABYTE);
    assertThat(bomb).hasSizeLessThan(MEGABYTE);
    fault(bomb, Description.named("a.txt.gz"), Fault.TOO_LARGE, "of gzip unpack to more");
  }

  @Test
  void aTruncatedGzip() {
    byte[] whole = gzip(utf8("The harbour office said that the ferry would sail. ".repeat(50)));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    fault(half, Description.named("a.txt.gz"), Fault.BROKEN_PACKING, "ends before the article");
  }

  @Test
  void aDamagedGzip() {
    byte[] bytes = gzip(utf8("The harbour office said that the ferry would sail. ".repeat(50)));
    bytes[bytes.length - 6] ^= 0x55;
    fault(bytes, Description.named("a.txt.gz"), Fault.BROKEN_PACKING, "the gzip data is broken");
  }

  @Test
  void gzipInGzipInGzip() {
    byte[] bytes = gzip(gzip(gzip(utf8("The ferry sails, the harbour office said."))));
    fault(bytes, Description.none(), Fault.BROKEN_PACKING, "more than twice");
  }

  @Test
  void anotherContentEncoding() {
    var description =
        new Description(Optional.empty(), Optional.empty(), Optional.of("br"), Map.of());
    fault(utf8("Text."), description, Fault.BROKEN_PACKING, "the content encoding \"br\"");
  }

  @Test
  void randomBytes() {
    byte[] bytes = new byte[4000];
    new Random(7).nextBytes(bytes);
    fault(bytes, Description.named("a.txt"), Fault.NOT_TEXT, "binary data");
  }

  @Test
  void randomBytesWithoutAZero() {
    byte[] bytes = new byte[4000];
    new Random(7).nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 0 ? 1 : bytes[i];
    }
    fault(bytes, Description.none(), Fault.NOT_TEXT, "binary data");
  }

  @Test
  void aPictureIsCalledAPicture() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    fault(png, Description.named("photo.txt"), Fault.NOT_TEXT, "not text but a PNG image");
  }

  @Test
  void aContentTypeThatIsNotRead() {
    fault(
        utf8("{}"),
        Description.typed("application/json"),
        Fault.UNKNOWN_FORMAT,
        "the content type \"application/json\" is not read; send text/plain or text/html");
  }

  @Test
  void htmlWithoutAnArticle() {
    String page =
        """
        <!doctype html><html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <p><a href="/a">Harbour to close for winter, council leader tells residents of Orla</a></p>
        <footer>All rights reserved by the publisher of this page and its partners.</footer></body></html>
        """;
    fault(utf8(page), Description.none(), Fault.NO_ARTICLE, "the HTML page holds no article");
  }

  @Test
  void htmlOfAScriptAlone() {
    String page =
        "<html><head><title>Loading</title></head><body><script>go()</script></body></html>";
    fault(utf8(page), Description.named("a.html"), Fault.NO_ARTICLE, "holds no article");
  }

  private void fault(byte[] bytes, Description description, Fault fault, String reason) {
    var thrown =
        catchThrowableOfType(UnreadableArticle.class, () -> reader.read(bytes, description));
    assertThat(thrown).isNotNull();
    assertThat(thrown.fault()).isEqualTo(fault);
    assertThat(thrown.reason()).contains(reason);
  }

  private static byte[] zeros(long count) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out, 65_536)) {
      byte[] chunk = new byte[MEGABYTE];
      for (long written = 0; written < count; written += chunk.length) {
        gzip.write(chunk);
      }
    }
    return out.toByteArray();
  }
}
