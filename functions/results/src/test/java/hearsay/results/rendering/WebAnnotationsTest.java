package hearsay.results.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAnnotationsTest {
  private final String json =
      WebAnnotations.render("urn:x:report", "urn:x:text", SampleReport.nested());

  @Test
  void everyAttributionIsAnAnnotationThatClassifies() {
    assertThat(json)
        .startsWith("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",")
        .contains("\"id\":\"urn:x:report\",\"type\":\"AnnotationPage\"")
        .contains(
            "\"id\":\"urn:x:report#a1\",\"type\":\"Annotation\",\"motivation\":\"classifying\"")
        .contains("\"id\":\"urn:x:report#a2\",\"type\":\"Annotation\"")
        .contains("\"hearsay:nestedIn\":\"urn:x:report#a1\"");
  }

  @Test
  void aSpanIsFoundByItsWordsAndTheirNeighbours() {
    assertThat(json)
        .contains(
            "\"hearsay:part\":\"cue\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"wrote\",\"prefix\":\"Ferry"
                + " & fog\\n"
                + "\\n"
                + "=The <Courier> 🚢 \",\"suffix\":\" that two “officials” said the f\"}");
  }

  @Test
  void positionsCountCodePoints() {
    int units = SampleReport.span("wrote").start();
    assertThat(json)
        .contains(
            "{\"type\":\"TextPositionSelector\",\"start\":"
                + (units - 1)
                + ",\"end\":"
                + (units + 4)
                + "}");
  }
}
