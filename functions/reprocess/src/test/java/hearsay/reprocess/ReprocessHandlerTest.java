package hearsay.reprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import hearsay.results.Analysed;
import hearsay.results.Change;
import hearsay.results.Job;
import hearsay.results.Sequencer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class ReprocessHandlerTest {
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
    world.fresh();
  }

  @Test
  void everyStaleArticleIsComputedAgainPageByPage() throws IOException {
    articles(25);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of("HEARSAY_REPROCESSING_PAGE", "10"));

    int pages = World.planAll(handler, "j1", "stale");
    world.work(handler);

    assertThat(pages).isBetween(3, 4);
    assertThat(world.job("j1"))
        .returns(25L, Job::planned)
        .returns(25L, Job::recomputed)
        .returns(0L, Job::unchanged)
        .returns(Job.State.DONE, Job::state);
    for (int i = 0; i < 25; i++) {
      assertThat(world.stored(key(i)).entry().engineVersion()).isEqualTo("new");
    }
  }

  @Test
  void whatIsUpToDateIsNotStale() throws IOException {
    articles(3);
    world.storeAll("old");

    World.planAll(world.handler("old", Map.of()), "j1", "stale");

    assertThat(world.job("j1")).returns(0L, Job::planned).returns(Job.State.DONE, Job::state);
  }

  @Test
  void scopeAllFindsObjectsThatTheTableDoesNotKnow() throws IOException {
    articles(2);

    world.storeAll("now");

    assertThat(world.stored(key(1)).sequencer()).isEqualTo(Sequencer.LOWEST);
    assertThat(world.job("store-now"))
        .returns(2L, Job::recomputed)
        .returns(Job.State.DONE, Job::state);
  }

  @Test
  void anUploadAfterThePlanWins() throws IOException {
    articles(1);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "stale");
    world.put(key(0), "Captain Jonas Weil said the ferry would sail again on Friday.");
    upload(key(0), "0A", "new");
    var before = world.stored(key(0));

    world.work(handler);

    assertThat(world.stored(key(0)).revision()).isEqualTo(before.revision());
    assertThat(world.stored(key(0)).sequencer()).isEqualTo(new Sequencer("0A"));
    assertThat(world.job("j1")).returns(1L, Job::unchanged).returns(Job.State.DONE, Job::state);
  }

  @Test
  void aPageThatIsPlannedAgainAfterItsAnswerGotLostIsNotSentAgain() throws IOException {
    articles(4);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of("HEARSAY_REPROCESSING_PAGE", "4"));
    String input = "{\"job\":\"j1\",\"scope\":\"stale\"}";
    World.call(handler, input);

    World.planAll(handler, "j1", "stale");
    world.work(handler);

    assertThat(world.job("j1")).returns(4L, Job::planned).returns(4L, Job::recomputed);
  }

  @Test
  void aWorkerThatStopsInTheMiddleLosesNothing() throws IOException {
    articles(10);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "stale");
    List<Message> messages = world.receive();
    ReprocessHandler stopping = world.handler("new", world.dynamo(new StopsAfter(5)), Map.of());

    List<String> failures = World.deliver(stopping, messages);
    assertThat(failures).isNotEmpty();
    World.deliver(
        handler, messages.stream().filter(m -> failures.contains(m.messageId())).toList());

    for (int i = 0; i < 10; i++) {
      assertThat(world.stored(key(i)).entry().engineVersion()).isEqualTo("new");
    }
    assertThat(world.job("j1"))
        .returns(Job.State.DONE, Job::state)
        .returns(10L, Job::planned)
        .returns(10L, Job::finished);
  }

  @Test
  void aPlannerThatStopsBetweenPageAndJobSendsThePageAgain() throws IOException {
    articles(4);
    world.storeAll("old");
    ReprocessHandler stopping = world.handler("new", world.dynamo(new StopsAfter(1)), Map.of());
    assertThatThrownBy(() -> World.planAll(stopping, "j1", "stale"))
        .isInstanceOf(StopsAfter.Stopped.class);

    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "stale");
    world.work(handler);

    assertThat(world.job("j1")).returns(Job.State.DONE, Job::state).returns(4L, Job::recomputed);
  }

  @Test
  void anObjectThatIsGoneByItsTurnIsCountedAndLeftToItsRemoval() throws IOException {
    articles(2);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "stale");
    world.remove(key(0));

    world.work(handler);

    assertThat(world.job("j1"))
        .returns(1L, Job::recomputed)
        .returns(1L, Job::unchanged)
        .returns(Job.State.DONE, Job::state);
  }

  @Test
  void withoutAJobThePlannerMakesOne() throws IOException {
    var answer = World.call(world.handler("new", Map.of()), "{\"scope\":\"stale\"}");

    assertThat(answer.text("done")).contains("true");
    assertThat(world.job(answer.text("job").orElseThrow()).state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void anUnknownScopeIsToldByItsName() {
    assertThatThrownBy(
            () -> World.call(world.handler("new", Map.of()), "{\"scope\":\"everything\"}"))
        .hasMessage("the scope is stale or all, not everything");
  }

  @Test
  void aMessageThatIsNoTaskFailsAloneAndIsCounted() throws IOException {
    articles(1);
    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "all");
    var messages = new ArrayList<Message>();
    messages.add(Message.builder().messageId("poison").body("[1]").build());
    messages.addAll(world.receive());

    assertThat(World.deliver(handler, messages)).containsExactly("poison");

    assertThat(world.job("j1")).returns(1L, Job::recomputed);
    assertThat(world.log.getFirst()).contains("\"outcome\":\"REFUSED\"", "WRONG_SHAPE");
  }

  @Test
  void anArticleThatWentToTheDeadLettersDoesNotKeepItsJobFromEnding() throws IOException {
    articles(1);
    world.storeAll("old");
    ReprocessHandler handler = world.handler("new", Map.of());
    World.planAll(handler, "j1", "stale");
    List<Message> messages = world.receive();
    ReprocessHandler broken =
        world.handler("new", Map.of("HEARSAY_ARTICLES_BUCKET", "no-such-bucket"));
    List<Message> third =
        messages.stream()
            .map(
                m ->
                    m.toBuilder()
                        .attributesWithStrings(Map.of("ApproximateReceiveCount", "3"))
                        .build())
            .toList();

    assertThat(World.deliver(broken, third)).hasSize(1);

    assertThat(world.job("j1")).returns(1L, Job::failed).returns(Job.State.DONE, Job::state);
  }

  private static void upload(String key, String sequencer, String engineVersion) {
    var report =
        Report.without(
            Article.of(""), Status.UNSUPPORTED, "made by the upload", "und", engineVersion);
    var analysed = Optional.of(new Analysed(world.stored(key).version(), report));
    world
        .results()
        .apply(
            new Change.Upload(key, new Sequencer(sequencer), "another", false),
            engineVersion,
            _ -> analysed);
  }

  private static void articles(int count) {
    for (int i = 0; i < count; i++) {
      world.put(key(i), "Mayor Ilse Brandt said ferry number " + i + " had left early.");
    }
  }

  private static String key(int i) {
    return "ferries/%03d.txt".formatted(i);
  }
}
