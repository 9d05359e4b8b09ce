package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import java.util.Optional;

/**
 * How likely a draft is a statement of its own when all drafts of its sentence are known: what one
 * covers is mostly silent, and a cue without a likely source or content is mostly none.
 */
final class Rivalry {
  private static final int ODDS = Features.named("v.odds");
  private static final int ODDS_SOURCE = Features.named("v.odds-source");
  private static final int ODDS_KIND = Features.named("v.odds-kind");
  private static final int ODDS_ORDER = Features.named("v.odds-order");
  private static final int ORDER_FIRST = Features.named("v.order-first");
  private static final int ORDER_LENGTH = Features.named("v.order-length");
  private static final int COVERED = Features.named("v.covered");
  private static final int COVERED_ODDS = Features.named("v.covered-odds");
  private static final int COVERED_JOINT = Features.named("v.covered-joint");
  private static final int COVERED_CLASSES = Features.named("v.covered-classes");
  private static final int COVERED_DISTANCE = Features.named("v.covered-distance");
  private static final int COVERED_KIND = Features.named("v.covered-kind");
  private static final int COVERED_SENSE = Features.named("v.covered-sense");
  private static final int COVERING_STEM = Features.named("v.covering-stem");
  private static final int COVERING_SENSE = Features.named("v.covering-sense");
  private static final int COVERING_FIRST = Features.named("v.covering-first");
  private static final int COVERS_STEM = Features.named("v.covers-stem");
  private static final int SAME = Features.named("v.same");
  private static final int STRONGER = Features.named("v.stronger");
  private static final int SENSE = Features.named("v.sense");
  private static final int TITLE = Features.named("v.title");
  private static final int SOURCE_LENGTH = Features.named("v.source-length");
  private static final int SHARED = Features.named("v.shared");
  private static final int CUE_LENGTH = Features.named("v.cue-length");
  private static final int MARGIN = Features.named("v.margin");
  private static final int RANK = Features.named("v.rank");
  private static final int BETWEEN = Features.named("v.between");
  private static final int SOURCE_COVERED = Features.named("v.source-covered");
  private static final int SOURCE_BEFORE = Features.named("v.source-before");
  private static final int SOURCE_GAP = Features.named("v.source-gap");
  private static final int SOURCE_AFTER = Features.named("v.source-after");
  private static final int SOURCE_DISTANCE = Features.named("v.source-distance");
  private static final int NEARER = Features.named("v.nearer");

  private static final int NONE = Features.named("none");
  private static final int LEFT = Features.named("left");
  private static final int RIGHT = Features.named("right");
  private static final int MUTUAL = Features.named("mutual");
  private static final int YES = Features.named("yes");
  private static final int NO = Features.named("no");
  private static final int QUOTATION = Features.named("quotation");
  private static final int START = Features.named("start");
  private static final int MOST_STRONGER = 4;

  private final Weights weights;

  Rivalry(LexiconFiles files) {
    this.weights = Weights.of(files, "statement-weights.txt");
  }

  /** The log-odds that a draft stands for itself. */
  float logOdds(Tokens tokens, Sentence sentence, Rivals rivals, int k, Choice choice) {
    describe(tokens, sentence, rivals, k, choice);
    return choice.score(1);
  }

  /** Two options: none, described by nothing, and a statement. */
  void describe(Tokens tokens, Sentence sentence, Rivals rivals, int k, Choice choice) {
    choice.begin(weights).option().option();
    Draft draft = rivals.draft(k);
    var view = rivals.view(k);
    own(tokens, sentence, draft, choice);
    source(tokens, sentence, draft, view, choice);
    others(tokens, sentence, draft, view, choice);
  }

  private void own(Tokens tokens, Sentence sentence, Draft draft, Choice choice) {
    int odds = bin(draft.odds);
    int sense = tokens.sense(draft.head);
    int own = tokens.classNumber(draft.head);
    int kind = kind(tokens, draft);
    int source = share(draft);
    int order = draft.order.number();
    int length = 0;
    for (Stretch content : draft.contents) {
      length += content.to() - content.from();
    }
    choice.add(ODDS, odds);
    choice.add(ODDS, odds, own);
    choice.add(ODDS_SOURCE, odds, source);
    choice.add(ODDS_KIND, odds, kind);
    choice.add(ODDS_ORDER, odds, order);
    choice.add(ORDER_FIRST, order, first(tokens, draft));
    choice.add(ORDER_LENGTH, order, Features.size(length));
    choice.add(SENSE, sense, odds);
    choice.add(TITLE, sentence.title() ? YES : NO, odds);
    choice.add(SOURCE_LENGTH, Features.size(draft.sourceEnd - draft.sourceFirst), kind);
    choice.add(CUE_LENGTH, Features.count(draft.cueEnd - draft.cueFirst), own);
    choice.add(MARGIN, Features.count(Math.round(4 * draft.endMargin)), order);
    choice.add(RANK, Features.count(draft.sourceRank), source);
  }

  private void source(
      Tokens tokens, Sentence sentence, Draft draft, Rivals.View view, Choice choice) {
    if (!draft.sourced()) {
      return;
    }
    boolean left = draft.sourceFirst < draft.cueFirst;
    int from = left ? draft.sourceEnd : draft.cueEnd;
    int to = left ? draft.cueFirst : draft.sourceFirst;
    int kind = kind(tokens, draft);
    int source = share(draft);
    int between = odds(view.between());
    boolean both = view.overSource().isPresent() && view.overSource().get().covers(draft.head);
    choice.add(BETWEEN, between, source);
    choice.add(SOURCE_COVERED, odds(view.overSource()), both ? YES : NO);
    choice.add(SOURCE_BEFORE, at(tokens, sentence, draft.sourceFirst - 1), kind);
    choice.add(SOURCE_GAP, at(tokens, sentence, from), at(tokens, sentence, to - 1));
    choice.add(SOURCE_AFTER, classAt(tokens, sentence, draft.sourceEnd), kind);
    choice.add(SOURCE_DISTANCE, Features.size(to - from), kind);
    choice.add(NEARER, view.nearer() ? YES : NO, source);
  }

  private void others(
      Tokens tokens, Sentence sentence, Draft draft, Rivals.View view, Choice choice) {
    int odds = bin(draft.odds);
    choice.add(STRONGER, Features.count(Math.min(MOST_STRONGER, view.stronger())), odds);
    choice.add(SHARED, view.shared() ? YES : NO, odds);
    if (view.covering().isPresent()) {
      covering(tokens, sentence, draft, view.covering().get(), choice);
    } else {
      choice.add(COVERED, NONE);
      choice.add(COVERED_ODDS, odds, NONE);
    }
    if (view.covered().isPresent()) {
      Draft covered = view.covered().get();
      int way = covered.covers(draft.head) ? MUTUAL : covered.head < draft.head ? LEFT : RIGHT;
      choice.add(COVERS_STEM, tokens.stem(draft.head), way);
    }
    if (view.same().isPresent()) {
      choice.add(SAME, bin(view.same().get().odds));
    }
  }

  private void covering(
      Tokens tokens, Sentence sentence, Draft draft, Draft covering, Choice choice) {
    int way = draft.covers(covering.head) ? MUTUAL : covering.head < draft.head ? LEFT : RIGHT;
    int rival = bin(covering.odds);
    int left = draft.left();
    int joint = at(tokens, sentence, left - 1);
    choice.add(COVERED, way);
    choice.add(COVERED, way, rival);
    choice.add(COVERED_ODDS, bin(draft.odds), Features.pair(way, rival));
    choice.add(COVERED_JOINT, joint, way);
    choice.add(
        COVERED_CLASSES, classAt(tokens, sentence, left - 1), classAt(tokens, sentence, left));
    choice.add(COVERED_DISTANCE, Features.size(left - covering.contents.get(0).from()), way);
    choice.add(COVERED_KIND, kind(tokens, draft), way);
    choice.add(COVERED_SENSE, tokens.sense(draft.head), way);
    choice.add(COVERING_STEM, tokens.stem(covering.head), way);
    choice.add(COVERING_SENSE, tokens.sense(covering.head), joint);
    choice.add(COVERING_FIRST, first(tokens, covering), joint);
  }

  private static int odds(Optional<Draft> draft) {
    return draft.isPresent() ? bin(draft.get().odds) : NONE;
  }

  private static int share(Draft draft) {
    return Features.count(Math.round(draft.sourceProbability * 10));
  }

  private static int bin(float odds) {
    return Features.count(Math.round(2 * Math.clamp(odds, -4f, 6f)) + 8);
  }

  /** The class of the word that a source ends with, or none. */
  private static int kind(Tokens tokens, Draft draft) {
    if (!draft.sourced()) {
      return NONE;
    }
    int side = draft.sourceFirst < draft.cueFirst ? LEFT : RIGHT;
    return Features.pair(side, tokens.classNumber(draft.sourceEnd - 1));
  }

  private static int first(Tokens tokens, Draft draft) {
    if (draft.contents.isEmpty()) {
      return NONE;
    }
    int from = draft.contents.get(draft.contents.size() - 1).from();
    if (tokens.kind(from) == TokenKind.OPEN) {
      return QUOTATION;
    }
    WordClass c = tokens.wordClass(from);
    boolean itself =
        c == WordClass.SCONJ || c == WordClass.PART || c == WordClass.ADP || c == WordClass.PRON;
    return itself ? tokens.hash(from) : c.number();
  }

  private static int at(Tokens tokens, Sentence sentence, int i) {
    return i < sentence.first() || i >= sentence.end() ? START : tokens.hash(i);
  }

  private static int classAt(Tokens tokens, Sentence sentence, int i) {
    return i < sentence.first() || i >= sentence.end() ? START : tokens.classNumber(i);
  }
}
