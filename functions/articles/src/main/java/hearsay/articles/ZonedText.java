package hearsay.articles;

import hearsay.attribution.model.Span;
import hearsay.attribution.model.Zone;
import hearsay.attribution.model.ZoneKind;
import java.util.ArrayList;
import java.util.List;

/** A text that grows by blocks, a blank line between them, and its zones. */
final class ZonedText {
  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();
  private boolean body;

  void add(String block, ZoneKind kind, String why) {
    if (block.isBlank()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append(BETWEEN);
    }
    int start = text.length();
    text.append(block);
    if (kind == ZoneKind.BODY) {
      body = true;
    } else {
      zone(new Span(start, text.length()), kind, why);
    }
  }

  /** Blocks of one kind in a row are one zone; headings stay apart. */
  private void zone(Span span, ZoneKind kind, String why) {
    Zone last = zones.isEmpty() ? null : zones.getLast();
    boolean joins =
        last != null
            && (kind == ZoneKind.BOILERPLATE || kind == ZoneKind.TEASER)
            && last.kind() == kind
            && last.why().equals(why)
            && last.span().end() + BETWEEN.length() == span.start();
    if (joins && last != null) {
      zones.set(zones.size() - 1, new Zone(last.span().to(span), kind, why));
    } else {
      zones.add(new Zone(span, kind, why));
    }
  }

  boolean hasBody() {
    return body;
  }

  String text() {
    return text.toString();
  }

  List<Zone> zones() {
    return List.copyOf(zones);
  }
}
