package hearsay.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void spansOfTheSameBordersAreEqual() {
    assertThat(new Span(3, 7))
        .isEqualTo(new Span(3, 7))
        .hasSameHashCodeAs(new Span(3, 7))
        .isNotEqualTo(new Span(3, 8))
        .isNotEqualTo(new Span(2, 7))
        .isNotEqualTo("[3, 7)");
  }
}
