package hearsay.measure;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The annotation of an article on the engine's tokens. */
record Gold(Reading reading, List<Attributed> attributed, BitSet inContent) {
  /** Tokens {@code [first, end)}. */
  record Range(int first, int end) {
    boolean overlaps(int from, int to) {
      return first < to && from < end;
    }
  }

  record Attributed(List<Range> source, List<Range> cue, List<Range> content) {}

  static Gold of(JsonNode article, Reading reading) {
    String text = reading.text();
    List<Attributed> all = new ArrayList<>();
    var inContent = new BitSet();
    for (JsonNode a : article.get("attributions")) {
      var attributed =
          new Attributed(
              ranges(text, reading.tokens(), a.get("source")),
              ranges(text, reading.tokens(), a.get("cue")),
              ranges(text, reading.tokens(), a.get("content")));
      all.add(attributed);
      for (Range range : attributed.content()) {
        inContent.set(range.first(), range.end());
      }
    }
    return new Gold(reading, all, inContent);
  }

  private static List<Range> ranges(String text, Tokens tokens, JsonNode spans) {
    List<Range> ranges = new ArrayList<>();
    for (JsonNode span : spans) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(start, span.get(1).asInt() - span.get(0).asInt());
      int first = tokens.at(start);
      int behind = first;
      while (behind < tokens.size() && tokens.start(behind) < end) {
        behind++;
      }
      if (behind > first) {
        ranges.add(new Range(first, behind));
      }
    }
    return ranges;
  }
}
