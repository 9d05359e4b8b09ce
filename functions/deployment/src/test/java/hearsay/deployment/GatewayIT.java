package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.results.ArticleId;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route of the contract through the deployed gateway. */
@Tag("aws")
@ExtendWith(OneStack.class)
@Order(OneStack.SHARED + 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String FERRY =
      "The ferry line will close in June, Mayor Ilse Brandt told the Lissen Post.\n";

  private final DeployedArticles articles;
  private final Gateway gateway;

  GatewayIT(DeployedStack stack) {
    articles = new DeployedArticles(stack);
    gateway = new Gateway(stack);
  }

  static Iterable<String> routes() {
    return Gateway.contract();
  }

  @Test
  void healthNeedsNoKey() throws Exception {
    HttpResponse<String> answer = gateway.callWithoutKey("GET /health").send();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Gateway.json(answer).path("status").asText()).isEqualTo("UP");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyRouteButHealthRefusesACallWithoutAKeyOrWithAWrongOne(String route) throws Exception {
    int expected = route.equals("GET /health") ? 200 : 403;

    var without = gateway.callWithoutKey(route, "any").send();
    var wrong = gateway.callWithoutKey(route, "any").header("x-api-key", "not-the-key").send();

    assertThat(without.statusCode()).as(without.body()).isEqualTo(expected);
    assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(expected);
  }

  @Test
  void aTextIsAnalysedAndNotStored() throws Exception {
    var answer = gateway.call("POST /attributions").body(TEXT, FERRY).send();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Gateway.json(answer).path("attributions")).isNotEmpty();
    assertThat(Gateway.json(answer).path("key").isNull()).isTrue();
  }

  @Test
  void bytesReachTheFunctionAsTheyAre() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(FERRY.getBytes(StandardCharsets.UTF_8));
    }

    var answer =
        gateway.call("POST /attributions").body("application/gzip", packed.toByteArray()).send();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Gateway.json(answer).path("attributions")).isNotEmpty();
  }

  @Test
  void anArticleIsPutReadListedAndRemoved() throws Exception {
    var stored =
        gateway
            .call("PUT /articles/{article}", "gateway%2Fferry.txt")
            .body(TEXT, FERRY)
            .header("x-amz-meta-title", "The ferry")
            .send();
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(202);
    String id = Gateway.json(stored).path("id").asText();
    assertThat(id).isEqualTo(ArticleId.of(articles.bucket, "gateway/ferry.txt").value());

    HttpResponse<String> report = awaited(200, "GET /articles/{article}", id);
    assertThat(Gateway.json(report).path("title").asText()).isEqualTo("The ferry");
    assertThat(Gateway.json(report).path("attributions")).isNotEmpty();

    var page = gateway.call("GET /articles/{article}", id).header("Accept", "text/html").send();
    assertThat(page.headers().firstValue("content-type")).get().asString().startsWith("text/html");
    assertThat(page.body()).contains("Ilse Brandt");

    var unchanged =
        gateway
            .call("GET /articles/{article}", id)
            .header("If-None-Match", report.headers().firstValue("etag").orElseThrow())
            .send();
    assertThat(unchanged.statusCode()).isEqualTo(304);

    var text = gateway.call("GET /articles/{article}/text", id).send();
    assertThat(text.statusCode()).as(text.body()).isEqualTo(200);
    assertThat(text.body().strip()).isEqualTo(FERRY.strip());

    JsonNode listed = listed("key=gateway%2Fferry.txt");
    assertThat(listed).extracting(entry -> entry.path("id").asText()).containsExactly(id);
    String level = listed.path(0).path("level").asText();
    awaitListed("level=" + level, id);
    awaitListed("status=OK&limit=200", id);

    var said = gateway.call("GET /sources/{source}/attributions", "Ilse%20Brandt").send();
    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    assertThat(Gateway.json(said).path("attributions"))
        .anyMatch(mention -> mention.at("/article/id").asText().equals(id));

    var removed = gateway.call("DELETE /articles/{article}", "gateway%2Fferry.txt").send();
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(202);
    awaited(410, "GET /articles/{article}", id);
  }

  @Test
  void aFailedArticleIsListedWithItsReason() throws Exception {
    articles.put("gateway/broken.txt", new byte[] {0, 1, 2, 3});
    String id = articles.report("gateway/broken.txt").entry().id().value();

    awaitListed("status=FAILED", id);
    JsonNode report = Gateway.json(gateway.call("GET /articles/{article}", id).send());

    assertThat(report.path("status").asText()).isEqualTo("FAILED");
    assertThat(report.path("reason").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"scope\":\"some\"}", "{\"scope\":\"all\",\"more\":1}", "{}", "[\"all\"]"})
  void theValidatorRefusesABodyOfAnotherShapeBeforeTheFunctionSeesIt(String body) throws Exception {
    var answer = gateway.call("POST /reprocessings").body("application/json", body).send();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("and nothing else");
  }

  @Test
  void aJobIsStartedAndComesToItsEnd() throws Exception {
    var started =
        gateway
            .call("POST /reprocessings")
            .body("application/json", "{\"scope\":\"stale\"}")
            .send();
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    String id = Gateway.json(started).path("id").asText();

    JsonNode done =
        DeployedStack.await(
            "the job's end",
            DeployedArticles.SOON,
            () ->
                Optional.of(Gateway.json(gateway.call("GET /reprocessings/{job}", id).send()))
                    .filter(job -> !job.path("status").asText().equals("RUNNING")));

    assertThat(done.path("status").asText()).isEqualTo("DONE");
    assertThat(done.path("planned").asInt()).isEqualTo(done.path("recomputed").asInt());
  }

  @Test
  void whatIsNotThereAndWhatIsNotPossibleIsAProblem() throws Exception {
    var unknown = gateway.call("GET /articles/{article}", "0".repeat(32)).send();
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Gateway.json(unknown).path("detail").asText()).contains("There is no article");

    var patched = gateway.call("PATCH /articles").send();
    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(405);
    assertThat(patched.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS");

    assertThat(gateway.call("GET /nowhere").send().statusCode()).isIn(403, 404);
  }

  @AfterAll
  void everyRouteOfTheContractWasAnswered() {
    assertThat(gateway.answered()).containsAll(Gateway.contract());
  }

  private JsonNode listed(String query) throws Exception {
    var answer = gateway.call("GET /articles?" + query).send();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Gateway.json(answer).path("articles");
  }

  /** An index follows its table within moments. */
  private void awaitListed(String query, String id) throws Exception {
    DeployedStack.await(
        id + " in " + query,
        DeployedArticles.SOON,
        () -> {
          for (JsonNode entry : listed(query)) {
            if (entry.path("id").asText().equals(id)) {
              return Optional.of(true);
            }
          }
          return Optional.empty();
        });
  }

  private HttpResponse<String> awaited(int status, String route, String id) throws Exception {
    return DeployedStack.await(
        status + " of " + route,
        DeployedArticles.SOON,
        () ->
            Optional.of(gateway.call(route, id).send())
                .filter(answer -> answer.statusCode() == status));
  }
}
