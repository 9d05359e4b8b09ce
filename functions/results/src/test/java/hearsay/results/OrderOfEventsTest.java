package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.model.Level;
import hearsay.results.History.Happening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever order events come in, how often, and wherever a try breaks off: the newest one counts.
 */
class OrderOfEventsTest {
  private static Table table;

  @BeforeAll
  static void start() throws IOException {
    table = Table.start();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @Test
  void anyOrderAndNumberOfDeliveriesEndsInTheNewestState() {
    for (int seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      List<Happening> history = History.random(random);
      Map<String, String> expected = afterInOrder(history);
      table.empty();
      ResultTable results = table.results();
      for (Happening event : deliveries(history, random)) {
        event.deliver(results, random.nextBoolean());
      }
      assertThat(visible()).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void triesThatBreakOffAnywhereAndComeAgainEndInTheNewestState() {
    int broken = 0;
    for (int seed = 0; seed < 40; seed++) {
      var random = new Random(1000 + seed);
      List<Happening> history = History.random(random);
      Map<String, String> expected = afterInOrder(history);
      table.empty();
      var again = new ArrayList<Happening>();
      for (Happening event : deliveries(history, random)) {
        int write = random.nextInt(1, 4);
        Faults fault = random.nextBoolean() ? Faults.before(write) : Faults.after(write);
        try {
          event.deliver(table.results(fault), false);
        } catch (Faults.BrokenOff e) {
          broken++;
          again.add(event);
        }
      }
      Collections.shuffle(again, random);
      again.forEach(event -> event.deliver(table.results(), true));
      assertThat(visible()).as("seed " + seed).isEqualTo(expected);
    }
    assertThat(broken).isGreaterThan(30);
  }

  @Test
  void deliveriesAtTheSameTimeEndInTheNewestState() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      var random = new Random(2000 + seed);
      List<Happening> history = History.random(random);
      Map<String, String> expected = afterInOrder(history);
      table.empty();
      ResultTable results = table.results();
      var calls = new ArrayList<Callable<Written>>();
      for (Happening event : deliveries(history, random)) {
        calls.add(() -> untilDone(event, results));
      }
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var call : threads.invokeAll(calls)) {
          assertThat(call.get()).isNotNull();
        }
      }
      assertThat(visible()).as("seed " + seed).isEqualTo(expected);
    }
  }

  /** As the queue does it: what failed comes again. */
  private static Written untilDone(Happening event, ResultTable results) {
    boolean again = false;
    while (true) {
      try {
        return event.deliver(results, again);
      } catch (ConcurrentChanges busy) {
        again = true;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCrashAtEachWriteOfAnUploadIsRepairedByTheRetry(boolean answerLost) {
    var first = upload("01", "e1", "Mayor Ilse Brandt", "a sailor");
    var second = upload("02", "e2", "the harbour office", "a sailor");
    repaired(List.of(first), second, answerLost);
    repaired(List.of(), first, answerLost);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCrashAtEachWriteOfARemovalIsRepairedByTheRetry(boolean answerLost) {
    var removal = new Happening(new Sequencer("02"), "", Optional.empty());
    repaired(List.of(upload("01", "e1", "Mayor Ilse Brandt", "a sailor")), removal, answerLost);
  }

  private static void repaired(List<Happening> before, Happening last, boolean answerLost) {
    var history = new ArrayList<>(before);
    history.add(last);
    Map<String, String> expected = afterInOrder(history);
    for (int write = 1; ; write++) {
      table.empty();
      before.forEach(event -> event.deliver(table.results(), false));
      Faults fault = answerLost ? Faults.after(write) : Faults.before(write);
      ResultTable breaking = table.results(fault);
      if (!breaksOff(breaking, last)) {
        assertThat(fault.reached()).isFalse();
        assertThat(write).isGreaterThan(2);
        return;
      }
      last.deliver(table.results(), true);
      assertThat(visible()).as("broken off at write " + write).isEqualTo(expected);
    }
  }

  private static boolean breaksOff(ResultTable breaking, Happening event) {
    try {
      event.deliver(breaking, false);
      return false;
    } catch (Faults.BrokenOff e) {
      return true;
    }
  }

  @Test
  void anOlderUploadThatScribbledOverANewerOneIsPutRightByItsRetry() {
    var older = upload("01", "e1", "Mayor Ilse Brandt", "a sailor");
    var newer = upload("02", "e2", "a sailor", "a sailor");
    Map<String, String> expected = afterInOrder(List.of(older, newer));
    table.empty();
    // Written by the older one between the newer one's read and write, then broken off.
    assertThatThrownBy(() -> older.deliver(table.results(Faults.after(1)), false))
        .isInstanceOf(Faults.BrokenOff.class);
    newer.deliver(table.results(), false);

    older.deliver(table.results(), true);

    assertThat(visible()).isEqualTo(expected);
  }

  @Test
  void anOldUploadThatPutsMentionsRightDoesNotTakeThoseOfANewerOneInTheMiddle() throws Exception {
    var oldest = upload("01", "e1", "a sailor");
    var older = upload("02", "e2", "the harbour office");
    var newer = upload("03", "e3", "a sailor", "Mayor Ilse Brandt");
    Map<String, String> expected = afterInOrder(List.of(oldest, older, newer));
    table.empty();
    var oldestHasRead = new CountDownLatch(1);
    var oldestMayWrite = new CountDownLatch(1);
    Faults waits =
        Faults.waiting(
            1,
            () -> {
              oldestHasRead.countDown();
              await(oldestMayWrite);
            });
    try (var other = Executors.newSingleThreadExecutor()) {
      var losing = other.submit(() -> oldest.deliver(table.results(waits), false));
      await(oldestHasRead);
      older.deliver(table.results(), false);
      Faults betweenMentionsAndArticle =
          Faults.waiting(
              2,
              () -> {
                oldestMayWrite.countDown();
                assertThat(losing).succeedsWithin(Duration.ofMinutes(1));
              });
      newer.deliver(table.results(betweenMentionsAndArticle), false);
    }
    assertThat(visible()).isEqualTo(expected);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ofTwoUploadsWithoutOrderTheCurrentOneCounts() {
    table.empty();
    upload("01", "e1", "a sailor").deliver(table.results(), false);
    upload("01", "e2", "Mayor Ilse Brandt").deliver(table.results(), false);

    Written late =
        table
            .results()
            .apply(
                new Change.Upload(History.KEY, new Sequencer("01"), "e1", false),
                Reports.ENGINE,
                standing -> {
                  assertThat(standing).isEqualTo(Standing.TIE);
                  return Optional.empty();
                });

    assertThat(late.outcome()).isEqualTo(Written.Outcome.SUPERSEDED);
    assertThat(visible().get("article")).contains("e2");
  }

  @Test
  void theSameUploadForAnotherEngineIsAppliedOnATie() {
    table.empty();
    upload("01", "e1", "a sailor").deliver(table.results(), false);
    var report =
        Reports.citing("2.0.0", Level.ON_RECORD, Optional.of(Reports.PUBLISHED), "a sailor");

    Written written =
        table
            .results()
            .apply(
                new Change.Upload(History.KEY, new Sequencer("01"), "e1", false),
                "2.0.0",
                _ -> Optional.of(Reports.of("e1", report)));

    assertThat(written.outcome()).isEqualTo(Written.Outcome.STORED);
  }

  @Test
  void recomputingLosesAgainstAnUploadInBetween() {
    table.empty();
    upload("01", "e1", "a sailor").deliver(table.results(), false);
    var newer = upload("02", "e2", "Mayor Ilse Brandt");
    var stale =
        Reports.citing(Reports.ENGINE, Level.DENIED, Optional.of(Reports.PUBLISHED), "a sailor");

    Written recomputed =
        table
            .results()
            .apply(
                new Change.Recomputation(History.KEY, Optional.of("e0"), false),
                Reports.ENGINE,
                _ -> {
                  newer.deliver(table.results(), false);
                  return Optional.of(Reports.of("e0", stale));
                });

    assertThat(recomputed.outcome()).isIn(Written.Outcome.STORED, Written.Outcome.DUPLICATE);
    assertThat(((StoredReport) table.results().find(History.KEY).orElseThrow()).sequencer())
        .isEqualTo(new Sequencer("02"));
  }

  private static Happening upload(String sequencer, String eTag, String... sources) {
    return new Happening(new Sequencer(sequencer), eTag, Optional.of(Reports.citing(sources)));
  }

  private static Map<String, String> afterInOrder(List<Happening> history) {
    table.empty();
    ResultTable results = table.results();
    history.forEach(event -> event.deliver(results, false));
    return visible();
  }

  private static List<Happening> deliveries(List<Happening> history, Random random) {
    var deliveries = new ArrayList<Happening>(history);
    for (Happening event : history) {
      for (int more = random.nextInt(3); more > 0; more--) {
        deliveries.add(event);
      }
    }
    Collections.shuffle(deliveries, random);
    return deliveries;
  }

  /** What readers see: the article, the lists, and every source's mentions. */
  private static Map<String, String> visible() {
    var seen = new TreeMap<String, String>();
    table.results().find(History.KEY).ifPresent(article -> seen.put("article", described(article)));
    seen.put("list", table.lists().all(Between.always(), Optional.empty(), 10).items().toString());
    for (String source :
        List.of("Mayor Ilse Brandt", "harbour office", "sailor", "two officials", "Post")) {
      var mentions =
          table
              .sources()
              .mentions(SourceKey.of(source), Between.always(), Optional.empty(), 10)
              .items();
      seen.put("source " + source, mentions.toString());
    }
    return seen;
  }

  private static String described(StoredArticle article) {
    return switch (article) {
      case RemovedArticle removed -> "removed at " + removed.sequencer();
      case StoredReport report ->
          report.entry()
              + " of "
              + report.version()
              + " at "
              + report.sequencer()
              + ": "
              + new String(table.results().json(report), StandardCharsets.UTF_8);
    };
  }
}
