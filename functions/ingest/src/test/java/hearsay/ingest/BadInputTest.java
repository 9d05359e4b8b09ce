package hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import hearsay.attribution.model.Status;
import hearsay.embedded.ObjectChange;
import hearsay.results.Environment;
import hearsay.results.StoredReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and machines put in that is no article, or no event. */
class BadInputTest {
  private static final String AFTER = "after.txt";
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void fresh() {
    world.fresh(true);
  }

  static Stream<Arguments> faultyObjects() throws IOException {
    byte[] elevenMegabytes = new byte[11 * 1024 * 1024];
    Arrays.fill(elevenMegabytes, (byte) 'a');
    byte[] noise = new byte[4096];
    new Random(3).nextBytes(noise);
    noise[0] = 1;
    byte[] packed = gzip(IngestHandlerTest.FERRY.getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], Status.FAILED, "empty"),
        Arguments.of("binary.txt", noise, Status.FAILED, "text"),
        Arguments.of("large.txt", elevenMegabytes, Status.FAILED, "11.00 MB"),
        Arguments.of("bomb.txt.gz", gzip(elevenMegabytes), Status.FAILED, "unpack to more"),
        Arguments.of("cut.txt.gz", Arrays.copyOf(packed, 60), Status.FAILED, "gzip"),
        Arguments.of(
            "menu.html",
            "<html><body><nav><a href='/'>Home</a></nav></body></html>"
                .getBytes(StandardCharsets.UTF_8),
            Status.FAILED,
            "article"),
        Arguments.of(
            "spanish.txt",
            """
            El alcalde dijo el martes que el barco había salido una hora antes. Según la oficina
            del puerto, nadie avisó a los pasajeros, y la capitana no quiso hacer comentarios
            sobre lo que había ocurrido durante la noche en el muelle de la ciudad.\
            """
                .getBytes(StandardCharsets.UTF_8),
            Status.UNSUPPORTED,
            "English"));
  }

  @ParameterizedTest
  @MethodSource("faultyObjects")
  void aFaultOfTheObjectIsStoredWithItsReasonAndTheNextArticleIsProcessed(
      String key, byte[] bytes, Status status, String reason) {
    ObjectChange faulty = world.put(key, bytes, Map.of());

    assertThat(world.deliver(faulty, world.put(AFTER, IngestHandlerTest.FERRY))).isEmpty();

    assertThat(report(key).entry().status()).isEqualTo(status);
    assertThat(json(key)).containsPattern("\"reason\":\"[^\"]*" + reason);
    assertThat(report(AFTER).entry().status()).isEqualTo(Status.OK);
    assertThat(world.log.getFirst()).contains("\"outcome\":\"" + status, "\"Failures\":1");
  }

  @Test
  void invalidUtf8IsReadAsWindows1252() {
    byte[] bytes =
        IngestHandlerTest.FERRY
            .replace("ferry", "ferry \u00fc")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(world.deliver(world.put("latin.txt", bytes, Map.of()))).isEmpty();

    assertThat(report("latin.txt").entry().status()).isEqualTo(Status.OK);
  }

  @Test
  void aMillionQuotationMarksHarmNobody() {
    byte[] marks = "\"".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

    assertThat(
            world.deliver(
                world.put("marks.txt", marks, Map.of()), world.put(AFTER, IngestHandlerTest.FERRY)))
        .isEmpty();

    assertThat(world.stored("marks.txt")).isPresent();
    assertThat(report(AFTER).entry().status()).isEqualTo(Status.OK);
  }

  @Test
  void aKeyThatIsGoneIsAcknowledged() {
    ObjectChange put = world.put("gone.txt", IngestHandlerTest.FERRY);
    world.s3.deleteObject(
        request ->
            request
                .bucket(world.bucket())
                .key("gone.txt")
                .versionId(put.versionId().orElseThrow()));

    assertThat(world.deliver(put, world.put(AFTER, IngestHandlerTest.FERRY))).isEmpty();

    assertThat(world.stored("gone.txt")).isEmpty();
    assertThat(report(AFTER).entry().status()).isEqualTo(Status.OK);
    assertThat(world.log.getFirst()).contains("\"outcome\":\"SUPERSEDED\"");
  }

  static Stream<Arguments> wrongMessages() {
    String event = message("aws:s3", "2.1", "us-east-1", "ObjectCreated:Put", "BUCKET", "a.txt");
    return Stream.of(
        Arguments.of("", "WRONG_SHAPE", "not a JSON object"),
        Arguments.of("not json", "WRONG_SHAPE", "not JSON"),
        Arguments.of("[]", "WRONG_SHAPE", "not a JSON object"),
        Arguments.of("{}", "WRONG_SHAPE", "no Records"),
        Arguments.of("{\"Records\":[{}]}", "WRONG_SHAPE", "no eventVersion"),
        Arguments.of(event.replace("aws:s3", "aws:sns"), "WRONG_SHAPE", "not of aws:s3"),
        Arguments.of(event.replace("\"2.1\"", "\"3.0\""), "WRONG_SHAPE", "3.0"),
        Arguments.of(event.replace("Created:Put", "Restore:Post"), "WRONG_SHAPE", "ObjectRestore"),
        Arguments.of(event.replace("a.txt", "a%zz"), "WRONG_SHAPE", "not form-encoded"),
        Arguments.of(event.replace("\"01\"", "\"zz\""), "WRONG_SHAPE", "not hexadecimal"),
        Arguments.of(event.replace("sequencer", "other"), "WRONG_SHAPE", "s3.object.sequencer"),
        Arguments.of(event.replace("BUCKET", "theirs"), "FOREIGN_BUCKET", "theirs"),
        Arguments.of(event.replace("us-east-1", "eu-west-1"), "FOREIGN_REGION", "eu-west-1"));
  }

  @ParameterizedTest
  @MethodSource("wrongMessages")
  void aMessageThatIsNoEventOfOursFailsAloneAndIsCounted(
      String body, String reason, String detail) {
    String good = world.put(AFTER, IngestHandlerTest.FERRY).notification();
    List<String> bodies = List.of(body.replace("BUCKET", world.bucket()), good);

    assertThat(World.deliver(world.handler(), 1, bodies)).containsExactly("m0");

    assertThat(report(AFTER).entry().status()).isEqualTo(Status.OK);
    assertThat(world.log.getFirst())
        .contains("\"outcome\":\"REFUSED\"", "\"Reason\":\"" + reason, "\"Failures\":1")
        .contains(detail);
  }

  @Test
  void theOtherEventsOfAMessageAreDoneAlthoughOneOfThemIsForeign() {
    String ours = world.put(AFTER, IngestHandlerTest.FERRY).notification();
    String foreign = message("aws:s3", "2.1", "us-east-1", "ObjectCreated:Put", "theirs", "a.txt");
    String both =
        foreign.substring(0, foreign.length() - 2) + "," + ours.substring(ours.indexOf('[') + 1);

    assertThat(World.deliver(world.handler(), 1, List.of(both))).containsExactly("m0");

    assertThat(report(AFTER).entry().status()).isEqualTo(Status.OK);
  }

  @Test
  void aPassingFaultComesAgainAndHarmsNoOtherMessage() {
    var puts = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      puts.add(world.put(i + ".txt", IngestHandlerTest.FERRY).notification());
    }
    IngestHandler breaking = world.handler(world.s3(new OneFault("1.txt")), world.dynamo, Map.of());

    assertThat(World.deliver(breaking, 1, puts)).containsExactly("m1");
    assertThat(world.stored("1.txt")).isEmpty();
    assertThat(world.stored("2.txt")).isPresent();
    assertThat(world.log.get(1)).contains("\"outcome\":\"RETRIED\"");

    assertThat(World.deliver(breaking, 2, puts.subList(1, 2))).isEmpty();
    assertThat(world.stored("1.txt")).isPresent();
  }

  @Test
  void aBatchWithoutRecordsFailsAsAWhole() {
    assertThatThrownBy(() -> World.call(world.handler(), "{\"hello\":\"world\"}"))
        .hasMessageContaining("not a batch of SQS messages");
  }

  @Test
  void aFailedMessageWithoutAnIdFailsTheBatchRatherThanBeingTakenForDone() {
    var message = new SQSEvent.SQSMessage();
    message.setBody("not json");
    var event = new SQSEvent();
    event.setRecords(List.of(message));

    assertThatThrownBy(() -> World.handle(world.handler(), event))
        .hasMessageContaining("without messageId");
  }

  @Test
  void aMissingVariableIsToldByItsName() {
    assertThatThrownBy(
            () ->
                new IngestHandler(
                    new Environment(Map.of("HEARSAY_ARTICLES_BUCKET", "a")),
                    world.s3,
                    world.dynamo,
                    InstantSource.system(),
                    world.log::add))
        .hasMessage("the environment variable HEARSAY_TABLE is missing");
    assertThatThrownBy(
            () ->
                world.handler(world.s3, world.dynamo, Map.of("HEARSAY_MAX_ARTICLE_BYTES", "many")))
        .hasMessageContaining("HEARSAY_MAX_ARTICLE_BYTES")
        .hasMessageContaining("many");
  }

  static String message(
      String source, String version, String region, String name, String bucket, String key) {
    return """
    {"Records":[{"eventVersion":"%s","eventSource":"%s","awsRegion":"%s",\
    "eventTime":"2026-11-20T10:00:00.000Z","eventName":"%s","s3":{"bucket":{"name":"%s"},\
    "object":{"key":"%s","size":1,"eTag":"e","sequencer":"01"}}}]}\
    """
        .formatted(version, source, region, name, bucket, key);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static StoredReport report(String key) {
    return (StoredReport) world.stored(key).orElseThrow();
  }

  private static String json(String key) {
    return new String(world.results().json(report(key)), StandardCharsets.UTF_8);
  }
}
