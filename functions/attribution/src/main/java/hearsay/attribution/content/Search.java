package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Core;
import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.cue.CueLexicon.Known;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Dateline;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.NounPhrases;
import hearsay.attribution.source.SourceFinder.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search through one article, sentence by sentence from left to right. */
final class Search {
  /** Log-odds above which a cue stands for itself; a little below even, where F1 is highest. */
  private static final float ENOUGH = -0.8f;

  /** How much of a cue counts whatever its source is. */
  private static final double BLIND = 0.4;

  /** The likelihood of cue and source together above which F1 gains. */
  private static final double ENOUGH_TOGETHER = 0.35;

  /** Log-odds above which a cue inside a content is told as nested. */
  private static final float ENOUGH_INSIDE = 0.3f;

  private static final int WORDS_OF_A_QUOTATION = 3;
  private static final WordSet NEGATIONS = WordSet.of("not n't never no neither nor");

  private final Extractor extractor;
  private final Reading reading;
  private final Tokens tokens;
  private final Choice choice = new Choice();
  private final NounPhrases phrases = new NounPhrases();
  private final Constructions constructions;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> found = new ArrayList<>();
  private final List<ZoneKind> zones = new ArrayList<>();
  private Optional<Draft> last = Optional.empty();
  private int lastParagraph = -9;

  Search(Extractor extractor, Reading reading) {
    this.extractor = extractor;
    this.reading = reading;
    this.tokens = reading.tokens();
    this.constructions = new Constructions(tokens, phrases);
  }

  List<Statement> statements() {
    for (Sentence sentence : reading.sentences()) {
      ZoneKind zone = reading.zone(sentence);
      if (zone != ZoneKind.DUPLICATE && zone != ZoneKind.BOILERPLATE) {
        sentence(sentence, zone);
      }
    }
    List<Statement> statements = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      statements.add(statement(found.get(i), zones.get(i)));
    }
    return statements;
  }

  private void sentence(Sentence whole, ZoneKind zone) {
    drafts.clear();
    int behind = Dateline.end(tokens, whole.first(), whole.end());
    Sentence sentence = new Sentence(behind, whole.end(), whole.paragraph());
    if (behind > whole.first()) {
      Optional<Draft> credit = constructions.dateline(whole, behind);
      if (credit.isPresent()) {
        keep(credit.get(), ZoneKind.CREDIT);
      }
    }
    phrases.read(tokens, sentence);
    boolean title = Reader.title(tokens, sentence);
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (reading.quoted(i, WORDS_OF_A_QUOTATION)) {
        continue;
      }
      Optional<Draft> marked = marked(sentence, i);
      if (marked.isPresent()) {
        drafts.add(marked.get());
      } else if (extractor.cues.candidate(tokens, i)) {
        float odds = extractor.cues.logOdds(reading, sentence, title, i, choice);
        if (odds > ENOUGH) {
          Draft draft = draft(sentence, i, odds);
          if (likely(draft)) {
            drafts.add(draft);
          }
        }
      }
    }
    Optional<Draft> dash = constructions.dash(sentence, zone);
    if (dash.isPresent()) {
      drafts.add(dash.get());
    }
    quoting(sentence);
    select();
    constructions.citing(sentence, drafts);
    nest();
    keep(sentence, zone);
  }

  /** Marks of status and silence. */
  private Optional<Draft> marked(Sentence sentence, int i) {
    Optional<Draft> status = constructions.status(sentence, i);
    return status.isPresent() ? status : constructions.silence(sentence, i);
  }

  private void quoting(Sentence sentence) {
    for (int k = 0; k < drafts.size(); k++) {
      Optional<Draft> inner = constructions.asSaying(sentence, drafts.get(k));
      if (inner.isPresent() && !fixed(inner.get().head)) {
        remove(k + 1, inner.get().head);
        inner.get().nestedIn = k;
        drafts.add(k + 1, inner.get());
        k++;
      }
    }
  }

  private boolean fixed(int head) {
    for (Draft draft : drafts) {
      if (draft.fixed && draft.head == head) {
        return true;
      }
    }
    return false;
  }

  /** Removes what has this head or the word before it. */
  private void remove(int from, int head) {
    for (int i = drafts.size() - 1; i >= from; i--) {
      if (drafts.get(i).head == head || drafts.get(i).head == head - 1) {
        drafts.remove(i);
      }
    }
  }

  /** Whether cue and source together are likely enough. */
  private static boolean likely(Draft draft) {
    double cue = 1 / (1 + Math.exp(-draft.odds));
    return cue * (BLIND + (1 - BLIND) * draft.sourceProbability) > ENOUGH_TOGETHER;
  }

  private Draft draft(Sentence sentence, int head, float odds) {
    int first = extractor.extents.first(tokens, sentence, head, choice);
    int end = extractor.extents.end(tokens, sentence, head, choice);
    var draft = new Draft(head, odds, first, end);
    var cue = new Cue(head, first, end, CueFinder.voice(tokens, sentence, head));
    var anchor = extractor.sources.anchor(tokens, sentence, phrases, cue, choice);
    draft.sourceProbability = anchor.probability();
    if (anchor.phrase() >= 0) {
      int[] extent =
          extractor.sources.extent(tokens, sentence, phrases, cue, anchor.phrase(), choice);
      draft.sourceFirst = extent[0];
      draft.sourceEnd = extent[1];
    }
    contents(sentence, draft, core(draft));
    return draft;
  }

  private static Core core(Draft draft) {
    return ContentFinder.core(
        draft.head, draft.cueFirst, draft.cueEnd, draft.sourceFirst, draft.sourceEnd);
  }

  private void contents(Sentence sentence, Draft draft, Core core) {
    int sides = extractor.contents.sides(tokens, sentence, core, choice);
    draft.rule =
        switch (sides) {
          case ContentFinder.ON_THE_RIGHT ->
              core.inverted() ? "cue-source-content" : "source-cue-content";
          case ContentFinder.ON_THE_LEFT ->
              core.inverted() ? "content-cue-source" : "content-source-cue";
          case ContentFinder.ON_BOTH_SIDES -> "content-cue-content";
          default -> "source-cue";
        };
    boolean left = sides == ContentFinder.ON_THE_LEFT || sides == ContentFinder.ON_BOTH_SIDES;
    boolean right = sides == ContentFinder.ON_THE_RIGHT || sides == ContentFinder.ON_BOTH_SIDES;
    if (left) {
      add(draft, extractor.contents.left(tokens, sentence, core, choice));
    }
    if (right) {
      add(draft, extractor.contents.right(tokens, sentence, core, choice));
    }
  }

  private static void add(Draft draft, Stretch stretch) {
    if (!stretch.isEmpty()) {
      draft.contents.add(stretch);
    }
  }

  /** What a content covers is silent; of two that cover each other the likelier one speaks. */
  private void select() {
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      boolean silent = draft.fixed;
      for (int j = 0; j < k && !silent; j++) {
        Draft earlier = drafts.get(j);
        if (earlier.top && earlier.holds(draft.head)) {
          boolean mutual = draft.covers(earlier.head);
          silent = !mutual || earlier.odds >= draft.odds;
        }
      }
      draft.top = !silent;
      for (int j = 0; j < k && draft.top; j++) {
        Draft earlier = drafts.get(j);
        boolean same = draft.head >= earlier.cueFirst && draft.head < earlier.cueEnd;
        if (earlier.top && (draft.covers(earlier.head) || same)) {
          earlier.top = false;
        }
      }
    }
  }

  private void nest() {
    for (int k = 0; k < drafts.size(); k++) {
      Draft inner = drafts.get(k);
      for (int j = 0; j < drafts.size() && !inner.top && !inner.fixed; j++) {
        if (drafts.get(j).top && drafts.get(j).covers(inner.head)) {
          inner.nestedIn = j;
        }
      }
    }
  }

  private boolean told(Draft draft) {
    if (draft.top || draft.fixed) {
      return draft.top || (draft.nestedIn >= 0 && drafts.get(draft.nestedIn).top);
    }
    if (draft.nestedIn < 0 || draft.odds < ENOUGH_INSIDE) {
      return false;
    }
    return reports(draft);
  }

  /** Whether the cue tells of an utterance or a belief, and not of an attitude or an act. */
  private boolean reports(Draft draft) {
    return switch (cueClass(draft)) {
      case DIRECT, EVALUATE, NOMINAL -> false;
      default -> known(draft).isPresent();
    };
  }

  private void keep(Sentence sentence, ZoneKind zone) {
    boolean spoke = false;
    for (Draft draft : drafts) {
      spoke |= draft.top;
    }
    if (!spoke) {
      followOn(sentence);
      return;
    }
    boolean teaser = zone == ZoneKind.TEASER;
    for (Draft draft : drafts) {
      draft.top &= !teaser || reports(draft);
    }
    keep(zone, true);
    keep(zone, false);
    for (Draft draft : drafts) {
      if (draft.top) {
        last = Optional.of(draft);
      }
    }
    lastParagraph = sentence.paragraph();
  }

  private void keep(ZoneKind zone, boolean top) {
    for (Draft draft : drafts) {
      if (draft.top == top && told(draft)) {
        draft.nestedIn = draft.nestedIn < 0 ? -1 : drafts.get(draft.nestedIn).index;
        keep(draft, zone);
      }
    }
  }

  private void keep(Draft draft, ZoneKind zone) {
    draft.index = found.size();
    found.add(draft);
    zones.add(zone);
  }

  /** A quotation without a cue of its own goes on with what was said before. */
  private void followOn(Sentence sentence) {
    boolean opens =
        tokens.kind(sentence.first()) == TokenKind.OPEN && reading.quoted(sentence.first(), 4);
    if (opens && last.isPresent() && sentence.paragraph() - lastParagraph <= 1) {
      int end = ContentFinder.withoutStop(tokens, sentence.end(), sentence.first());
      last.get().contents.add(new Stretch(sentence.first(), end));
      lastParagraph = sentence.paragraph();
    }
  }

  private Optional<Known> known(Draft draft) {
    if (draft.known.isEmpty()) {
      draft.known = extractor.lexicon.cue(tokens, draft.cueFirst, draft.head);
    }
    return draft.known;
  }

  private CueClass cueClass(Draft draft) {
    Optional<Known> known = known(draft);
    return known.isPresent() ? known.get().cueClass() : CueClass.EVALUATE;
  }

  private Statement statement(Draft draft, ZoneKind zone) {
    List<Span> cue = new ArrayList<>(1);
    cue.add(tokens.span(draft.cueFirst, draft.cueEnd));
    for (Stretch part : draft.moreCue) {
      cue.add(tokens.span(part.from(), part.to()));
    }
    List<Span> content = new ArrayList<>(draft.contents.size());
    for (Stretch part : inOrder(draft.contents)) {
      content.add(tokens.span(part.from(), part.to()));
    }
    Optional<Span> source =
        draft.sourced()
            ? Optional.of(tokens.span(draft.sourceFirst, draft.sourceEnd))
            : Optional.empty();
    Optional<Known> known = known(draft);
    String lemma = known.isPresent() ? known.get().lemma() : tokens.text(draft.head);
    return new Statement(
        draft.rule,
        zone,
        cueClass(draft),
        lemma,
        negated(draft),
        source,
        cue,
        content,
        draft.nestedIn);
  }

  /** By where they begin; few, and nearly always in order already. */
  private static List<Stretch> inOrder(List<Stretch> parts) {
    List<Stretch> ordered = new ArrayList<>(parts);
    for (int i = 1; i < ordered.size(); i++) {
      Stretch part = ordered.get(i);
      int at = i;
      while (at > 0 && ordered.get(at - 1).from() > part.from()) {
        ordered.set(at, ordered.get(at - 1));
        at--;
      }
      ordered.set(at, part);
    }
    return ordered;
  }

  private boolean negated(Draft draft) {
    for (int i = draft.cueFirst; i < draft.cueEnd; i++) {
      if (NEGATIONS.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
