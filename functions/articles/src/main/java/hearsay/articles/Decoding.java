package hearsay.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import hearsay.articles.UnreadableArticle.Fault;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: byte order mark, declared charset, UTF-8, windows-1252, in this order. */
final class Decoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** Where HTML wants the declaration to stand (1024), with some patience. */
  private static final int DECLARATION_BYTES = 4096;

  /** Git's rule: a zero near the start means that it is no text. */
  private static final int ZERO_FREE = 8000;

  private static final int MOST_CONTROLS_PER_MILLE = 20;

  private final Format format;

  Decoding(Format format) {
    this.format = format;
  }

  String decode(byte[] bytes, Description description) throws UnreadableArticle {
    Optional<String> known = Magic.name(bytes);
    if (known.isPresent()) {
      throw new UnreadableArticle(Fault.NOT_TEXT, "the object is not text but " + known.get());
    }
    String text = decoded(bytes, description);
    if (looksBinary(text)) {
      throw new UnreadableArticle(Fault.NOT_TEXT, "the object is not text but binary data");
    }
    return text;
  }

  private String decoded(byte[] bytes, Description description) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    Optional<Charset> declared =
        declared(bytes, description).filter(charset -> !charset.equals(UTF_8));
    return declared.map(charset -> new String(bytes, charset)).orElseGet(() -> guessed(bytes));
  }

  private Optional<Charset> declared(byte[] bytes, Description description) {
    return description
        .declaredCharset()
        .or(() -> format == Format.HTML ? metaCharset(bytes) : Optional.empty())
        .flatMap(Decoding::charset);
  }

  private static Optional<String> metaCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher meta = META_CHARSET.matcher(new String(bytes, 0, length, ISO_8859_1));
    // A page whose declaration can be read byte by byte is not UTF-16, whatever it declares.
    return meta.find()
        ? Optional.of(meta.group(1)).filter(name -> !name.regionMatches(true, 0, "utf-16", 0, 6))
        : Optional.empty();
  }

  /** What browsers take the names for: Latin-1 and ASCII mean windows-1252. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(
          charset.equals(ISO_8859_1) || charset.equals(US_ASCII) ? WINDOWS_1252 : charset);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** A few broken bytes do not make UTF-8 something else; a text without one sound letter is. */
  private static String guessed(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    if (broken == 0) {
      return text;
    }
    long sound = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return sound > broken ? text : new String(bytes, WINDOWS_1252);
  }

  private static boolean looksBinary(String text) {
    int zero = text.indexOf('\0');
    if (zero >= 0 && zero < ZERO_FREE) {
      return true;
    }
    long controls = text.chars().filter(Decoding::control).count();
    return controls * 1000 > (long) MOST_CONTROLS_PER_MILLE * text.length();
  }

  private static boolean control(int c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7f;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
