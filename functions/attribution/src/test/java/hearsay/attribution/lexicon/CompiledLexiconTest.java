package hearsay.attribution.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.reading.WordClass;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledLexiconTest {
  private static final Path TEXTS = Path.of("src/main/resources/hearsay/attribution/lexicon");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cue-weights.txt",
        "cue-extent-weights.txt",
        "source-weights.txt",
        "source-extent-weights.txt",
        "statement-weights.txt"
      })
  void compiledWeightsAnswerEachKeyAsTheirTextDoes(String file) throws IOException {
    Weights text = Weights.of(LexiconFiles.overriddenFrom(TEXTS), file);
    Weights compiled = Weights.of(LexiconFiles.shipped(), file);
    int lines = 0;
    for (String line : Files.readAllLines(TEXTS.resolve(file))) {
      if (!line.startsWith("#")) {
        List<String> parts = Entry.parts(line, " ");
        int weight = Integer.parseInt(parts.getLast());
        assertThat(text.of(key(parts))).as(line).isEqualTo(weight);
        assertThat(compiled.of(key(parts))).as(line).isEqualTo(weight);
        lines++;
      }
    }
    assertThat(compiled.size()).isEqualTo(lines).isEqualTo(text.size());
    var random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      long key = random.nextLong();
      assertThat(compiled.of(key)).isEqualTo(text.of(key));
    }
  }

  @Test
  void weightsOfOptionsStandSideBySide() throws IOException {
    int[] numbers = Arrays.stream(WordClass.values()).mapToInt(WordClass::number).toArray();
    sideBySide("word-weights.txt", new Columns(numbers));
  }

  @Test
  void weightsOfSidesStandAmongOthers() throws IOException {
    int[] numbers =
        Stream.of("on-the-right", "on-the-left", "on-both-sides", "nowhere")
            .mapToInt(Words::hash)
            .toArray();
    sideBySide("content-weights.txt", new Columns(numbers));
  }

  private static void sideBySide(String file, Columns columns) throws IOException {
    Weights text = Weights.of(LexiconFiles.overriddenFrom(TEXTS), file, columns);
    Weights compiled = Weights.of(LexiconFiles.shipped(), file, columns);
    int lines = 0;
    int options = 0;
    for (String line : Files.readAllLines(TEXTS.resolve(file))) {
      if (!line.startsWith("#")) {
        List<String> parts = Entry.parts(line, " ");
        int weight = Integer.parseInt(parts.getLast());
        boolean option = columns.of(value(option(parts))) >= 0;
        assertThat(answer(text, columns, parts, option)).as(line).isEqualTo(weight);
        assertThat(answer(compiled, columns, parts, option)).as(line).isEqualTo(weight);
        lines++;
        options += option ? 1 : 0;
      }
    }
    assertThat(options).isGreaterThan(500);
    assertThat(compiled.size()).isEqualTo(lines).isEqualTo(text.size());
  }

  /** The latter of a pair, else the second value; a first value alone is none. */
  private static String option(List<String> parts) {
    boolean early = parts.get(1).indexOf('+', 1) > 0;
    String value = early ? parts.get(1) : parts.size() == 4 ? parts.get(2) : "void";
    return Entry.parts(value, "+").getLast();
  }

  private static int answer(Weights weights, Columns columns, List<String> parts, boolean option) {
    return option ? ofClass(weights, columns, parts) : weights.of(key(parts));
  }

  private static int ofClass(Weights weights, Columns classes, List<String> parts) {
    boolean early = parts.get(1).indexOf('+', 1) > 0;
    List<String> pair = Entry.parts(parts.get(early ? 1 : 2), "+");
    int before = pair.size() > 1 ? value(pair.getFirst()) : 0;
    int second = early && parts.size() == 4 ? value(parts.get(2)) : 0;
    int feature = Words.hash(parts.getFirst());
    long row =
        early
            ? Features.key(feature, before, second)
            : Features.key(feature, value(parts.get(1)), before);
    return weights.of(row, weights.place(row), classes.of(value(pair.getLast())));
  }

  private static long key(List<String> parts) {
    int second = parts.size() == 4 ? value(parts.get(2)) : 0;
    return Features.key(Words.hash(parts.get(0)), value(parts.get(1)), second);
  }

  private static int value(String text) {
    int plus = text.indexOf('+', 1);
    if (plus > 0 && plus < text.length() - 1) {
      return Features.pair(value(text.substring(0, plus)), value(text.substring(plus + 1)));
    }
    return text.equals("void") ? 0 : Words.hash(text);
  }

  @Test
  void aListIsReadAsItWasWritten() throws IOException {
    var builder = new WordList.Builder().text("nobody has it");
    for (int i = 0; i < 1000; i++) {
      builder.phrase("the number " + i, "é " + i / 3);
      builder.add(Words.hash("n" + i), "n");
    }
    WordList list = builder.phrase("couldn't", "first").phrase("could n't", "second").build();
    var bytes = new ByteArrayOutputStream();
    list.write(new DataOutputStream(bytes));
    WordList read = WordList.read(ByteBuffer.wrap(bytes.toByteArray()));
    assertThat(read.texts()).isEqualTo(list.texts()).startsWith("nobody has it").endsWith("second");
    assertThat(read.size()).isEqualTo(2004).isEqualTo(list.size());
    assertThat(read.longest()).isEqualTo(3).isEqualTo(list.longest());
    assertThat(read.numbers()).isEqualTo(list.numbers());
    assertThat(begins(read, "the")).isTrue();
    assertThat(begins(read, "could")).isTrue();
    assertThat(begins(read, "the number")).isTrue();
    assertThat(begins(read, "n0")).isFalse();
    var phrases = new PhraseMap<>(read, read.texts());
    assertThat(phrases.index(Words.hash("the"))).isEqualTo(-1);
    assertThat(phrases.value(phrases.index(Words.phrase("the number 998")))).isEqualTo("é 332");
    assertThat(phrases.words(phrases.index(Words.phrase("the number 998")))).isEqualTo(3);
    assertThat(phrases.value(phrases.index(Words.phrase("could n't")))).isEqualTo("first");
    assertThat(phrases.get(Words.hash("n0"), "none")).isEqualTo("n");
    assertThat(phrases.get(Words.hash("n1000"), "none")).isEqualTo("none");
    assertThat(phrases.get(Words.hash("the"), "none")).isEqualTo("none");
  }

  private static boolean begins(WordList list, String word) {
    return list.begins(WordList.place(list.numbers(), Words.phrase(word)));
  }

  @Test
  void ofAPhraseInTwoListsTheFirstCounts() {
    WordList one = new WordList.Builder().phrase("the port", "harbour").build();
    WordList two = new WordList.Builder().phrase("the port", "wine").phrase("port", "left").build();
    var phrases =
        new PhraseMap<>(WordList.of(List.of(one, two)), List.of("harbour", "wine", "left"));
    assertThat(phrases.value(phrases.index(Words.phrase("the port")))).isEqualTo("harbour");
    assertThat(phrases.value(phrases.index(Words.phrase("port")))).isEqualTo("left");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 8, 11, 12, 40, 100_000, -1})
  void aDamagedFileIsNoLexicon(int at) throws IOException {
    byte[] file = shipped();
    file[at < 0 ? file.length + at : at] ^= 1;
    assertDamaged(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 11, 12, 40, 100_000, -1})
  void aFileThatEndsEarlyIsNoLexicon(int length) throws IOException {
    byte[] file = shipped();
    assertDamaged(Arrays.copyOf(file, length < 0 ? file.length + length : length));
  }

  private static void assertDamaged(byte[] file) {
    assertThatThrownBy(() -> new CompiledLexicon(file))
        .isInstanceOf(LexiconException.class)
        .hasMessage("lexicon.bin: expected the whole compiled lexicon, found it damaged");
  }

  private static byte[] shipped() throws IOException {
    try (var in = CompiledLexicon.class.getResourceAsStream(CompiledLexicon.FILE)) {
      assertThat(in).isNotNull();
      byte[] file = in.readAllBytes();
      assertThatCode(() -> new CompiledLexicon(file)).doesNotThrowAnyException();
      return file;
    }
  }

  @Test
  void aPartThatWasNotCompiledIsMissed() {
    assertThatThrownBy(() -> LexiconFiles.shipped().list("verbs.txt"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("verbs.txt: expected a lexicon file of that name");
  }
}
