package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargeReportsTest {
  private static final String KEY = "long.txt";
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
  void aReportThatNoItemCanHoldLiesInTheResultsBucket() {
    Report large = Reports.citing(names(9000, 1));

    store("01", large);

    StoredReport stored = stored();
    assertThat(stored.report()).isInstanceOf(PackedReport.InBucket.class);
    assertThat(stored.sources()).hasSize(Mentions.MOST);
    assertThat(json(stored))
        .isEqualTo(ReportJson.write(stored.id().value(), Optional.of(KEY), large));
  }

  @Test
  void aReportThatIsReplacedLeavesNothingBehind() {
    store("01", Reports.citing(names(9000, 1)));

    store("02", Reports.citing("a sailor"));

    assertThat(stored().report()).isInstanceOf(PackedReport.Inline.class);
    assertThat(
            table
                .s3
                .listObjectsV2(
                    list -> list.bucket(Table.RESULTS).prefix("reports/" + stored().id()))
                .contents())
        .isEmpty();
    assertThat(table.items().keySet()).filteredOn(key -> key.startsWith("SRC#")).hasSize(1);
  }

  @Test
  void packingGivesBackEveryByte() {
    var random = new Random(5);
    for (int length : new int[] {0, 1, 100, 70_000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Packing.unpack(Packing.pack(bytes), length)).isEqualTo(bytes);
    }
  }

  private static String[] names(int count, long seed) {
    var random = new Random(seed);
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = "Witness " + Long.toHexString(random.nextLong());
    }
    return names;
  }

  private static void store(String sequencer, Report report) {
    table
        .results()
        .apply(
            new Change.Upload(KEY, new Sequencer(sequencer), "e" + sequencer, false),
            Reports.ENGINE,
            _ -> Optional.of(Reports.of("e" + sequencer, report)));
  }

  private static StoredReport stored() {
    return (StoredReport) table.results().find(KEY).orElseThrow();
  }

  private static String json(StoredReport stored) {
    return new String(table.results().json(stored), StandardCharsets.UTF_8);
  }
}
