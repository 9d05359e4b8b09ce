package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Level;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final Instant FIRST = Instant.parse("2026-08-05T10:00:00Z");
  private static final List<Level> LEVELS =
      List.of(Level.ON_RECORD, Level.DENIED, Level.ON_RECORD, Level.VAGUE);
  private static Table table;

  /** Twenty articles, five days apart, over four months; a failed one; a removed one. */
  @BeforeAll
  static void start() throws IOException {
    table = Table.start();
    table.empty();
    for (int i = 0; i < 20; i++) {
      Instant published = FIRST.plus(Duration.ofDays(5L * i));
      String engine = i % 5 == 0 ? "old" : Reports.ENGINE;
      store(
          key(i),
          Reports.citing(engine, LEVELS.get(i % 4), Optional.of(published), "The Lissen Post"));
    }
    store("failed.txt", Reports.failed("the object is empty (0 bytes)"));
    store("gone.txt", Reports.citing("The Lissen Post"));
    table
        .results()
        .apply(
            new Change.Removal("gone.txt", new Sequencer("02"), false),
            Reports.ENGINE,
            _ -> Optional.empty());
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  private static void store(String key, Report report) {
    table
        .results()
        .apply(
            new Change.Upload(key, new Sequencer("01"), "e", false),
            report.engineVersion(),
            _ -> Optional.of(Reports.of("e", report)));
  }

  private static String key(int i) {
    return "%02d.txt".formatted(i);
  }

  @Test
  void everythingComesNewestFirstAndOnce() {
    List<ArticleEntry> all = pages(4, after -> table.lists().all(Between.always(), after, 4));

    assertThat(all).hasSize(21).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo(Comparator.comparing(ArticleEntry::publishedAt).reversed());
  }

  @Test
  void aLevelIsListedWithinItsDates() {
    var dates =
        new Between(
            Optional.of(FIRST.plus(Duration.ofDays(10))),
            Optional.of(FIRST.plus(Duration.ofDays(60))));

    List<ArticleEntry> found =
        pages(2, after -> table.lists().byLevel(Level.ON_RECORD, dates, after, 2));

    assertThat(found)
        .extracting(ArticleEntry::key)
        .containsExactly("10.txt", "08.txt", "06.txt", "04.txt", "02.txt");
  }

  @Test
  void failuresAreListedWithTheirStatus() {
    assertThat(table.lists().byStatus(Status.FAILED, Between.always(), Optional.empty(), 5).items())
        .singleElement()
        .returns("failed.txt", ArticleEntry::key)
        .returns(Optional.empty(), ArticleEntry::level);
    assertThat(
            table
                .lists()
                .byStatus(Status.UNSUPPORTED, Between.always(), Optional.empty(), 5)
                .items())
        .isEmpty();
    assertThat(pages(7, after -> table.lists().byStatus(Status.OK, Between.always(), after, 7)))
        .hasSize(20);
  }

  @Test
  void aSourceIsListedOverTimeWithoutRemovedArticles() {
    List<SourceMention> found =
        pages(
            6,
            after ->
                table.sources().mentions(SourceKey.of("LISSEN POST"), Between.always(), after, 6));

    assertThat(found).hasSize(20);
    assertThat(found.getFirst().article().key()).isEqualTo("19.txt");
    assertThat(found.getFirst().mention())
        .returns("The Lissen Post", Mention::name)
        .returns(1, Mention::count)
        .returns(Level.VAGUE, Mention::level);
  }

  @Test
  void aMentionThatItsArticleDoesNotNameIsNotShown() {
    var orphan =
        new Mention(
            SourceKey.of("a ghost"),
            "a ghost",
            hearsay.attribution.model.SourceType.ANON_BARE,
            1,
            Level.VAGUE,
            "");
    var entry = table.lists().all(Between.always(), Optional.empty(), 1).items().getFirst();
    table.dynamo.putItem(
        put ->
            put.tableName(table.name())
                .item(MentionItem.encode(orphan, entry.publishedAt(), entry.id())));

    assertThat(
            table
                .sources()
                .mentions(orphan.source(), Between.always(), Optional.empty(), 5)
                .items())
        .isEmpty();
  }

  @Test
  void staleArticlesAreThoseOfAnotherEngine() {
    List<ArticleEntry> stale = pages(3, after -> table.lists().stale(Reports.ENGINE, after, 3));

    assertThat(stale)
        .extracting(ArticleEntry::key)
        .containsExactlyInAnyOrder("00.txt", "05.txt", "10.txt", "15.txt");
  }

  /** All pages, none longer than the limit. */
  private static <T> List<T> pages(int limit, Function<Optional<String>, Page<T>> list) {
    var all = new ArrayList<T>();
    Optional<String> next = Optional.empty();
    do {
      Page<T> page = list.apply(next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }
}
