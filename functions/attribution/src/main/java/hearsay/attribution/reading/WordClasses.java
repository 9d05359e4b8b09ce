package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Columns;
import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Texts;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.Words;

/** The class of each word: by a list, and between several by weights on its neighbours. */
public final class WordClasses {
  static final String FILE = "word-classes.txt";
  private static final int WORD = Features.named("w.word");
  private static final int AFTER = Features.named("w.after");
  private static final int PAIR = Features.named("w.pair");
  private static final int WORD_AFTER = Features.named("w.word-after");
  private static final int LAST_WORD = Features.named("w.last-word");
  private static final int NEXT_WORD = Features.named("w.next-word");
  private static final int NEXT = Features.named("w.next");
  private static final int ENDING = Features.named("w.ending");
  private static final int SHORT_ENDING = Features.named("w.short-ending");
  private static final int SHAPE = Features.named("w.shape");
  private static final int SHAPE_AFTER = Features.named("w.shape-after");
  private static final int[] SHAPES = {
    Features.named("small"),
    Features.named("capital"),
    Features.named("first"),
    Features.named("all-capitals"),
    Features.named("title")
  };
  private static final WordClass[] CLASSES = WordClass.values();
  private static final Columns COLUMNS = new Columns(WordClass.numbers());

  /** The letter of the first column in the texts of the list. */
  private static final char COLUMN = 'a';

  /** What a word that is in no list may be. */
  private static final int[] OPEN =
      columns(WordClass.NOUN, WordClass.PROPN, WordClass.VERB, WordClass.ADJ, WordClass.ADV);

  private static final int[] MARK = columns(WordClass.PUNCT);
  private static final int[] NUMBER = columns(WordClass.NUM);

  private static final int[] NOTHING = columns(WordClass.NONE);

  /** Of which of the {@link #classes} a word is. */
  private final WordColumn known;

  /** The first is {@link #OPEN}. */
  private final int[][] classes;

  private final Weights weights;

  public WordClasses(LexiconFiles files) {
    Texts texts;
    if (files.isText(FILE)) {
      WordList list = list(files);
      texts = files.keep(FILE, list.texts());
      known = files.keepColumn(FILE, list);
    } else {
      texts = files.texts(FILE);
      known = files.column(FILE);
    }
    classes = new int[texts.size() + 1][];
    classes[0] = OPEN;
    for (int text = 0; text < texts.size(); text++) {
      byte[] letters = texts.letters(text);
      int[] columns = new int[letters.length];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = letters[i] - COLUMN;
      }
      classes[text + 1] = columns;
    }
    weights = Weights.of(files, "word-weights.txt", COLUMNS);
  }

  /** Each word with the columns of its classes, a letter each. */
  private static WordList list(LexiconFiles files) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      int blank = entry.text().indexOf(' ');
      if (blank < 0) {
        throw entry.expected("a word and its classes, the most frequent first");
      }
      var letters = new StringBuilder();
      for (String name : entry.text().substring(blank + 1).split(" ", -1)) {
        letters.append((char) (COLUMN + column(entry, name)));
      }
      list.add(Words.hash(entry.text(), 0, blank), letters.toString());
    }
    return list.build();
  }

  private static int[] columns(WordClass... classes) {
    int[] columns = new int[classes.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = COLUMNS.of(classes[i].number());
    }
    return columns;
  }

  private static int column(Entry entry, String name) {
    for (WordClass wordClass : CLASSES) {
      if (wordClass.name().equals(name)) {
        return COLUMNS.of(wordClass.number());
      }
    }
    throw entry.expected("classes of Universal Dependencies behind the word");
  }

  /** Gives every token of the sentence its class. */
  void classify(Tokens tokens, Sentence sentence, Choice choice) {
    int[] next = options(tokens, sentence.first());
    for (int i = sentence.first(); i < sentence.end(); i++) {
      int[] options = next;
      next = i + 1 < sentence.end() ? options(tokens, i + 1) : NOTHING;
      if (options.length > 1) {
        describe(tokens, sentence, i, options, next[0], choice);
      }
      tokens.classify(i, CLASSES[options[options.length > 1 ? choice.best() : 0]]);
    }
  }

  /** What the word at {@code i} may be, each class by its place among all. */
  public int[] options(Tokens tokens, int i) {
    TokenKind kind = tokens.kind(i);
    return kind == TokenKind.WORD
        ? classes[known.of(tokens, i)]
        : kind == TokenKind.NUMBER ? NUMBER : MARK;
  }

  /** Describes each option by the word and its neighbours. */
  public void describe(Tokens tokens, Sentence sentence, int i, int[] options, Choice choice) {
    int[] next = i + 1 < sentence.end() ? options(tokens, i + 1) : NOTHING;
    describe(tokens, sentence, i, options, next[0], choice);
  }

  /**
   * @param likely what the next word is most often
   */
  private void describe(
      Tokens tokens, Sentence sentence, int i, int[] options, int likely, Choice choice) {
    int word = tokens.hash(i);
    boolean opens = i == sentence.first();
    int last = (opens ? WordClass.NONE : tokens.wordClass(i - 1)).number();
    int lastButOne = (i > sentence.first() + 1 ? tokens.wordClass(i - 2) : WordClass.NONE).number();
    int lastWord = opens ? 0 : tokens.hash(i - 1);
    boolean ends = i + 1 == sentence.end();
    int nextWord = ends ? 0 : tokens.hash(i + 1);
    int next = CLASSES[likely].number();
    int shape = SHAPES[shape(tokens, sentence, i)];
    choice.begin(weights).options(COLUMNS, options);
    choice.eachPaired(AFTER, last, 0);
    choice.eachPaired(PAIR, last, lastButOne);
    choice.each(LAST_WORD, lastWord);
    choice.each(NEXT_WORD, nextWord);
    choice.each(NEXT, next);
    choice.each(SHAPE, shape);
    choice.each(SHAPE_AFTER, shape, last);
    if (known.of(tokens, i) == 0) {
      choice.each(ENDING, ending(tokens, i, 3));
      choice.each(SHORT_ENDING, ending(tokens, i, 2));
    } else {
      choice.each(WORD, word);
      choice.each(WORD_AFTER, word, last);
    }
  }

  private static int ending(Tokens tokens, int i, int length) {
    int end = tokens.end(i);
    return Words.hash(tokens.text(), Math.max(tokens.start(i), end - length), end);
  }

  private static int shape(Tokens tokens, Sentence sentence, int i) {
    if (!tokens.capital(i)) {
      return 0;
    }
    if (tokens.length(i) > 1 && Character.isUpperCase(tokens.text().charAt(tokens.start(i) + 1))) {
      return 3;
    }
    boolean first = i == sentence.first() || tokens.kind(i - 1) == TokenKind.OPEN;
    return first ? 2 : sentence.title() ? 4 : 1;
  }
}
