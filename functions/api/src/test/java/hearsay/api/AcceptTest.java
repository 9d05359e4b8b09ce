package hearsay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                          | application/json",
        "text/html                                    | text/html",
        "TEXT/HTML                                    | text/html",
        "text/*                                       | text/html",
        "application/*                                | application/json",
        "application/json;q=0.2, text/html;q=0.3      | text/html",
        "text/html;q=0, */*                           | application/json",
        "*/*;q=0.1, application/ld+json               | application/ld+json",
        "application/ld+json;profile=\"x\";q=0.5      | application/ld+json",
        "text/html;q=nonsense                         | text/html",
        "application/*;q=0.4, application/json;q=0, text/html;q=0.1 | application/ld+json"
      })
  void theTypeThatIsWantedMostIsGiven(String header, String expected) {
    assertThat(Accept.best(accepting(header), Rendering.TYPES)).isEqualTo(expected);
  }

  @Test
  void whatNobodyWantsIsRefused() {
    assertThatThrownBy(() -> Accept.best(accepting("image/png"), Rendering.TYPES))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("application/ld+json");
  }

  private static Request accepting(String header) {
    return new Request(
        "r", "GET", List.of("x"), Map.of("Accept", header), Map.of(), new byte[0], false);
  }
}
