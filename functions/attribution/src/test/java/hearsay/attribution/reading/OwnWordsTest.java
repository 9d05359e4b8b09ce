package hearsay.attribution.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that no list of the engine has, from the lists of a folder. */
class OwnWordsTest {
  private static final String TEXT = "The keeper blorvought the gate. They blorve.";
  private static final int PAST = 2;
  private static final int PRESENT = 7;

  @TempDir private Path folder;

  @Test
  void withoutAFolderNothingIsKnownOfThem() {
    Tokens tokens = tokens();
    assertThat(tokens.text(PAST)).isEqualTo("blorvought");
    assertThat(tokens.text(PRESENT)).isEqualTo("blorve");
    assertThat(tokens.entry(PAST)).isZero();
    assertThat(tokens.stem(PAST)).isNotEqualTo(tokens.stem(PRESENT));
  }

  @Test
  void theirClass() throws IOException {
    give("word-classes.txt", "blorvought INTJ\ngate NOUN");
    assertThat(tokens().wordClass(PAST)).isEqualTo(WordClass.INTJ);
    give("word-classes.txt", "blorvought VERB\nblorve NUM");
    assertThat(tokens().wordClass(PAST)).isEqualTo(WordClass.VERB);
    assertThat(tokens().wordClass(PRESENT)).isEqualTo(WordClass.NUM);
  }

  @Test
  void theirStem() throws IOException {
    give("irregular.txt", "blorve blorvought");
    Tokens tokens = tokens();
    assertThat(tokens.stem(PAST)).isEqualTo(tokens.stem(PRESENT));
  }

  @Test
  void theirSense() throws IOException {
    give("word-classes.txt", "blorvought VERB\nblorve VERB");
    give("senses.txt", "v.shouting blorve\nn.person keeper\n");
    Tokens tokens = tokens();
    assertThat(tokens.sense(1)).isEqualTo(Features.named("n.person"));
    assertThat(tokens.sense(PRESENT)).isEqualTo(Features.named("v.shouting"));
    assertThat(tokens.sense(PAST)).isEqualTo(Features.named("none"));
    give("irregular.txt", "blorve blorvought");
    assertThat(tokens().sense(PAST)).isEqualTo(Features.named("v.shouting"));
  }

  private void give(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Tokens tokens() {
    return new Reader(LexiconFiles.overriddenFrom(folder)).read(Article.of(TEXT)).tokens();
  }
}
