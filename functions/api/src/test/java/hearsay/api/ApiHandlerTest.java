package hearsay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.articles.UnreadableArticle;
import hearsay.results.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiHandlerTest {
  private final World world;

  ApiHandlerTest() throws IOException, UnreadableArticle {
    world = World.start();
  }

  @BeforeAll
  void theStackAnswers() {
    assertThat(Call.get("/health").to(world).status()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.txt",
        "a/b/c.txt",
        "with space.txt",
        "a+b.txt",
        "100%.txt",
        "%2F.txt",
        "Fähre-Übersicht.txt",
        "ニュース.txt",
        "q?x=1&y#z.txt"
      })
  void anUploadKeepsNameBytesTypeAndMetadata(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(World.SAMPLES.resolve("07-denial.txt"));
    var told =
        Call.of("PUT", "/articles/" + encoded(name))
            .header("content-type", "text/plain; charset=utf-8")
            .header("X-Amz-Meta-Publisher", "Orla Courier")
            .header("x-amz-meta-title", "Fähre hält")
            .body(bytes)
            .to(world);
    assertThat(told.status()).isEqualTo(202);
    assertThat(told.json().path("key").asText()).isEqualTo(name);
    var stored = world.s3.getObjectAsBytes(o -> o.bucket(World.ARTICLES).key(name));
    assertThat(stored.asByteArray()).isEqualTo(bytes);
    assertThat(stored.response().contentType())
        .isEqualToIgnoringWhitespace("text/plain; charset=utf-8");
    assertThat(stored.response().metadata()).containsEntry("publisher", "Orla Courier");
    assertThat(told.header("Location")).isEqualTo(World.id(name).value());
  }

  @Test
  void anUploadIsReadableByItsLocationWhenItIsAnalysed() throws UnreadableArticle, IOException {
    byte[] packed = Files.readAllBytes(World.SAMPLES.resolve("12-trawler.txt.gz"));
    var put =
        Call.of("PUT", "/articles/packed.txt")
            .header("Content-Type", "text/plain")
            .header("Content-Encoding", "gzip")
            .header("x-amz-meta-title", "Trawler – a “report”")
            .body(packed)
            .to(world);
    world.ingest("packed.txt");
    var report = Call.get("/articles/" + put.header("Location")).to(world);
    assertThat(report.json().path("title").asText()).isEqualTo("Trawler – a “report”");
    var text = Call.get("/articles/" + put.header("Location") + "/text").to(world);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(text.body()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    for (JsonNode attribution : report.json().path("attributions")) {
      JsonNode cue = attribution.path("cue").path(0);
      assertThat(text.body().substring(cue.path("start").asInt(), cue.path("end").asInt()))
          .isEqualTo(cue.path("text").asText());
    }
  }

  @Test
  void aTagIsKnownUntilTheArticleIsAnalysedAgain() throws UnreadableArticle {
    Call.of("PUT", "/articles/tagged.txt").body(bytes("The mayor said so.")).to(world);
    world.ingest("tagged.txt");
    String path = "/articles/" + World.id("tagged.txt");
    String tag = Call.get(path).to(world).header("ETag");
    assertThat(tag).matches("\"[^\"]+\"");
    var same = Call.get(path).header("If-None-Match", "W/\"x\", W/" + tag).to(world);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(tag);
    var asPage =
        Call.get(path).header("If-None-Match", tag).header("Accept", "text/html").to(world);
    assertThat(asPage.status()).isEqualTo(200);
    Call.of("PUT", "/articles/tagged.txt").body(bytes("The mayor denied it.")).to(world);
    world.ingest("tagged.txt");
    assertThat(Call.get(path).header("If-None-Match", tag).to(world).status()).isEqualTo(200);
  }

  @Test
  void theLinkToALargeReportLivesFiveMinutesAndGivesTheReport()
      throws IOException, InterruptedException {
    var told = Call.get("/articles/" + World.id("large.txt")).to(world);
    assertThat(told.status()).isEqualTo(303);
    assertThat(told.header("Location")).contains("X-Amz-Expires=300");
    HttpResponse<byte[]> report;
    try (HttpClient client = HttpClient.newHttpClient()) {
      report =
          client.send(
              HttpRequest.newBuilder(URI.create(told.header("Location"))).build(),
              HttpResponse.BodyHandlers.ofByteArray());
    }
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var json = new GZIPInputStream(new ByteArrayInputStream(report.body()))) {
      byte[] unpacked = json.readAllBytes();
      assertThat(unpacked).hasSizeGreaterThan(5_000_000);
      assertThat(new String(unpacked, 0, 60, StandardCharsets.UTF_8))
          .contains(World.id("large.txt").value());
    }
  }

  @Test
  void theCursorLeadsThroughTheWholeListOnce() {
    List<String> all = keys(Call.get("/articles").query("to", "2026-10-31"));
    assertThat(all).hasSize(4).doesNotHaveDuplicates();
    List<String> paged = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Call call = Call.get("/articles").query("to", "2026-10-31").query("limit", "1");
      cursor.ifPresent(place -> call.query("cursor", place));
      JsonNode page = call.to(world).json();
      page.path("articles").forEach(entry -> paged.add(entry.path("key").asText()));
      cursor =
          Optional.of(page.path("next").asText("")).filter(c -> !c.equals("null") && !c.isEmpty());
    } while (cursor.isPresent());
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void aCursorThatWasChangedOrIsOfAnotherListIsRefused() {
    String cursor =
        Call.get("/articles")
            .query("to", "2026-10-31")
            .query("limit", "1")
            .to(world)
            .json()
            .path("next")
            .asText();
    assertThat(withCursor(cursor, "2026-10-31")).isEqualTo(200);
    assertThat(withCursor(cursor, "2026-10-30")).isEqualTo(400);
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(withCursor(changed, "2026-10-31")).as(changed).isEqualTo(400);
    }
    assertThat(withCursor("", "2026-10-31")).isEqualTo(200);
    assertThat(withCursor("!", "2026-10-31")).isEqualTo(400);
  }

  private int withCursor(String cursor, String to) {
    return Call.get("/articles").query("to", to).query("cursor", cursor).to(world).status();
  }

  private List<String> keys(Call call) {
    List<String> keys = new ArrayList<>();
    call.to(world).json().path("articles").forEach(e -> keys.add(e.path("key").asText()));
    return keys;
  }

  @Test
  void whatASourceSaidIsFoundByItsName() {
    JsonNode report = Call.get("/articles/" + World.id("coast/denial.txt")).to(world).json();
    var names = new ArrayList<String>();
    for (JsonNode attribution : report.path("attributions")) {
      if (attribution.path("zone").asText().equals("BODY")) {
        attribution.path("chain").forEach(link -> names.add(link.path("name").asText()));
      }
    }
    assertThat(names).isNotEmpty();
    JsonNode list =
        Call.get("/sources/" + encoded(names.getFirst()) + "/attributions")
            .query("from", "2026-10-09T12:00:00Z")
            .query("to", "2026-10-10")
            .to(world)
            .json();
    assertThat(list.at("/attributions/0/article/id").asText())
        .isEqualTo(World.id("coast/denial.txt").value());
    assertThat(OpenApi.deployed().faults("GET /sources/{source}/attributions", answer(list)))
        .isEmpty();
  }

  private static JsonNode answer(JsonNode body) {
    var answer = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
    answer.put("statusCode", 200).put("body", body.toString());
    answer.putObject("headers").put("Content-Type", "application/json");
    return answer;
  }

  @Test
  void aJobStartsAnExecutionThatKnowsItAndIsThereAtOnce() {
    var told =
        Call.of("POST", "/reprocessings")
            .header("Content-Type", "application/json; charset=utf-8")
            .body("{\"scope\":\"all\"}")
            .to(world);
    String id = told.json().path("id").asText();
    assertThat(world.stepFunctions.started().getLast())
        .contains(StepFunctions.MACHINE)
        .contains("\"name\":\"" + id + "\"")
        .contains("{\\\"job\\\":\\\"" + id + "\\\",\\\"scope\\\":\\\"all\\\"}");
    assertThat(told.header("Location")).isEqualTo("reprocessings/" + id);
    assertThat(Call.get("/" + told.header("Location")).to(world).json()).isEqualTo(told.json());
  }

  @Test
  void aServiceThatDoesNotAnswerIs503AndLeavesNoJob() {
    world.stepFunctions.answerWith(400);
    try {
      var told =
          Call.of("POST", "/reprocessings")
              .header("Content-Type", "application/json")
              .body("{\"scope\":\"all\"}")
              .to(world);
      assertThat(told.status()).isEqualTo(503);
      assertThat(told.header("Retry-After")).isEqualTo("1");
    } finally {
      world.stepFunctions.answerWith(200);
    }
  }

  @Test
  void aFileOfAnyCharsetIsReadAsItsBytes() {
    var told =
        Call.of("POST", "/attributions")
            .header("Content-Type", "text/plain; charset=windows-1251")
            .body(
                "Паром, said the mayor, is late."
                    .getBytes(java.nio.charset.Charset.forName("windows-1251")))
            .header("Accept", "text/html")
            .to(world);
    assertThat(told.body()).contains("Паром");
  }

  @Test
  void aBrokenEscapeInThePathIsRefused() {
    var told = Call.get("/sources/100%/attributions").to(world);
    assertThat(told.status()).isEqualTo(400);
    assertThat(told.json().path("detail").asText()).contains("\"100%\"").contains("%25");
  }

  @Test
  void aMillionQuotationMarksAreAnswered() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("\"".repeat(World.MOST_BYTES)));
    }
    var told = Call.of("POST", "/attributions").body(packed.toByteArray()).to(world);
    assertThat(told.status()).isEqualTo(200);
  }

  @Test
  void aMissingVariableIsNamedAtTheStart() {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "HEARSAY_TABLE", "t",
                "HEARSAY_ARTICLES_BUCKET", "a",
                "HEARSAY_RESULTS_BUCKET", "r",
                "HEARSAY_STATE_MACHINE_ARN", "arn"));
    assertThat(Settings.of(new Environment(variables)).maxArticleBytes()).isEqualTo(1024 * 1024);
    variables.remove("HEARSAY_STATE_MACHINE_ARN");
    assertThatThrownBy(() -> Settings.of(new Environment(variables)))
        .hasMessageContaining("HEARSAY_STATE_MACHINE_ARN");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
