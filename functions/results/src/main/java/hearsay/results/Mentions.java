package hearsay.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.ZoneKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct sources of an article: the links of its body statements' chains, whoever passed it
 * on or said it. Read from the report's JSON, so that they can be made again from what is stored.
 */
final class Mentions {
  private static final JsonFactory JSON = new JsonFactory();

  /** The most sources of one article that can be found by name; the report holds them all. */
  static final int MOST = 1000;

  private final Map<SourceKey, Mention> bySource = new LinkedHashMap<>();

  private Mentions() {}

  static Map<SourceKey, Mention> of(byte[] json) {
    var mentions = new Mentions();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean attributions = parser.currentName().equals("attributions");
        parser.nextToken();
        if (attributions) {
          mentions.readAll(parser);
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a report is no JSON", e);
    }
    return mentions.bySource;
  }

  private void readAll(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Told told = Told.read(parser);
      if (told.zone == ZoneKind.BODY) {
        told.chain.forEach(link -> add(link, told));
      }
    }
  }

  private void add(Named link, Told told) {
    SourceKey source = SourceKey.of(link.name);
    if (!bySource.containsKey(source) && bySource.size() == MOST) {
      return;
    }
    bySource.merge(
        source,
        new Mention(source, Texts.title(link.name), link.type, 1, told.level, told.quote),
        Mentions::both);
  }

  private static Mention both(Mention first, Mention more) {
    Level level = more.level().number() > first.level().number() ? more.level() : first.level();
    String quote = first.quote().isEmpty() ? more.quote() : first.quote();
    return new Mention(first.source(), first.name(), first.type(), first.count() + 1, level, quote);
  }

  private record Named(String name, SourceType type) {}

  /** What counts here of one attribution. */
  private static final class Told {
    private ZoneKind zone = ZoneKind.BODY;
    private Level level = Level.UNSOURCED;
    private String quote = "";
    private final List<Named> chain = new ArrayList<>();

    static Told read(JsonParser parser) throws IOException {
      var told = new Told();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "zone" -> told.zone = ZoneKind.valueOf(parser.getText());
          case "level" -> told.level = Level.valueOf(parser.getText());
          case "content" -> told.quote = firstText(parser);
          case "chain" -> told.readChain(parser);
          default -> parser.skipChildren();
        }
      }
      return told;
    }

    private static String firstText(JsonParser parser) throws IOException {
      String first = "";
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        String text = fields(parser).getOrDefault("text", "");
        first = first.isEmpty() ? Texts.quote(text) : first;
      }
      return first;
    }

    private void readChain(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> link = fields(parser);
        SourceType type = SourceType.valueOf(link.getOrDefault("type", "IMPLICIT"));
        if (type != SourceType.IMPLICIT) {
          chain.add(new Named(link.getOrDefault("name", ""), type));
        }
      }
    }

    private static Map<String, String> fields(JsonParser parser) throws IOException {
      var fields = new LinkedHashMap<String, String>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, parser.getText());
      }
      return fields;
    }
  }
}
