package hearsay.attribution.source;

import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import java.util.List;

/** Finds the source of a cue: the noun phrase it is anchored at, and how far it reaches. */
public final class SourceFinder {
  private static final int MOST_LEFT = 7;
  private static final int MOST_RIGHT = 3;
  private static final int MOST_PHRASES = 8;
  private static final int FARTHEST = 60;

  private static final int STEM_SIDE = Features.named("s.stem-side");
  private static final int STEM_RANK = Features.named("s.stem-rank");
  private static final int VOICE_SIDE = Features.named("s.voice-side");
  private static final int STEM_VOICE = Features.named("s.stem-voice");
  private static final int HEAD = Features.named("s.head");
  private static final int HEAD_CLASS = Features.named("s.head-class");
  private static final int BEFORE = Features.named("s.before");
  private static final int BEFORE_RANK = Features.named("s.before-rank");
  private static final int AFTER = Features.named("s.after");
  private static final int GAP = Features.named("s.gap");
  private static final int INNER = Features.named("s.inner");
  private static final int OUTER = Features.named("s.outer");
  private static final int EDGE = Features.named("s.edge");
  private static final int QUOTE_SIDE = Features.named("s.quote-side");
  private static final int QUOTE_EDGE = Features.named("s.quote-edge");
  private static final int CUE_LAST = Features.named("s.cue-last");
  private static final int CUE_NEXT = Features.named("s.cue-next");
  private static final int VERBS = Features.named("s.verbs");

  private static final int FORM_AFTER = Features.named("s.form-after");
  private static final int AFTER_RANK = Features.named("s.after-rank");
  private static final int FORM_GAP = Features.named("s.form-gap");
  private static final int ACTING = Features.named("s.acting");
  private static final int FORM_ACTING = Features.named("s.form-acting");
  private static final int LAST_ACTING = Features.named("s.last-acting");
  private static final int VERB_RANK = Features.named("a.verb-rank");
  private static final int VERB_ACTING = Features.named("a.verb-acting");
  private static final int VERB_FORM = Features.named("a.verb-form");
  private static final int NOUN_ACTING = Features.named("a.noun-acting");
  private static final int NOUN_VERB = Features.named("a.noun-verb");
  private static final int NOUN_BEFORE = Features.named("a.noun-before");
  private static final int NOUN_FORM = Features.named("a.noun-form");
  private static final int E_COUNT = Features.named("e.count");
  private static final int E_JOINT = Features.named("e.joint");
  private static final int E_JOINTS = Features.named("e.joints");
  private static final int E_JOINT_CLASS = Features.named("e.joint-class");
  private static final int E_NEXT_JOINT = Features.named("e.next-joint");
  private static final int E_NEXT_CLASS = Features.named("e.next-class");
  private static final int E_EDGE_HEAD = Features.named("e.edge-head");
  private static final int E_COMMAS = Features.named("e.commas");
  private static final int E_VERBS = Features.named("e.verbs");
  private static final int E_BOUND = Features.named("e.bound");
  private static final int E_STEM = Features.named("e.stem");
  private static final int E_FIRST = Features.named("e.first");
  private static final int E_CLASSES = Features.named("e.classes");
  private static final int E_GAP_END = Features.named("e.gap-end");

  private static final int E_SENSES = Features.named("e.senses");
  private static final int E_SENSE_JOINT = Features.named("e.sense-joint");
  private static final int E_NUMBER = Features.named("e.number");
  private static final int E_STRONGEST = Features.named("e.strongest");
  private static final int E_STRONGEST_BOUND = Features.named("e.strongest-bound");
  private static final int E_LENGTH = Features.named("e.length");

  private static final int NONE = Features.named("none");
  private static final int LEFT = Features.named("left");
  private static final int RIGHT = Features.named("right");
  private static final int[] RANKS = {
    Features.named("left-1"),
    Features.named("left-2"),
    Features.named("left-3"),
    Features.named("left-4"),
    Features.named("left-5"),
    Features.named("left-6"),
    Features.named("left-7"),
    Features.named("left-8"),
    Features.named("right-1"),
    Features.named("right-2"),
    Features.named("right-3")
  };
  private static final int COMMA = Features.named("comma");
  private static final int START = Features.named("start");
  private static final int END = Features.named("end");
  private static final int BY = Features.named("by");

  private static final int ADVERBS = WordClass.set(WordClass.ADV, WordClass.PART);
  private static final WordSet MANY = WordSet.of("have are were do 've 're");
  private static final WordSet ONE = WordSet.of("has is was does 's");

  private final Weights anchors;
  private final Weights extents;

  public SourceFinder(LexiconFiles files) {
    this.anchors = Weights.of(files, "source-weights.txt");
    this.extents = Weights.of(files, "source-extent-weights.txt");
  }

  /** The cue as the source sees it: its tokens {@code [first, end)} and its head word. */
  public record Cue(int head, int first, int end, int voice) {}

  /** The phrases a source may be anchored at, nearest on the left first, then right; none first. */
  public static int[] options(Tokens tokens, Sentence sentence, NounPhrases phrases, Cue cue) {
    int[] found = new int[2 + MOST_LEFT + MOST_RIGHT];
    found[0] = -1;
    int size = 1;
    int right = phrases.at(cue.first() - 1);
    for (int p = Math.min(right, phrases.size() - 1); p >= 0 && size <= MOST_LEFT; p--) {
      if (phrases.end(p) <= cue.first() && visible(tokens, cue, phrases.first(p))) {
        if (cue.first() - phrases.end(p) > FARTHEST) {
          break;
        }
        found[size++] = p;
      }
    }
    boolean far = size > MOST_LEFT && found[size - 1] > 0 && phrases.end(0) <= cue.first();
    if (far
        && visible(tokens, cue, phrases.first(0))
        && cue.first() - phrases.end(0) <= 2 * FARTHEST) {
      found[size++] = 0;
    }
    int left = size;
    for (int p = phrases.at(cue.end()); p < phrases.size() && size - left < MOST_RIGHT; p++) {
      if (phrases.first(p) >= cue.end() && visible(tokens, cue, phrases.first(p))) {
        if (phrases.first(p) - cue.end() > FARTHEST / 4) {
          break;
        }
        found[size++] = p;
      }
    }
    return java.util.Arrays.copyOf(found, size);
  }

  /** A source stands in no quotation but in that of its cue. */
  private static boolean visible(Tokens tokens, Cue cue, int token) {
    int quotation = tokens.quotation(token);
    return quotation < 0 || quotation == tokens.quotation(cue.head()) || shortQuote(tokens, token);
  }

  private static boolean shortQuote(Tokens tokens, int token) {
    return tokens.quotation(token) != tokens.quotation(token + 3)
        && tokens.quotation(token) != tokens.quotation(token - 3);
  }

  public void describe(
      Tokens tokens,
      Sentence sentence,
      NounPhrases phrases,
      Cue cue,
      int[] options,
      Choice choice) {
    choice.begin(anchors);
    Setting setting = Setting.of(tokens, sentence, cue);
    Between between = phrases.between(tokens, sentence);
    int leftRank = 0;
    int acting = 0;
    int rightRank = 0;
    for (int p : options) {
      choice.option();
      if (p < 0) {
        describeNobody(setting, choice);
      } else if (phrases.end(p) <= cue.first()) {
        int rank = RANKS[leftRank++];
        boolean acts = acting(tokens, sentence, phrases, p);
        acting += acts ? 1 : 0;
        int order = Features.count(acts ? Math.min(acting, 4) : 10 + Math.min(acting, 3));
        int gap = between.gap(tokens, phrases.end(p), cue.first());
        int verbs = between.verbs(phrases.end(p), cue.first());
        var place = new Place(LEFT, rank, order, phrases.end(p), cue.first(), gap, verbs);
        describePhrase(tokens, sentence, phrases, p, setting, place, choice);
      } else {
        int rank = RANKS[MOST_LEFT + 1 + rightRank++];
        int gap = between.gap(tokens, cue.end(), phrases.first(p));
        int verbs = between.verbs(cue.end(), phrases.first(p));
        var place = new Place(RIGHT, rank, RIGHT, cue.end(), phrases.first(p), gap, verbs);
        describePhrase(tokens, sentence, phrases, p, setting, place, choice);
      }
    }
  }

  /** A cue and its neighbours, which all phrases are weighed against. */
  private record Setting(
      int stem,
      int verb,
      int voice,
      int ending,
      int form,
      int quoteBefore,
      int last,
      int next,
      int lastClass,
      int nextClass) {

    static Setting of(Tokens tokens, Sentence sentence, Cue cue) {
      int ending = CueFinder.ending(tokens, cue.head());
      return new Setting(
          tokens.stem(cue.head()),
          tokens.sense(cue.head()),
          cue.voice(),
          ending,
          Features.pair(cue.voice(), ending),
          SourceFinder.quoteBefore(tokens, sentence, cue.first()),
          cue.first() > sentence.first() ? tokens.hash(cue.first() - 1) : START,
          cue.end() < sentence.end() ? tokens.hash(cue.end()) : END,
          classAt(tokens, sentence, cue.first() - 1),
          classAt(tokens, sentence, cue.end()));
    }
  }

  /**
   * Where a phrase stands as the cue sees it.
   *
   * @param acting its place among the phrases that look like subjects
   * @param from the first token between the two
   * @param to behind the last one
   * @param gap the strongest thing between them
   */
  private record Place(int side, int rank, int acting, int from, int to, int gap, int verbs) {}

  private static void describeNobody(Setting cue, Choice choice) {
    choice.add(STEM_SIDE, cue.stem, NONE);
    choice.add(VOICE_SIDE, cue.voice, NONE);
    choice.add(STEM_VOICE, cue.stem, cue.voice);
    choice.add(QUOTE_SIDE, cue.quoteBefore, NONE);
    choice.add(CUE_LAST, cue.last, NONE);
    choice.add(CUE_NEXT, cue.next, NONE);
    choice.add(QUOTE_EDGE, cue.lastClass, cue.nextClass);
    choice.add(VERB_FORM, cue.verb, cue.form);
  }

  private static void describePhrase(
      Tokens tokens,
      Sentence sentence,
      NounPhrases phrases,
      int p,
      Setting cue,
      Place place,
      Choice choice) {
    int first = phrases.first(p);
    int head = phrases.end(p) - 1;
    int side = place.side;
    int rank = place.rank;
    int acting = place.acting;
    boolean apart = place.from < place.to;
    int beforeClass = classAt(tokens, sentence, first - 1);
    int after = classAt(tokens, sentence, head + 1);
    int noun = tokens.sense(head);
    choice.add(STEM_SIDE, cue.stem, side);
    choice.add(STEM_RANK, cue.stem, rank);
    choice.add(VOICE_SIDE, cue.voice, rank);
    choice.add(HEAD, tokens.hash(head), side);
    choice.add(HEAD_CLASS, tokens.classNumber(head), tokens.classNumber(first));
    choice.add(BEFORE, first > sentence.first() ? tokens.hash(first - 1) : START, side);
    choice.add(BEFORE_RANK, beforeClass, rank);
    choice.add(AFTER, after, side);
    choice.add(GAP, place.gap, side);
    choice.add(INNER, apart ? tokens.hash(place.from) : NONE, side);
    choice.add(OUTER, apart ? tokens.hash(place.to - 1) : NONE, side);
    choice.add(EDGE, Features.size(place.to - place.from), rank);
    choice.add(QUOTE_SIDE, cue.quoteBefore, rank);
    choice.add(CUE_LAST, cue.lastClass, rank);
    choice.add(CUE_NEXT, cue.next == BY ? BY : cue.nextClass, rank);
    choice.add(VERBS, Features.size(place.verbs), rank);
    choice.add(ACTING, acting);
    choice.add(FORM_ACTING, acting, cue.form);
    choice.add(LAST_ACTING, acting, Features.pair(cue.lastClass, cue.ending));
    choice.add(VERB_RANK, cue.verb, rank);
    choice.add(VERB_ACTING, cue.verb, acting);
    choice.add(NOUN_ACTING, noun, acting);
    choice.add(NOUN_VERB, noun, cue.verb);
    choice.add(NOUN_BEFORE, noun, beforeClass);
    choice.add(NOUN_FORM, noun, Features.pair(side, cue.voice));
    choice.add(FORM_AFTER, cue.form, after);
    choice.add(AFTER_RANK, after, rank);
    choice.add(FORM_GAP, cue.form, Features.pair(side, place.gap));
  }

  /** Whether a phrase looks like a subject: in front of a verb, and behind no preposition. */
  private static boolean acting(Tokens tokens, Sentence sentence, NounPhrases phrases, int phrase) {
    int before = phrases.first(phrase) - 1;
    WordClass last = before >= sentence.first() ? tokens.wordClass(before) : WordClass.NONE;
    if (last == WordClass.ADP || tokens.hash(before) == Marks.POSSESSIVE) {
      return false;
    }
    int at = phrases.end(phrase);
    while (at < sentence.end() && tokens.wordClass(at).in(ADVERBS)) {
      at++;
    }
    return at < sentence.end()
        && (tokens.verb(at)
            || Between.RELATIVES.has(tokens.hash(at))
            || tokens.hash(at) == Marks.COMMA);
  }

  /** A phrase, or −1 for no source, and how likely it is the right one. */
  public record Anchor(int phrase, float probability) {}

  /** The likeliest phrase that the source is anchored at, and the next likely one, if any. */
  public List<Anchor> anchors(
      Tokens tokens, Sentence sentence, NounPhrases phrases, Cue cue, Choice choice) {
    int[] options = options(tokens, sentence, phrases, cue);
    describe(tokens, sentence, phrases, cue, options, choice);
    int best = choice.best();
    int second = choice.second();
    var first = new Anchor(options[best], choice.probability(best));
    return second < 0
        ? List.of(first)
        : List.of(first, new Anchor(options[second], choice.probability(second)));
  }

  /** The outermost phrases a source anchored at {@code anchor} may reach to, itself first. */
  public static int[] reaches(Tokens tokens, NounPhrases phrases, Cue cue, int anchor) {
    boolean left = phrases.end(anchor) <= cue.first();
    int[] found = new int[MOST_PHRASES];
    int size = 0;
    int quotation = tokens.quotation(phrases.first(anchor));
    for (int p = anchor; p >= 0 && p < phrases.size() && size < MOST_PHRASES; p += left ? -1 : 1) {
      int distance = Math.abs(phrases.first(p) - phrases.first(anchor));
      if (distance > FARTHEST || tokens.quotation(phrases.first(p)) != quotation) {
        break;
      }
      found[size++] = p;
    }
    return java.util.Arrays.copyOf(found, size);
  }

  public void describeReach(
      Tokens tokens,
      Sentence sentence,
      NounPhrases phrases,
      Cue cue,
      int[] reaches,
      Choice choice) {
    int anchor = reaches[0];
    boolean left = phrases.end(anchor) <= cue.first();
    int side = left ? LEFT : RIGHT;
    int stem = tokens.stem(cue.head());
    int anchorClass = tokens.classNumber(phrases.end(anchor) - 1);
    int gapEnd = classAt(tokens, sentence, left ? phrases.end(anchor) : phrases.first(anchor) - 1);
    int commas = 0;
    int verbs = 0;
    int strongest = Between.CLEAN;
    int number = number(tokens, cue);
    Between between = phrases.between(tokens, sentence);
    choice.begin(extents);
    for (int k = 0; k < reaches.length; k++) {
      int p = reaches[k];
      int bound = left ? phrases.first(p) - 1 : phrases.end(p);
      int boundWord =
          bound >= sentence.first() && bound < sentence.end() ? tokens.hash(bound) : START;
      int boundClass = classAt(tokens, sentence, bound);
      int beyondClass = classAt(tokens, sentence, left ? bound - 1 : bound + 1);
      int edge = left ? phrases.first(p) : phrases.end(p) - 1;
      choice.option();
      choice.add(E_COUNT, Features.count(k), side);
      choice.add(E_COUNT, Features.count(k), anchorClass);
      choice.add(E_STEM, stem, Features.count(k));
      choice.add(E_NEXT_JOINT, boundWord, side);
      choice.add(E_NEXT_CLASS, boundClass, beyondClass);
      choice.add(E_BOUND, boundClass, Features.count(k));
      choice.add(E_EDGE_HEAD, tokens.hash(edge), side);
      choice.add(E_CLASSES, tokens.classNumber(phrases.end(p) - 1), anchorClass);
      choice.add(E_FIRST, p == 0 ? START : NONE, Features.count(k));
      choice.add(E_GAP_END, gapEnd, Features.count(k));
      if (k > 0) {
        int from = phrases.end(left ? p : p - 1);
        int to = phrases.first(left ? p + 1 : p);
        int gap = between.gap(tokens, from, to);
        commas += between.commas(from, to);
        verbs += between.verbs(from, to);
        int joint = from < to ? tokens.hash(from) : NONE;
        int jointEnd = from < to ? tokens.hash(to - 1) : NONE;
        choice.add(E_JOINT, joint, side);
        choice.add(E_JOINTS, joint, jointEnd);
        choice.add(E_JOINT_CLASS, gap, Features.count(k));
        choice.add(E_COMMAS, Features.size(commas), gapEnd);
        choice.add(E_VERBS, Features.size(verbs), side);
        strongest = Between.stronger(gap, strongest);
        int head = tokens.sense(phrases.end(p) - 1);
        int inner = tokens.sense(phrases.end(left ? p + 1 : p - 1) - 1);
        int sided = left ? Features.count(k) : RIGHT;
        choice.add(E_SENSES, head, Features.pair(inner, side));
        choice.add(E_SENSE_JOINT, joint, Features.pair(head, side));
        choice.add(E_NUMBER, joint, Features.pair(number, sided));
        choice.add(E_STRONGEST, strongest, Features.pair(gapEnd, side));
        choice.add(E_STRONGEST_BOUND, strongest, Features.pair(boundClass, side));
        choice.add(E_LENGTH, Features.size(Math.abs(phrases.end(p) - phrases.end(anchor))), side);
      }
    }
  }

  /** Whether the verb is one of many or of one: "they have said", "she says". */
  private static int number(Tokens tokens, Cue cue) {
    int ending = CueFinder.ending(tokens, cue.head());
    for (int i = cue.first(); i < cue.head(); i++) {
      if (MANY.has(tokens.hash(i))) {
        return RIGHT;
      }
      if (ONE.has(tokens.hash(i))) {
        return LEFT;
      }
    }
    return cue.first() == cue.head() ? ending : NONE;
  }

  /** The tokens {@code {first, end}} of the source anchored at a phrase. */
  public int[] extent(
      Tokens tokens, Sentence sentence, NounPhrases phrases, Cue cue, int anchor, Choice choice) {
    int[] reaches = reaches(tokens, phrases, cue, anchor);
    int reach = anchor;
    if (reaches.length > 1) {
      describeReach(tokens, sentence, phrases, cue, reaches, choice);
      reach = reaches[choice.best()];
    }
    int first = phrases.first(Math.min(anchor, reach));
    int end = phrases.end(Math.max(anchor, reach));
    int[] edges = SourceEdges.of(tokens, phrases, cue, first, end);
    end = edges[1];
    return new int[] {
      edges[0], owner(tokens, end, cue) || closed(tokens, first, end) ? end + 1 : end
    };
  }

  /** "the mayor's claim": the mark of the genitive belongs to the source. */
  private static boolean owner(Tokens tokens, int end, Cue cue) {
    return end < cue.first() && tokens.hash(end) == Marks.POSSESSIVE && !tokens.verb(end);
  }

  /** Whether a bracket that opens in the source closes behind it. */
  private static boolean closed(Tokens tokens, int first, int end) {
    return tokens.hash(end) == Marks.CLOSE_BRACKET && opens(tokens, first, end);
  }

  private static boolean opens(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.hash(i) == Marks.OPEN_BRACKET) {
        return true;
      }
    }
    return false;
  }

  private static int quoteBefore(Tokens tokens, Sentence sentence, int first) {
    if (tokens.closes(Math.max(sentence.first(), first - 3), first)) {
      return Between.QUOTATION;
    }
    return first > sentence.first() && tokens.hash(first - 1) == Marks.COMMA ? COMMA : NONE;
  }

  private static int classAt(Tokens tokens, Sentence sentence, int i) {
    if (i < sentence.first() || i >= sentence.end()) {
      return i < sentence.first() ? START : END;
    }
    return tokens.classOrMark(i);
  }
}
