package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconCompilerTest {
  private static final Path TEXTS = Path.of("src/main/resources/hearsay/attribution/lexicon");
  private static final Attributor ENGINE = Attributor.standard();

  static List<Path> texts() {
    return files(TEXTS);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSameTextsMakeTheSameFilesThatTheEngineShipsWith(@TempDir Path folder) throws IOException {
    LexiconCompiler.main(new String[] {TEXTS.toString(), folder.resolve("new").toString()});
    for (String file : List.of("lexicon.bin", "origins.txt")) {
      try (var shipped = LexiconFiles.class.getResourceAsStream(file)) {
        byte[] made = Files.readAllBytes(folder.resolve("new").resolve(file));
        assertThat(shipped).as(file).isNotNull().hasBinaryContent(made);
      }
    }
  }

  @Test
  void aLicenceGoesWithTheContents() throws IOException {
    try (var origins = LexiconFiles.class.getResourceAsStream("origins.txt")) {
      assertThat(origins).isNotNull();
      assertThat(new String(origins.readAllBytes(), StandardCharsets.UTF_8))
          .contains("senses.txt\n# What kind of thing", "# WordNet Release 3.0")
          .contains("word-classes.txt\n# Words and their classes", "Apache OpenNLP")
          .doesNotContain("v.communication");
    }
  }

  @Test
  void aCallWithoutAFolderIsTold() {
    assertThatThrownBy(() -> LexiconCompiler.main(new String[] {TEXTS.toString()}))
        .hasMessage("usage: LexiconCompiler TEXTS FOLDER");
  }

  @Test
  void theTextsMakeTheSameEngineUncompiled() throws IOException {
    Attributor uncompiled = Attributor.withLexicon(TEXTS);
    assertThat(uncompiled.version()).isEqualTo(ENGINE.version());
    List<Path> articles = files(Path.of("../../events/articles"));
    assertThat(articles).isNotEmpty();
    for (Path file : articles) {
      Article article = Article.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      assertThat(uncompiled.attribute(article)).isEqualTo(ENGINE.attribute(article));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lineEndsMakeNoOtherEngineButAChangedFileDoes(Path text, @TempDir Path folder)
      throws IOException {
    Path copy = folder.resolve(text.getFileName());
    Files.writeString(copy, Files.readString(text).replace("\n", "\r\n"));
    assertThat(Attributor.withLexicon(folder).version()).isEqualTo(ENGINE.version());
    Files.writeString(copy, Files.readString(text) + "\n# changed\n");
    assertThat(Attributor.withLexicon(folder).version()).isNotEqualTo(ENGINE.version());
  }

  @Test
  void otherIrregularVerbsInflectTheCompiledCues(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("irregular.txt"), "say sez\n");
    var cues = new CueLexicon(LexiconFiles.overriddenFrom(folder));
    assertThat(cues.word(Words.hash("sez"))).map(CueLexicon.Known::lemma).contains("say");
    assertThat(cues.word(Words.hash("said"))).isEmpty();
    var shipped = new CueLexicon(LexiconFiles.shipped());
    assertThat(shipped.word(Words.hash("sez"))).isEmpty();
    assertThat(shipped.word(Words.hash("said"))).map(CueLexicon.Known::lemma).contains("say");
  }
}
