package hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.embedded.ChangeKind;
import hearsay.embedded.ObjectChange;
import hearsay.results.RemovedArticle;
import hearsay.results.StoredArticle;
import hearsay.results.StoredReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events of one key in any order against a real bucket, with versions and without. */
class VersionsTest {
  private static final String KEY = "news/ferry.txt";
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    world = World.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anyOrderOfUploadsAndRemovalsEndsInTheNewestState(boolean versioned) {
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      world.fresh(versioned);
      List<ObjectChange> changes = changes(random);
      var deliveries = new ArrayList<ObjectChange>(changes);
      deliveries.add(changes.get(random.nextInt(changes.size())));
      Collections.shuffle(deliveries, random);
      for (ObjectChange event : deliveries) {
        assertThat(world.deliver(event)).isEmpty();
      }
      Map<String, Map<String, AttributeValue>> shuffled = world.items();
      assertNewest(changes.getLast(), "seed " + seed);

      for (ObjectChange event : changes) {
        world.deliver(event);
      }
      assertThat(world.items()).as("again in order, seed " + seed).isEqualTo(shuffled);
    }
  }

  private static List<ObjectChange> changes(Random random) {
    int count = random.nextInt(2, 5);
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(3) == 0) {
        world.s3.deleteObject(request -> request.bucket(world.bucket()).key(KEY));
      } else {
        world.put(KEY, "Captain Jonas Weil said version " + i + " of the ferry had sailed.");
      }
    }
    return List.copyOf(world.changes);
  }

  private static void assertNewest(ObjectChange newest, String seed) {
    StoredArticle stored = world.stored(KEY).orElseThrow();
    if (newest.kind() == ChangeKind.PUT) {
      assertThat(stored).as(seed).isInstanceOf(StoredReport.class);
      assertThat(((StoredReport) stored).version().eTag())
          .as(seed)
          .isEqualTo(newest.eTag().orElseThrow());
    } else {
      assertThat(stored).as(seed).isInstanceOf(RemovedArticle.class);
    }
  }

  @Test
  void aVersionThatIsDeletedGivesWayToTheOneBeforeIt() {
    world.fresh(true);
    ObjectChange first = world.put(KEY, IngestHandlerTest.FERRY);
    ObjectChange second = world.put(KEY, "The harbour office said nothing had happened.");
    world.deliver(first, second);

    assertThat(world.deliver(deleted(second))).isEmpty();

    StoredReport stored = (StoredReport) world.stored(KEY).orElseThrow();
    assertThat(stored.version().versionId()).isEqualTo(first.versionId());
  }

  @Test
  void theLastVersionThatIsDeletedIsARemoval() {
    world.fresh(true);
    ObjectChange only = world.put(KEY, IngestHandlerTest.FERRY);
    world.deliver(only);

    assertThat(world.deliver(deleted(only))).isEmpty();

    assertThat(world.stored(KEY)).containsInstanceOf(RemovedArticle.class);
  }

  @Test
  void anExpiryIsARemoval() {
    world.fresh(true);
    world.deliver(world.put(KEY, IngestHandlerTest.FERRY));
    String expiry =
        world
            .remove(KEY)
            .notification()
            .replace(
                "ObjectRemoved:DeleteMarkerCreated", "LifecycleExpiration:DeleteMarkerCreated");
    assertThat(expiry).contains("LifecycleExpiration");

    assertThat(World.deliver(world.handler(), 1, List.of(expiry))).isEmpty();

    assertThat(world.stored(KEY)).containsInstanceOf(RemovedArticle.class);
  }

  /** Where all sequencers are the same, as with some stand-ins for S3, the bucket decides. */
  @Test
  void withoutOrderTheBucketDecides() {
    world.fresh(true);
    ObjectChange first = world.put(KEY, IngestHandlerTest.FERRY);
    ObjectChange second = world.put(KEY, "The harbour office said nothing had happened.");
    assertThat(delivered(first, second, first).version().versionId()).isEqualTo(second.versionId());

    ObjectChange removal = world.remove(KEY);
    assertThat(deliver(removal, second, first)).isEmpty();
    assertThat(world.stored(KEY)).containsInstanceOf(RemovedArticle.class);

    ObjectChange third = world.put(KEY, "The harbour office confirmed it.");
    assertThat(delivered(third, removal).version().versionId()).isEqualTo(third.versionId());
  }

  private static StoredReport delivered(ObjectChange... events) {
    assertThat(deliver(events)).isEmpty();
    return (StoredReport) world.stored(KEY).orElseThrow();
  }

  private static List<String> deliver(ObjectChange... events) {
    return World.deliver(
        world.handler(), 1, Stream.of(events).map(VersionsTest::unordered).toList());
  }

  private static String unordered(ObjectChange event) {
    return event.notification().replace(event.sequencer(), "0055AED6DCD90281E5");
  }

  /** Deletes that version and gives the event of it. */
  private static ObjectChange deleted(ObjectChange put) {
    world.s3.deleteObject(
        request ->
            request.bucket(world.bucket()).key(KEY).versionId(put.versionId().orElseThrow()));
    return new ObjectChange(
        ChangeKind.DELETE,
        put.bucket(),
        put.key(),
        0,
        Optional.empty(),
        put.versionId(),
        "F" + put.sequencer(),
        put.time());
  }
}
