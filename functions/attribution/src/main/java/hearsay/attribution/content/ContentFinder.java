package hearsay.attribution.content;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Columns;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import java.util.Arrays;

/** Finds what a cue attributes: on which side it stands, where it begins and where it ends. */
public final class ContentFinder {
  private static final int MOST_STARTS = 5;
  private static final int MOST_LEFT_STARTS = 9;
  private static final int MOST_ENDS = 40;
  private static final int FARTHEST = 160;

  private static final int N_STEM = Features.named("n.stem");
  private static final int N_BIAS = Features.named("n.bias");
  private static final int N_LAST = Features.named("n.last");
  private static final int N_NEXT = Features.named("n.next");
  private static final int N_NEXT_CLASS = Features.named("n.next-class");
  private static final int N_STEM_LAST = Features.named("n.stem-last");
  private static final int N_LENGTH = Features.named("n.length");
  private static final int N_REST = Features.named("n.rest");
  private static final int N_QUOTE = Features.named("n.quote");
  private static final int N_QUOTE_LAST = Features.named("n.quote-last");
  private static final int N_SIDE = Features.named("n.side");
  private static final int N_SIDE_LAST = Features.named("n.side-last");

  private static final int B_DISTANCE = Features.named("b.distance");
  private static final int B_WORD = Features.named("b.word");
  private static final int B_CLASS = Features.named("b.class");
  private static final int B_LAST = Features.named("b.last");
  private static final int B_PAIR = Features.named("b.pair");
  private static final int B_STEM_DISTANCE = Features.named("b.stem-distance");
  private static final int B_SKIPPED = Features.named("b.skipped");
  private static final int B_CLASS_DISTANCE = Features.named("b.class-distance");

  private static final int R_WORD = Features.named("r.word");
  private static final int R_CLASS = Features.named("r.class");
  private static final int R_LAST_CLASS = Features.named("r.last-class");
  private static final int R_PAIR = Features.named("r.pair");
  private static final int R_CLASSES = Features.named("r.classes");
  private static final int R_STEM_WORD = Features.named("r.stem-word");
  private static final int R_STEM_END = Features.named("r.stem-end");
  private static final int R_KIND_CLASS = Features.named("r.kind-class");
  private static final int R_KIND_LENGTH = Features.named("r.kind-length");
  private static final int R_QUOTE = Features.named("r.quote");
  private static final int R_REST = Features.named("r.rest");
  private static final int R_COMMAS = Features.named("r.commas");
  private static final int R_AHEAD = Features.named("r.ahead");
  private static final int R_LENGTH_WORD = Features.named("r.length-word");
  private static final int R_BRACKET = Features.named("r.bracket");

  private static final int L_FIRST = Features.named("l.first");
  private static final int L_BEFORE = Features.named("l.before");
  private static final int L_WORD = Features.named("l.word");
  private static final int L_CLASS = Features.named("l.class");
  private static final int L_LENGTH = Features.named("l.length");
  private static final int L_QUOTE = Features.named("l.quote");
  private static final int L_ORDER = Features.named("l.order");
  private static final int L_EDGE = Features.named("l.edge");
  private static final int L_EDGE_ORDER = Features.named("l.edge-order");

  private static final int NONE = Features.named("none");
  private static final int RIGHT = Features.named("right");
  private static final int LEFT = Features.named("left");
  private static final int YES = Features.named("yes");
  private static final int NO = Features.named("no");
  private static final int START = Features.named("start");
  private static final int END = Features.named("end");
  private static final int QUOTATION = Features.named("quotation");
  private static final int CUT = Features.named("cut");
  private static final int OPENS = Features.named("opens");
  private static final int CLOSES = Features.named("closes");
  private static final int THAT = Features.named("that");
  private static final int TO = Features.named("to");
  private static final int CLAUSE = Features.named("clause");

  private static final int NOUNS = WordClass.set(WordClass.NOUN, WordClass.PROPN, WordClass.PRON);
  private static final int ADJECTIVE = WordClass.set(WordClass.ADJ);
  private static final int DETERMINED = WordClass.set(WordClass.PRON, WordClass.DET);
  private static final int BEGINS = NOUNS | DETERMINED;
  private static final int BREAKS = WordClass.set(WordClass.PUNCT, WordClass.VERB, WordClass.ADP);

  /** The side on which a content stands, by the option of {@link #describeSides}. */
  public static final int ON_THE_RIGHT = 0;

  public static final int ON_THE_LEFT = 1;
  public static final int ON_BOTH_SIDES = 2;
  public static final int NOWHERE = 3;
  private static final Columns SIDES =
      new Columns(
          Features.named("on-the-right"),
          Features.named("on-the-left"),
          Features.named("on-both-sides"),
          Features.named("nowhere"));
  private static final int[] ALL_SIDES = {ON_THE_RIGHT, ON_THE_LEFT, ON_BOTH_SIDES, NOWHERE};

  private final Weights weights;

  public ContentFinder(LexiconFiles files) {
    this.weights = Weights.of(files, "content-weights.txt", SIDES);
  }

  /**
   * Source and cue as the content sees them.
   *
   * @param left the first token of what belongs together, for what stands before
   * @param right the token behind it, for what stands after
   * @param inverted whether the source stands behind the cue
   */
  public record Core(int head, int left, int right, boolean inverted, boolean sourced) {}

  /** Source and cue together, where the source is near. */
  public static Core core(int head, int cueFirst, int cueEnd, int sourceFirst, int sourceEnd) {
    boolean sourced = sourceFirst >= 0;
    boolean inverted = sourced && sourceFirst >= cueEnd;
    boolean near = sourced && !inverted && cueFirst - sourceEnd <= 12;
    return new Core(
        head,
        near ? Math.min(sourceFirst, cueFirst) : cueFirst,
        inverted ? Math.max(sourceEnd, cueEnd) : cueEnd,
        inverted,
        sourced);
  }

  /** The tokens {@code [from, to)} of a content, or none where they are equal. */
  public record Stretch(int from, int to) {
    public boolean isEmpty() {
      return from >= to;
    }
  }

  public int sides(Tokens tokens, Sentence sentence, Core core, Choice choice) {
    describeSides(tokens, sentence, core, choice);
    return choice.best();
  }

  public void describeSides(Tokens tokens, Sentence sentence, Core core, Choice choice) {
    int stem = tokens.stem(core.head());
    int last = wordAt(tokens, sentence, core.left() - 1);
    int next = wordAt(tokens, sentence, core.right());
    int lastClass = classAt(tokens, sentence, core.left() - 1);
    int nextClass = classAt(tokens, sentence, core.right());
    int quote =
        (tokens.closes(Math.max(sentence.first(), core.left() - 2), core.left()) ? 1 : 0)
            + (tokens.opens(core.right(), Math.min(sentence.end(), core.right() + 5)) ? 2 : 0);
    int place = core.inverted() ? RIGHT : core.sourced() ? LEFT : NONE;
    choice.begin(weights).options(SIDES, ALL_SIDES);
    choice.each(N_BIAS, NONE);
    choice.each(N_STEM, stem);
    choice.each(N_LAST, last);
    choice.each(N_NEXT, next);
    choice.each(N_NEXT_CLASS, nextClass);
    choice.each(N_STEM_LAST, stem, lastClass);
    choice.each(N_LENGTH, Features.size(core.left() - sentence.first()));
    choice.each(N_REST, Features.size(sentence.end() - core.right()));
    choice.each(N_QUOTE, Features.count(quote));
    choice.each(N_QUOTE_LAST, Features.count(quote), lastClass);
    choice.each(N_SIDE, place);
    choice.each(N_SIDE_LAST, lastClass, place);
  }

  private static int mix(int one, int other) {
    return Features.pair(one, other);
  }

  /** Where a content on the right may begin: {@code core.right()} first. */
  public static int[] starts(Tokens tokens, Sentence sentence, Core core) {
    int[] found = new int[MOST_STARTS];
    int size = 0;
    for (int i = core.right(); i < sentence.end() && size < MOST_STARTS; i++) {
      if (size > 0 && tokens.kind(i - 1) == TokenKind.OPEN) {
        break;
      }
      found[size++] = i;
    }
    return Arrays.copyOf(found, size);
  }

  public void describeStarts(
      Tokens tokens, Sentence sentence, Core core, int[] starts, Choice choice) {
    int stem = tokens.stem(core.head());
    choice.begin(weights);
    int skipped = NONE;
    for (int k = 0; k < starts.length; k++) {
      int i = starts[k];
      int word = tokens.hash(i);
      int own = classAt(tokens, sentence, i);
      int last = k == 0 ? NONE : tokens.hash(i - 1);
      int lastClass = k == 0 ? NONE : classAt(tokens, sentence, i - 1);
      int distance = Features.count(k);
      choice.option();
      choice.add(B_DISTANCE, distance);
      choice.add(B_WORD, word);
      choice.add(B_CLASS, own, lastClass);
      choice.add(B_LAST, last);
      choice.add(B_PAIR, last, word);
      choice.add(B_STEM_DISTANCE, stem, distance);
      choice.add(B_SKIPPED, skipped, own);
      choice.add(B_CLASS_DISTANCE, own, distance);
      skipped = k == 0 ? own : skipped;
    }
  }

  /** Where a content that begins at {@code from} may end, the sentence's end last. */
  public static int[] ends(Tokens tokens, Sentence sentence, int from) {
    int[] found = new int[MOST_ENDS];
    int size = 0;
    int limit = Math.min(sentence.end(), from + FARTHEST);
    for (int i = from + 1; i < limit && size < MOST_ENDS - 1; i++) {
      if (bound(tokens, i)) {
        found[size++] = i;
      }
    }
    int last = withoutStop(tokens, sentence.end(), from);
    if (size == 0 || found[size - 1] < last) {
      found[size++] = last;
    }
    return Arrays.copyOf(found, size);
  }

  /** The sentence's end without its full stop. */
  public static int withoutStop(Tokens tokens, int end, int from) {
    int at = end;
    while (at > from + 1 && tokens.hash(at - 1) == Marks.FULL_STOP) {
      at--;
    }
    return at;
  }

  private static boolean bound(Tokens tokens, int i) {
    if (tokens.kind(i - 1) == TokenKind.CLOSE) {
      return true;
    }
    WordClass own = tokens.wordClass(i);
    if (own == WordClass.PUNCT) {
      return tokens.kind(i) != TokenKind.CLOSE && tokens.hash(i) != Marks.APOSTROPHE;
    }
    return own.joins()
        || own == WordClass.PART
        || (own.in(BEGINS) && noun(tokens.wordClass(i - 1)));
  }

  private static boolean noun(WordClass c) {
    return c.in(NOUNS);
  }

  public void describeEnds(
      Tokens tokens, Sentence sentence, Core core, int from, int[] ends, Choice choice) {
    int stem = tokens.stem(core.head());
    int kind = kind(tokens, sentence, from);
    int commas = 0;
    int brackets = 0;
    int at = from;
    choice.begin(weights);
    for (int k = 0; k < ends.length; k++) {
      int i = ends[k];
      for (; at < i; at++) {
        commas += tokens.hash(at) == Marks.COMMA ? 1 : 0;
        brackets +=
            tokens.hash(at) == Marks.OPEN_BRACKET
                ? 1
                : tokens.hash(at) == Marks.CLOSE_BRACKET ? -1 : 0;
      }
      boolean end = i >= withoutStop(tokens, sentence.end(), from);
      int word = end ? END : tokens.hash(i);
      int own = end ? END : classAt(tokens, sentence, i);
      int next = end ? END : wordAt(tokens, sentence, i + 1);
      int nextClass = end ? END : classAt(tokens, sentence, i + 1);
      int lastClass = classAt(tokens, sentence, i - 1);
      int length = Features.size(i - from);
      int quote = quoteAt(tokens, i);
      int boundary = own == Marks.COMMA ? mix(own, nextClass) : own;
      choice.option();
      choice.add(R_WORD, word);
      choice.add(R_CLASS, own);
      choice.add(R_LAST_CLASS, lastClass, own);
      choice.add(R_PAIR, word, next);
      choice.add(R_CLASSES, own, nextClass);
      choice.add(R_STEM_WORD, stem, word);
      choice.add(R_STEM_END, stem, end ? YES : boundary);
      choice.add(R_KIND_CLASS, kind, boundary);
      choice.add(R_KIND_LENGTH, kind, length);
      choice.add(R_QUOTE, quote, kind);
      choice.add(R_QUOTE, quote, own);
      choice.add(R_REST, Features.size(sentence.end() - i), kind);
      choice.add(R_COMMAS, Features.size(commas), boundary);
      choice.add(R_AHEAD, ahead(tokens, sentence, i), own);
      choice.add(R_LENGTH_WORD, length, own);
      choice.add(R_BRACKET, brackets > 0 ? YES : NO, own);
    }
  }

  public Stretch right(Tokens tokens, Sentence sentence, Core core, Choice choice) {
    int[] starts = starts(tokens, sentence, core);
    if (starts.length == 0) {
      return new Stretch(core.right(), core.right());
    }
    describeStarts(tokens, sentence, core, starts, choice);
    int from = starts[choice.best()];
    int[] ends = ends(tokens, sentence, from);
    describeEnds(tokens, sentence, core, from, ends, choice);
    return new Stretch(from, ends[choice.best()]);
  }

  /** Where a content on the left ends: before the comma in front of source and cue. */
  public static int leftEnd(Tokens tokens, Sentence sentence, Core core) {
    int end = core.left();
    while (end > sentence.first() && outer(tokens, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean outer(Tokens tokens, int i) {
    int hash = tokens.hash(i);
    return hash == Marks.COMMA || hash == Marks.DASH || hash == Marks.OPEN_BRACKET;
  }

  /** Where a content on the left may begin: the sentence's beginning first, then from the right. */
  public static int[] leftStarts(Tokens tokens, Sentence sentence, int end) {
    int[] found = new int[MOST_LEFT_STARTS];
    int size = 0;
    found[size++] = sentence.first();
    int limit = Math.max(sentence.first(), end - FARTHEST);
    for (int i = end - 1; i > limit && size < found.length; i--) {
      if (leftBound(tokens, i)) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static boolean leftBound(Tokens tokens, int i) {
    if (tokens.kind(i) == TokenKind.OPEN) {
      return true;
    }
    WordClass last = tokens.wordClass(i - 1);
    WordClass own = tokens.wordClass(i);
    if (last == WordClass.PUNCT) {
      return tokens.kind(i) != TokenKind.CLOSE;
    }
    return own.in(DETERMINED) || (last.joins() && own.in(NOUNS | ADJECTIVE));
  }

  public void describeLeftStarts(
      Tokens tokens, Sentence sentence, Core core, int end, int[] starts, Choice choice) {
    int edge = classAt(tokens, sentence, end - 1);
    int comma = end < core.left() ? tokens.hash(end) : NONE;
    choice.begin(weights);
    for (int k = 0; k < starts.length; k++) {
      int i = starts[k];
      int first = k == 0 ? YES : NO;
      int order = Features.count(k);
      choice.option();
      choice.add(L_FIRST, first, edge);
      choice.add(L_FIRST, first, comma);
      choice.add(L_BEFORE, wordAt(tokens, sentence, i - 1));
      choice.add(L_BEFORE, classAt(tokens, sentence, i - 1), classAt(tokens, sentence, i));
      choice.add(L_WORD, tokens.hash(i), first);
      choice.add(L_CLASS, classAt(tokens, sentence, i), order);
      choice.add(L_LENGTH, Features.size(end - i), first);
      choice.add(L_QUOTE, tokens.kind(i) == TokenKind.OPEN ? OPENS : NO, edge);
      choice.add(L_ORDER, order, Features.size(end - sentence.first()));
      choice.add(L_EDGE, edge, classAt(tokens, sentence, i - 1));
      choice.add(L_EDGE_ORDER, mix(edge, comma), order);
    }
  }

  public Stretch left(Tokens tokens, Sentence sentence, Core core, Choice choice) {
    int end = leftEnd(tokens, sentence, core);
    if (end <= sentence.first()) {
      return new Stretch(end, end);
    }
    int[] starts = leftStarts(tokens, sentence, end);
    describeLeftStarts(tokens, sentence, core, end, starts, choice);
    return new Stretch(starts[choice.best()], end);
  }

  private static int kind(Tokens tokens, Sentence sentence, int from) {
    if (tokens.kind(from) == TokenKind.OPEN) {
      return QUOTATION;
    }
    int hash = tokens.hash(from);
    if (hash == THAT || hash == TO) {
      return hash;
    }
    for (int i = from + 1; i < Math.min(sentence.end(), from + 7); i++) {
      WordClass c = tokens.wordClass(i);
      if (c == WordClass.AUX) {
        return CLAUSE;
      }
      if (c.in(BREAKS)) {
        break;
      }
    }
    return tokens.classNumber(from);
  }

  private static int quoteAt(Tokens tokens, int i) {
    int last = tokens.quotation(i - 1);
    if (last >= 0 && last == tokens.quotation(i)) {
      return CUT;
    }
    return last >= 0 ? CLOSES : tokens.quotation(i) >= 0 ? OPENS : NO;
  }

  /** What kind of clause begins behind a possible end. */
  private static int ahead(Tokens tokens, Sentence sentence, int i) {
    int limit = Math.min(sentence.end(), i + 7);
    for (int k = i + 1; k < limit; k++) {
      WordClass c = tokens.wordClass(k);
      if (c.verbal()) {
        return mix(c.number(), Features.size(k - i));
      }
      if (c == WordClass.PUNCT) {
        return tokens.hash(k);
      }
    }
    return limit == sentence.end() ? END : NO;
  }

  private static int wordAt(Tokens tokens, Sentence sentence, int i) {
    return i < sentence.first() ? START : i >= sentence.end() ? END : tokens.hash(i);
  }

  private static int classAt(Tokens tokens, Sentence sentence, int i) {
    if (i < sentence.first() || i >= sentence.end()) {
      return i < sentence.first() ? START : END;
    }
    return tokens.classOrMark(i);
  }
}
