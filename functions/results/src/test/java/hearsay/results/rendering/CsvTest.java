package hearsay.results.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void everyAttributionIsARowWithAsManyCellsAsTheHeader() {
    String rows = Csv.rows("ferry", SampleReport.nested());
    assertThat(rows.split("\r\n", -1)).hasSize(3);
    assertThat(Csv.header())
        .endsWith("\r\n")
        .startsWith("article,attribution,zone,rule,start,end,source,");
    assertThat(rows).startsWith("ferry,a1,BODY,source-verb-content,13,");
    assertThat(rows).contains(",The Courier < two officials,o1,RELAYED,3.4,");
  }

  @Test
  void commasAndQuotationMarksAreQuoted() {
    String rows = Csv.rows("a \"b\", c", SampleReport.nested());
    assertThat(rows).startsWith("\"a \"\"b\"\", c\",a1,");
    assertThat(rows).contains(",\"the ferry, alas, sank\",a1,");
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() {
    assertThat(Csv.rows("=1+1", SampleReport.nested()))
        .startsWith("'=1+1,")
        .contains(",'=The <Courier>,")
        .contains(",\"'+2 \"\"two\"\" of them\"\r\n");
  }
}
