package hearsay.articles;

import hearsay.articles.UnreadableArticle.Fault;
import hearsay.attribution.model.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are read, recognised by content type, then name, then the first bytes. */
enum Format {
  TEXT {
    @Override
    Article read(String text) {
      return Article.of(text);
    }
  },
  HTML {
    @Override
    Article read(String text) throws UnreadableArticle {
      return new HtmlPage(text).article();
    }
  };

  /** Types that clients send when they know nothing, or that speak of the packing. */
  private static final List<String> SAY_NOTHING =
      List.of(
          "application/octet-stream",
          "binary/octet-stream",
          "application/x-www-form-urlencoded",
          "application/gzip",
          "application/x-gzip",
          "application/x-download",
          "application/unknown",
          "*/*");

  private static final Pattern HTML_START =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|main|title|meta|h1|div|p)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int SNIFFED_BYTES = 2048;

  abstract Article read(String text) throws UnreadableArticle;

  static Format of(byte[] unpacked, Description description) throws UnreadableArticle {
    Optional<String> type = description.mediaType().filter(t -> !SAY_NOTHING.contains(t));
    if (type.isPresent()) {
      return byType(type.get());
    }
    Optional<Format> byName = description.unpackedName().flatMap(Format::byName);
    return byName.isPresent() ? byName.get() : sniffed(unpacked);
  }

  private static Format byType(String type) throws UnreadableArticle {
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return HTML;
    }
    if (type.startsWith("text/") && !type.equals("text/xml")) {
      return TEXT;
    }
    throw new UnreadableArticle(
        Fault.UNKNOWN_FORMAT,
        "the content type \"" + type + "\" is not read; send text/plain or text/html");
  }

  private static Optional<Format> byName(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "txt", "text", "md" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  private static Format sniffed(byte[] bytes) {
    int length = Math.min(bytes.length, SNIFFED_BYTES);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return HTML_START.matcher(start.replaceFirst("^\u00ef\u00bb\u00bf", "")).matches()
        ? HTML
        : TEXT;
  }

  /** The name that a report gives: {@code text}, {@code html}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
