package hearsay.api;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Status;
import hearsay.results.ArticleEntry;
import hearsay.results.ArticleLists;
import hearsay.results.Page;
import hearsay.results.ResultTable;
import hearsay.results.SourceKey;
import hearsay.results.SourceLists;
import hearsay.results.SourceMention;
import hearsay.results.StoredReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lists of articles and of what a source said, newest first. */
final class Lists {
  static final String[] ARTICLE_PARAMETERS = {
    "key", "status", "level", "from", "to", "cursor", "limit"
  };
  static final String[] SOURCE_PARAMETERS = {"from", "to", "cursor", "limit"};

  private final ArticleLists articles;
  private final SourceLists sources;
  private final ResultTable table;

  Lists(ArticleLists articles, SourceLists sources, ResultTable table) {
    this.articles = articles;
    this.sources = sources;
    this.table = table;
  }

  Answer articles(Request request, List<String> none) {
    Accept.best(request, List.of(Answer.JSON));
    Optional<String> key = request.parameter("key");
    if (key.isPresent()) {
      if (request.query().size() > 1) {
        throw Problem.badRequest("The parameter key goes with no other.");
      }
      return articles(new Page<>(ofKey(key.get()), Optional.empty()), Optional.empty());
    }
    Optional<Status> status =
        request.parameter("status").map(s -> ListQuery.constant("status", Status.class, s));
    Optional<Level> level =
        request.parameter("level").map(l -> ListQuery.constant("level", Level.class, l));
    if (status.isPresent() && level.isPresent()) {
      throw Problem.badRequest("Ask by status or by level, not by both; a level implies OK.");
    }
    ListQuery query = ListQuery.of(request, "articles " + status + " " + level);
    Page<ArticleEntry> page = page(status, level, query);
    return articles(page, query.cursor(page.next()));
  }

  private Page<ArticleEntry> page(Optional<Status> status, Optional<Level> level, ListQuery query) {
    if (status.isPresent()) {
      return articles.byStatus(status.get(), query.dates(), query.after(), query.limit());
    }
    return level.isPresent()
        ? articles.byLevel(level.get(), query.dates(), query.after(), query.limit())
        : articles.all(query.dates(), query.after(), query.limit());
  }

  private List<ArticleEntry> ofKey(String key) {
    return table.find(key).stream()
        .filter(StoredReport.class::isInstance)
        .map(StoredReport.class::cast)
        .map(StoredReport::entry)
        .toList();
  }

  private static Answer articles(Page<ArticleEntry> page, Optional<String> cursor) {
    return Answer.json(
        Json.object(
            json -> {
              json.writeArrayFieldStart("articles");
              for (ArticleEntry entry : page.items()) {
                entry(json, entry);
              }
              json.writeEndArray();
              Json.text(json, "next", cursor);
            }));
  }

  Answer source(Request request, List<String> names) {
    Accept.best(request, List.of(Answer.JSON));
    SourceKey source = SourceKey.of(names.getFirst());
    ListQuery query = ListQuery.of(request, "source " + source);
    Page<SourceMention> page =
        sources.mentions(source, query.dates(), query.after(), query.limit());
    return Answer.json(
        Json.object(
            json -> {
              json.writeStringField("source", source.value());
              json.writeArrayFieldStart("attributions");
              for (SourceMention mention : page.items()) {
                mention(json, mention);
              }
              json.writeEndArray();
              Json.text(json, "next", query.cursor(page.next()));
            }));
  }

  private static void mention(JsonGenerator json, SourceMention told) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", told.mention().name());
    json.writeStringField("type", told.mention().type().name());
    json.writeNumberField("count", told.mention().count());
    json.writeStringField("level", told.mention().level().name());
    json.writeStringField("quote", told.mention().quote());
    json.writeFieldName("article");
    entry(json, told.article());
    json.writeEndObject();
  }

  private static void entry(JsonGenerator json, ArticleEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id().value());
    json.writeStringField("key", entry.key());
    Json.text(json, "title", entry.title());
    json.writeStringField("status", entry.status().name());
    Json.text(json, "level", entry.level());
    Json.number(json, "score", entry.score());
    Json.number(json, "index", entry.index());
    json.writeStringField("publishedAt", entry.publishedAt().toString());
    json.writeBooleanField("dated", entry.dated());
    json.writeNumberField("attributions", entry.attributions());
    json.writeNumberField("origins", entry.origins());
    json.writeStringField("engineVersion", entry.engineVersion());
    json.writeEndObject();
  }
}
