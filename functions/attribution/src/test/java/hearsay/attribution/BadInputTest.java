package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.lexicon.LexiconException;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty or partial report with its reason, never an exception; but no engine on bad words. */
class BadInputTest {
  private static final Attributor ENGINE = Attributor.standard();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\t \r\n", "\u00a0\u2003\u3000", "\ufeff", "\f"})
  void aTextOfNothingFailsWithItsReason(String text) {
    Report report = Whole.report(text);
    assertThat(report.status()).isEqualTo(Status.FAILED);
    assertThat(report.reason()).contains("the text is empty");
    assertThat(report.attributions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Minister sagte, dass die Brücke im Herbst nicht mehr für den Verkehr geöffnet wird.",
        "Le ministre a dit que le pont ne serait pas ouvert dans les prochains mois pour les"
            + " camions.",
        "El ministro dijo que el puente no se va a abrir para los camiones en los meses que"
            + " vienen.",
        "Министр сказал, что мост закроют весной.",
        "Ο υπουργός είπε ότι η γέφυρα θα κλείσει την άνοιξη.",
        "部长说，这座桥将于春天关闭。",
        "大臣は橋が春に閉鎖されると述べた。",
        "장관은 다리가 봄에 폐쇄될 것이라고 말했다.",
        "قال الوزير إن الجسر سيغلق في الربيع.",
        "השר אמר שהגשר ייסגר באביב.",
        "मंत्री ने कहा कि पुल वसंत में बंद हो जाएगा।"
      })
  void aTextThatIsNotEnglishIsUnsupported(String text) {
    Report report = Whole.report(text);
    assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
    assertThat(report.reason().orElseThrow()).contains("not English");
    assertThat(report.attributions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bridge shut", "Mayor quits - NYT", "He said: \"La ville est à nous\"."})
  void aShortEnglishTextIsRead(String text) {
    assertThat(Whole.report(text).status()).isEqualTo(Status.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The mayor said the bridge would close in spring.</p>",
        "<div class=\"story\">\nThe mayor said the bridge would close in spring.\n</div>",
        "The mayor said the bridge would close in spring.&nbsp;&amp;&#8217;",
        "The mayor said <b>the bridge would close</b> in spring.<br/>",
        "{{infobox}} [[The mayor]] said ''the bridge'' would close in spring."
      })
  void markupThatWasLeftInHidesNoStatement(String text) {
    assertThat(Whole.report(text).attributions())
        .anySatisfy(
            a -> assertThat(a.content().getFirst().of(text)).contains("bridge").contains("close"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 0x0b, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x202e, 0xfeff, 0xfffd})
  void controlCharactersHideNoStatement(int character) {
    String c = Character.toString(character);
    String text = c + "The mayor said" + c + " the bridge would close in spring." + c;
    assertThat(Whole.report(text).attributions())
        .anySatisfy(a -> assertThat(a.content().getFirst().of(text)).contains("the bridge"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "cues.txt; SAY say~SHOUT bellow; line 2; one of the classes",
        "cues.txt; # of no use~~SAY; line 3; a class, a blank and a phrase",
        "hedges.txt; may = possible~might = perhaps; line 2; kind of hedge",
        "hedges.txt; may; line 1; phrase = kind",
        "nouns.txt; minister = official~thing = thing; line 2; expected",
        "titles.txt; mr = m~mrs = q; line 2; m, f, x or o",
        "names.txt; anna = f~bert; line 2; phrase = kind",
        "conditions.txt; on condition of = secrecy; line 1; anonymity, basis or evidence",
        "outlets.txt; The Post; line 1; short form",
        "institutions.txt; NATO; line 1; party",
        "places.txt; Norway | Oslo; line 1; name | capitals",
        "irregular.txt; say; line 1; a base form and its other forms",
        "languages.txt; english the; line 1; two letters",
        "word-classes.txt; the DET~bank; line 2; a word and its classes",
        "word-classes.txt; the ARTICLE; line 1; classes of Universal Dependencies",
        "cue-weights.txt; q.class NOUN 12~q.class VERB 1.5; line 2; a whole number",
        "content-weights.txt; b.word the twelve; line 1; a whole number",
        "source-weights.txt; s.rank 3 99999999999; line 1; a whole number",
        "word-weights.txt; w.after; line 1; a feature, one or two values and a weight",
        "source-extent-weights.txt; # nothing; source-extent-weights.txt; a weight a line",
        "credits.txt; ``; credits.txt; found an empty file",
        "cue-weights.txt; ``; cue-weights.txt; a weight a line",
        "cue.txt; SAY say; cue.txt; the name of a lexicon file"
      })
  void aFaultInALexiconIsToldWithFileLineAndWhatIsExpected(
      String file, String content, String line, String expected, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve(file), content.replace('~', '\n'));
    assertThatThrownBy(() -> Attributor.withLexicon(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file)
        .hasMessageContaining(line)
        .hasMessageContaining("expected")
        .hasMessageContaining(expected);
  }

  @Test
  void aLexiconOfAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("credits.txt"), new byte[] {'q', 'u', 'e', 'l', '\n', (byte) 0xe9});
    assertThatThrownBy(() -> Attributor.withLexicon(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("credits.txt line 2: expected UTF-8");
  }

  @Test
  void aFolderThatIsNotThereIsNoLexicon(@TempDir Path folder) {
    assertThatThrownBy(() -> Attributor.withLexicon(folder.resolve("missing")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("missing: expected a folder");
  }

  @Test
  void aListMayBeEmptiedOnPurposeByAComment(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("boilerplate.txt"), "# these pages have none\n");
    var engine = Attributor.withLexicon(folder);
    assertThat(engine.version()).isNotEqualTo(ENGINE.version());
    assertThat(engine.attribute(Article.of("Share this post\n\nIt rained.")).zones())
        .noneSatisfy(zone -> assertThat(zone.why()).contains("a phrase of the page"));
  }

  @Test
  void weightsMayBeWrittenAsPeopleWrite(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("source-extent-weights.txt"),
        "# by hand\r\n\r\ne.count 0 left -12\r\n  e.first start 0 7  \n# é\ne.stem é 1 3");
    assertThat(Attributor.withLexicon(folder).version()).isNotEqualTo(ENGINE.version());
  }
}
