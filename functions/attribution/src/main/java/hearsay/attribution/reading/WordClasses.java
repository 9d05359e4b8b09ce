package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordMap;
import hearsay.attribution.lexicon.Words;
import java.util.ArrayList;

/** The class of each word: by a list, and between several by weights on its neighbours. */
public final class WordClasses {
  private static final String FILE = "word-classes.txt";
  private static final int WORD = Features.named("w.word");
  private static final int AFTER = Features.named("w.after");
  private static final int PAIR = Features.named("w.pair");
  private static final int WORD_AFTER = Features.named("w.word-after");
  private static final int LAST_WORD = Features.named("w.last-word");
  private static final int NEXT_WORD = Features.named("w.next-word");
  private static final int NEXT = Features.named("w.next");
  private static final int BETWEEN = Features.named("w.between");
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
  private static final WordClass[] OPEN = {
    WordClass.NOUN, WordClass.PROPN, WordClass.VERB, WordClass.ADJ, WordClass.ADV
  };
  private static final WordClass[] MARK = {WordClass.PUNCT};
  private static final WordClass[] NUMBER = {WordClass.NUM};

  private final WordMap<WordClass[]> known;
  private final Weights weights;

  public WordClasses(LexiconFiles files) {
    WordList list = files.isText(FILE) ? files.keep(FILE, list(files)) : files.list(FILE);
    var classes = new ArrayList<WordClass[]>(list.texts().size());
    for (String text : list.texts()) {
      classes.add(classes(text));
    }
    known = new WordMap<>(list, classes);
    weights = Weights.of(files, "word-weights.txt");
  }

  private static WordList list(LexiconFiles files) {
    var list = new WordList.Builder();
    for (Entry entry : files.entries(FILE)) {
      int blank = entry.text().indexOf(' ');
      if (blank < 0) {
        throw entry.expected("a word and its classes, the most frequent first");
      }
      String classes = entry.text().substring(blank + 1);
      for (String name : classes.split(" ", -1)) {
        check(entry, name);
      }
      list.add(Words.hash(entry.text(), 0, blank), classes);
    }
    return list.build();
  }

  private static WordClass[] classes(String text) {
    var classes = new ArrayList<WordClass>();
    for (String name : Entry.parts(text, " ")) {
      classes.add(WordList.constant(name, WordClass.values()));
    }
    return classes.toArray(new WordClass[0]);
  }

  private static void check(Entry entry, String name) {
    for (WordClass wordClass : WordClass.values()) {
      if (wordClass.name().equals(name)) {
        return;
      }
    }
    throw entry.expected("classes of Universal Dependencies behind the word");
  }

  /** Gives every token of the sentence its class. */
  void classify(Tokens tokens, Sentence sentence, boolean title, Choice choice) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      WordClass[] options = options(tokens, i);
      if (options.length == 1) {
        tokens.classify(i, options[0]);
      } else {
        describe(tokens, sentence, i, title, options, choice);
        tokens.classify(i, options[choice.best()]);
      }
    }
  }

  /** What the word at {@code i} may be. */
  public WordClass[] options(Tokens tokens, int i) {
    TokenKind kind = tokens.kind(i);
    return kind == TokenKind.WORD
        ? known.get(tokens.hash(i), OPEN)
        : kind == TokenKind.NUMBER ? NUMBER : MARK;
  }

  /** Describes each option by the word and its neighbours. */
  public void describe(
      Tokens tokens, Sentence sentence, int i, boolean title, WordClass[] options, Choice choice) {
    int word = tokens.hash(i);
    WordClass last = i > sentence.first() ? tokens.wordClass(i - 1) : WordClass.NONE;
    int lastButOne = (i > sentence.first() + 1 ? tokens.wordClass(i - 2) : WordClass.NONE).number();
    int lastWord = i > sentence.first() ? tokens.hash(i - 1) : 0;
    int nextWord = i + 1 < sentence.end() ? tokens.hash(i + 1) : 0;
    int next =
        i + 1 < sentence.end() ? options(tokens, i + 1)[0].number() : WordClass.NONE.number();
    int shape = SHAPES[shape(tokens, sentence, i, title)];
    boolean rare = known.get(word).isEmpty();
    int ending = rare ? ending(tokens, i, 3) : 0;
    int shortEnding = rare ? ending(tokens, i, 2) : 0;
    choice.begin(weights);
    for (WordClass option : options) {
      int o = option.number();
      int pair = mix(last, option);
      choice.option();
      choice.add(AFTER, pair);
      choice.add(PAIR, pair, lastButOne);
      choice.add(LAST_WORD, lastWord, o);
      choice.add(NEXT_WORD, nextWord, o);
      choice.add(NEXT, next, o);
      choice.add(BETWEEN, pair, next);
      choice.add(SHAPE, shape, o);
      choice.add(SHAPE_AFTER, shape, pair);
      if (rare) {
        choice.add(ENDING, ending, o);
        choice.add(SHORT_ENDING, shortEnding, o);
      } else {
        choice.add(WORD, word, o);
        choice.add(WORD_AFTER, word, pair);
      }
    }
  }

  /** Two classes as one value. */
  private static int mix(WordClass one, WordClass other) {
    return Features.pair(one.number(), other.number());
  }

  private static int ending(Tokens tokens, int i, int length) {
    int end = tokens.end(i);
    return Words.hash(tokens.text(), Math.max(tokens.start(i), end - length), end);
  }

  private static int shape(Tokens tokens, Sentence sentence, int i, boolean title) {
    if (!tokens.capital(i)) {
      return 0;
    }
    if (tokens.length(i) > 1 && Character.isUpperCase(tokens.text().charAt(tokens.start(i) + 1))) {
      return 3;
    }
    boolean first = i == sentence.first() || tokens.kind(i - 1) == TokenKind.OPEN;
    return first ? 2 : title ? 4 : 1;
  }
}
