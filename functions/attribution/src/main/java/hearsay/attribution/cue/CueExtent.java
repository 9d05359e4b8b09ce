package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;

/** How far a cue reaches on both sides of its head: auxiliaries, adverbs, particles. */
public final class CueExtent {
  private static final int MOST_WORDS = 7;
  private static final int WORD = Features.named("x.word");
  private static final int CLASS = Features.named("x.class");
  private static final int STEM_WORD = Features.named("x.stem-word");
  private static final int STEM_CLASS = Features.named("x.stem-class");
  private static final int STEM_DISTANCE = Features.named("x.stem-distance");
  private static final int WORD_BEYOND = Features.named("x.word-beyond");
  private static final int CLASS_BEYOND = Features.named("x.class-beyond");
  private static final int WORD_INNER = Features.named("x.word-inner");
  private static final int CLASS_INNER = Features.named("x.class-inner");
  private static final int HEAD_CLASS = Features.named("x.head-class");
  private static final int LEFT = Features.named("left");
  private static final int RIGHT = Features.named("right");
  private static final int ABOUT = Features.named("about");
  private final Weights weights;

  public CueExtent(LexiconFiles files) {
    this.weights = Weights.of(files, "cue-extent-weights.txt");
  }

  public int first(Tokens tokens, Sentence sentence, int head, Choice choice) {
    int first = head;
    while (first > sentence.first() && head - first < MOST_WORDS) {
      if (!may(tokens, head, first - 1) || !takes(tokens, head, first - 1, choice)) {
        break;
      }
      first--;
    }
    return first;
  }

  public int end(Tokens tokens, Sentence sentence, int head, Choice choice) {
    int end = head + 1;
    while (end < sentence.end() && end - head <= MOST_WORDS) {
      if (!may(tokens, head, end) || !takes(tokens, head, end, choice)) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean takes(Tokens tokens, int head, int at, Choice choice) {
    describe(tokens, head, at, choice);
    return choice.score(1) > 0;
  }

  /**
   * Whether a token may be added at all: a word in the same quotation as the head, and not the verb
   * of another clause, as in "who asked not to be named said", a name before the verb, as in "Maro
   * Works did not reply", or a number's "about".
   */
  public static boolean may(Tokens tokens, int head, int at) {
    boolean verb = at == head - 1 && tokens.wordClass(at) == WordClass.VERB && tokens.finite(head);
    boolean about = tokens.hash(at) == ABOUT && tokens.kind(at + 1) == TokenKind.NUMBER;
    return !verb
        && !about
        && !name(tokens, head, at)
        && tokens.hash(at) != Marks.SEMICOLON
        && tokens.kind(at) != TokenKind.OPEN
        && tokens.kind(at) != TokenKind.CLOSE
        && tokens.quotation(at) == tokens.quotation(head);
  }

  private static boolean name(Tokens tokens, int head, int at) {
    return at < head
        && tokens.capital(at)
        && !tokens.capital(head)
        && tokens.kind(at - 1) == TokenKind.WORD
        && tokens.capital(at - 1);
  }

  /** Two options: leave the token {@code at} out, or take it in. */
  public void describe(Tokens tokens, int head, int at, Choice choice) {
    choice.begin(weights).option().option();
    boolean left = at < head;
    int side = left ? LEFT : RIGHT;
    int stem = tokens.stem(head);
    int word = tokens.hash(at);
    int own = tokens.classNumber(at);
    int inner = left ? at + 1 : at - 1;
    int beyond = left ? at - 1 : at + 1;
    choice.add(WORD, word, side);
    choice.add(CLASS, own, side);
    choice.add(STEM_WORD, stem, word);
    choice.add(STEM_CLASS, stem, own);
    choice.add(STEM_DISTANCE, stem, Features.count(left ? head - at : 32 + at - head));
    choice.add(WORD_BEYOND, word, tokens.classNumber(beyond));
    choice.add(CLASS_BEYOND, own, tokens.classNumber(beyond));
    choice.add(WORD_INNER, word, inner == head ? side : tokens.hash(inner));
    choice.add(CLASS_INNER, own, inner == head ? side : tokens.classNumber(inner));
    choice.add(HEAD_CLASS, own, tokens.classNumber(head));
  }
}
