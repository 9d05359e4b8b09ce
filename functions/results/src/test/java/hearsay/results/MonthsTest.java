package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthsTest {
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
  void aMonthIsWrittenOnceThoughManyOfItsArticlesComeAtOnce() throws Exception {
    var months = new Months(table.dynamo, table.name());
    List<Future<Double>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        String month = i % 2 == 0 ? "2026-11" : "2026-12";
        all.add(threads.submit(() -> units(months, month)));
      }
    }
    double sum = 0;
    for (Future<Double> one : all) {
      sum += one.get();
    }
    assertThat(sum).isEqualTo(2);
    assertThat(months.all()).containsExactly("2026-11", "2026-12");
  }

  @Test
  void aMonthThatIsThereIsNotWrittenAgain() {
    assertThat(units(new Months(table.dynamo, table.name()), "2026-11")).isEqualTo(1);
    assertThat(units(new Months(table.dynamo, table.name()), "2026-11")).isZero();
  }

  private static double units(Months months, String month) {
    var units = new WriteUnits();
    months.add(month, units);
    return units.sum();
  }
}
