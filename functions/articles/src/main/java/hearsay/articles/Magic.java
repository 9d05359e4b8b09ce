package hearsay.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;

/** The first bytes of formats that people upload by mistake, so that the reason can name them. */
final class Magic {
  private static final int LONGEST = 4;

  private record Start(String name, String bytes) {}

  private static final List<Start> STARTS =
      List.of(
          new Start("a PDF document", "%PDF"),
          new Start("a PNG image", "\u0089PNG"),
          new Start("a JPEG image", "\u00ff\u00d8\u00ff"),
          new Start("a GIF image", "GIF8"),
          new Start("a zip archive or an Office document", "PK\u0003\u0004"),
          new Start("an old Office document", "\u00d0\u00cf\u0011\u00e0"));

  private Magic() {}

  static Optional<String> name(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LONGEST), ISO_8859_1);
    return STARTS.stream()
        .filter(known -> start.startsWith(known.bytes()))
        .map(Start::name)
        .findFirst();
  }
}
