package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Report;
import hearsay.results.Written.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static final String KEY = "news/ferry left.txt";
  private static Table table;

  @BeforeAll
  static void start() throws IOException {
    table = Table.start();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @BeforeEach
  void empty() {
    table.empty();
  }

  @Test
  void anUploadBecomesReadable() {
    Report report = Reports.citing("Mayor Ilse Brandt", "the harbour office");

    assertThat(upload("01", "e1", report).outcome()).isEqualTo(Outcome.STORED);

    StoredReport stored = stored();
    assertThat(stored.entry().title()).contains("The ferry left early");
    assertThat(stored.entry().publishedAt()).isEqualTo(Reports.PUBLISHED);
    assertThat(stored.entry().dated()).isTrue();
    assertThat(stored.entry().attributions()).isEqualTo(2);
    assertThat(stored.version().versionId()).contains("v-e1");
    assertThat(json(stored))
        .isEqualTo(ReportJson.write(stored.id().value(), Optional.of(KEY), report));
  }

  @Test
  void theSameEventAgainChangesNothing() {
    upload("01", "e1", Reports.citing("Mayor Ilse Brandt"));
    var before = table.items();

    Written again = upload("01", "e1", Reports.citing("Mayor Ilse Brandt"));

    assertThat(again).isEqualTo(new Written(Outcome.DUPLICATE, 0));
    assertThat(table.items()).isEqualTo(before);
  }

  @Test
  void aLateEventChangesNothing() {
    upload("0200", "e2", Reports.citing("Mayor Ilse Brandt"));
    var before = table.items();

    assertThat(upload("01", "e1", Reports.citing("a sailor")).outcome())
        .isEqualTo(Outcome.SUPERSEDED);
    assertThat(table.items()).isEqualTo(before);
  }

  @Test
  void aRemovalKeepsLateUploadsOut() {
    upload("02", "e2", Reports.citing("Mayor Ilse Brandt"));

    assertThat(remove("03").outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(upload("02", "e2", Reports.citing("Mayor Ilse Brandt")).outcome())
        .isEqualTo(Outcome.SUPERSEDED);

    assertThat(table.results().find(KEY)).containsInstanceOf(RemovedArticle.class);
    assertThat(mentions("Mayor Ilse Brandt").items()).isEmpty();
  }

  @Test
  void aSourceIsFoundHoweverItIsWritten() {
    upload("01", "e1", Reports.citing("The U.S. Embassy", "Mayor Ilse Brandt"));

    assertThat(mentions("US embassy").items())
        .singleElement()
        .satisfies(found -> assertThat(found.mention().name()).isEqualTo("The U.S. Embassy"))
        .satisfies(found -> assertThat(found.article().key()).isEqualTo(KEY));
  }

  @Test
  void theBudgetOfWriteUnitsHolds() {
    upload("00", "e0", "another.txt", Reports.citing("a sailor"));
    Written first =
        upload("01", "e1", Reports.citing("Mayor Ilse Brandt", "the harbour office", "a sailor"));
    Written over =
        upload("02", "e2", Reports.citing("Mayor Ilse Brandt", "the harbour office", "a sailor"));

    assertThat(first.writeUnits()).isEqualTo(2 + 3);
    assertThat(over.writeUnits()).isLessThanOrEqualTo(4 + 3);
  }

  @Test
  void listsShowTheNewestFirst() {
    upload("01", "e1", "a.txt", Reports.citing("a sailor"));
    upload("01", "e2", "b.txt", Reports.failed("not text"));

    assertThat(table.lists().all(Between.always(), Optional.empty(), 10).items())
        .extracting(ArticleEntry::key)
        .containsExactly("b.txt", "a.txt");
  }

  private Written upload(String sequencer, String eTag, Report report) {
    return upload(sequencer, eTag, KEY, report);
  }

  private Written upload(String sequencer, String eTag, String key, Report report) {
    return table
        .results()
        .apply(
            new Change.Upload(key, new Sequencer(sequencer), eTag, false),
            Reports.ENGINE,
            _ -> Optional.of(Reports.of(eTag, report)));
  }

  private Written remove(String sequencer) {
    return table
        .results()
        .apply(
            new Change.Removal(KEY, new Sequencer(sequencer), false),
            Reports.ENGINE,
            _ -> Optional.empty());
  }

  private StoredReport stored() {
    return (StoredReport) table.results().find(KEY).orElseThrow();
  }

  private static String json(StoredReport stored) {
    return new String(table.results().json(stored), StandardCharsets.UTF_8);
  }

  private static Page<SourceMention> mentions(String source) {
    return table.sources().mentions(SourceKey.of(source), Between.always(), Optional.empty(), 10);
  }
}
