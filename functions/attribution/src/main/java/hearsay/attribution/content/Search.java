package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Core;
import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.cue.CueLexicon.Known;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Dateline;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.NounPhrases;
import hearsay.attribution.source.SourceFinder.Anchor;
import hearsay.attribution.source.SourceFinder.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search through one article, sentence by sentence from left to right. */
final class Search {
  /** Log-odds above which a cue is looked at with its source and content. */
  private static final float POSSIBLE = -1.2f;

  /**
   * Log-odds above which a cue is known to the constructions, though it may not stand for itself.
   */
  private static final float LIKELY = -0.8f;

  /** Log-odds of a statement above which it is told; a little below even, where F1 is highest. */
  private static final float ENOUGH = -0.8f;

  /** The same for what stands in the content of another. */
  private static final float SURER = 0;

  /**
   * The least for who gives no answer (two of three such phrases are annotated, short as they are),
   * and for hearsay without a source ("is believed to"), which the annotators took half of the
   * time.
   */
  private static final float EXPRESS = 0.6f;

  /** By how much the second source must be likelier than the first. */
  private static final float CLEARLY = 0.4f;

  /** The share above which a second source is looked at too. */
  private static final float ENOUGH_FOR_ANOTHER = 0.22f;

  /** Log-odds above which a cue inside a content is told as nested. */
  private static final float ENOUGH_INSIDE = 0.3f;

  private static final double MOST_LIKELY = 0.99;
  private static final int WORDS_OF_A_QUOTATION = 3;
  private static final int TO = Features.named("to");
  private static final int IT = Features.named("it");
  private static final List<Anchor> NOBODY = List.of(new Anchor(-1, 1));
  private static final WordSet STOPS = WordSet.of(". ? ! …");
  private static final WordSet NEGATIONS = WordSet.of("not n't never no neither nor");

  private final Extractor extractor;
  private final Reading reading;
  private final Tokens tokens;
  private final Choice choice = new Choice();
  private final NounPhrases phrases = new NounPhrases();
  private final Constructions constructions;
  private final SourceForms sourceForms;
  private final Forms forms;
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
    this.sourceForms = new SourceForms(tokens, phrases);
    this.forms = new Forms(tokens, phrases, sourceForms);
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
    Sentence sentence = behindDateline(whole);
    if (sentence.first() > whole.first()) {
      Optional<Draft> credit = constructions.dateline(whole, sentence.first());
      if (credit.isPresent()) {
        keep(credit.get(), ZoneKind.CREDIT);
      }
    }
    phrases.read(tokens, sentence);
    candidates(sentence);
    if (zone == ZoneKind.CREDIT) {
      onlyColons();
    }
    weigh(sentence);
    oneForEachHead();
    likely();
    Optional<Draft> dash = constructions.dash(sentence, zone);
    if (dash.isPresent()) {
      drafts.add(dash.get());
    }
    Optional<Draft> lead = constructions.lead(sentence, zone);
    if (lead.isPresent()) {
      drafts.add(lead.get());
    }
    for (Draft draft : drafts) {
      sourceForms.described(draft);
    }
    quoting(sentence);
    select();
    constructions.citing(sentence, drafts);
    nest();
    keep(sentence, zone);
  }

  private Sentence behindDateline(Sentence whole) {
    return whole.from(tokens, Dateline.end(tokens, whole.first(), whole.end()));
  }

  private void candidates(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (reading.quoted(i, WORDS_OF_A_QUOTATION)) {
        continue;
      }
      Optional<Draft> marked = constructions.marked(sentence, i);
      if (marked.isPresent()) {
        drafts.add(marked.get());
      } else if (extractor.cues.candidate(tokens, i)) {
        float odds = extractor.cues.logOdds(reading, sentence, i, choice);
        if (odds > POSSIBLE) {
          draft(sentence, i, odds);
        }
      }
    }
  }

  /** "Photo: Lena Varga/Coastal Press": a credit says nothing but by its colon. */
  private void onlyColons() {
    int kept = 0;
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      if (draft.sure() || tokens.kind(draft.head) == TokenKind.MARK) {
        drafts.set(kept++, draft);
      }
    }
    drafts.subList(kept, drafts.size()).clear();
  }

  private void weigh(Sentence sentence) {
    Rivals rivals = new Rivals(drafts);
    for (int k = 0; k < drafts.size(); k++) {
      if (!drafts.get(k).sure()) {
        Draft draft = drafts.get(k);
        draft.chance = extractor.rivalry.logOdds(tokens, sentence, rivals, k, choice);
        if (draft.chance < EXPRESS && (draft.express || unanswered(draft))) {
          draft.chance = EXPRESS;
        }
      }
    }
  }

  private boolean unanswered(Draft draft) {
    return draft.sourced() && cueClass(draft) == CueClass.NO_RESPONSE;
  }

  /** Of the drafts of a head, which differ in their source, the likeliest; they count together. */
  private void oneForEachHead() {
    int kept = 0;
    for (int k = 0; k < drafts.size(); ) {
      Draft best = drafts.get(k);
      int end = k + 1;
      while (end < drafts.size() && drafts.get(end).head == best.head) {
        end++;
      }
      if (end > k + 1) {
        best = together(k, end);
      }
      drafts.set(kept++, best);
      k = end;
    }
    drafts.subList(kept, drafts.size()).clear();
  }

  private Draft together(int first, int end) {
    Draft best = drafts.get(first);
    double together = 0;
    for (int k = first; k < end; k++) {
      Draft draft = drafts.get(k);
      together += 1 / (1 + Math.exp(-draft.chance));
      best = draft.chance > best.chance + CLEARLY ? draft : best;
    }
    double most = Math.min(together, MOST_LIKELY);
    best.chance = (float) Math.log(most / (1 - most));
    return best;
  }

  private void likely() {
    int kept = 0;
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      boolean likely = draft.chance > ENOUGH || draft.odds > LIKELY;
      if (likely && !sourceForms.withholds(draft.head)) {
        drafts.set(kept++, draft);
      }
    }
    drafts.subList(kept, drafts.size()).clear();
  }

  /**
   * "The army said …, but the rebels denied it", "…; organisers said": another speaker behind a
   * conjunction begins a clause of its own.
   */
  private void part(Draft draft, Draft later) {
    int joint = later.left() - 1;
    joint -= !later.sourced() && tokens.hash(joint) == IT ? 1 : 0;
    boolean speaks = later.sourced() ? later.sourceFirst == joint + 1 : later.express;
    speaks &= reports(later);
    if (speaks && draft.covers(later.head) && forms.joint(joint)) {
      draft.endBefore(joint, tokens);
      later.chance = Math.max(later.chance, EXPRESS);
      later.top = !later.fixed;
    }
  }

  /** Shows every draft of the article with what speaks for it, to those who learn weights. */
  void observe(Choice recording, Extractor.Observer observer) {
    for (Sentence whole : reading.sentences()) {
      drafts.clear();
      Sentence sentence = behindDateline(whole);
      phrases.read(tokens, sentence);
      candidates(sentence);
      Rivals rivals = new Rivals(drafts);
      for (int k = 0; k < drafts.size(); k++) {
        Draft draft = drafts.get(k);
        if (!draft.sure()) {
          extractor.rivalry.describe(tokens, sentence, rivals, k, recording);
          observer.draft(draft.head, draft.sourceRank, draft.sourceFirst, draft.sourceEnd);
        }
      }
    }
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

  /** Adds a draft, and another one where another source is likely too. */
  private void draft(Sentence sentence, int head, float odds) {
    int first = extractor.extents.first(tokens, sentence, head, choice);
    int end = extractor.extents.end(tokens, sentence, head, choice);
    var cue = new Cue(head, first, end, CueFinder.voice(tokens, sentence, head));
    boolean agentless = constructions.agentless(sentence, cue);
    phrases.endBefore(first);
    List<Anchor> anchors =
        agentless ? NOBODY : extractor.sources.anchors(tokens, sentence, phrases, cue, choice);
    for (int rank = 0; rank < anchors.size(); rank++) {
      Anchor anchor = anchors.get(rank);
      if (rank == 0 || anchor.probability() > ENOUGH_FOR_ANOTHER) {
        var draft = new Draft(head, odds, first, end);
        draft.express = agentless;
        draft.sourceRank = rank;
        draft.sourceProbability = anchor.probability();
        if (anchor.phrase() >= 0) {
          int[] extent =
              extractor.sources.extent(tokens, sentence, phrases, cue, anchor.phrase(), choice);
          draft.sourceFirst = extent[0];
          draft.sourceEnd = extent[1];
        }
        contents(sentence, draft, core(draft));
        forms.apply(sentence, draft);
        if (!forms.rulesOut(draft)) {
          drafts.add(draft);
        }
      }
    }
    phrases.endBefore(-1);
  }

  private static Core core(Draft draft) {
    return ContentFinder.core(
        draft.head, draft.cueFirst, draft.cueEnd, draft.sourceFirst, draft.sourceEnd);
  }

  private void contents(Sentence sentence, Draft draft, Core core) {
    int sides = extractor.contents.sides(tokens, sentence, core, choice);
    draft.order = Order.of(sides, core.inverted());
    draft.rule = draft.order.rule();
    boolean left = sides == ContentFinder.ON_THE_LEFT || sides == ContentFinder.ON_BOTH_SIDES;
    boolean right = sides == ContentFinder.ON_THE_RIGHT || sides == ContentFinder.ON_BOTH_SIDES;
    if (left) {
      add(draft, extractor.contents.left(tokens, sentence, core, choice));
    }
    if (right) {
      add(draft, extractor.contents.right(tokens, sentence, core, choice));
      draft.endMargin = choice.margin();
    }
  }

  private static void add(Draft draft, Stretch stretch) {
    if (!stretch.isEmpty()) {
      draft.contents.add(stretch);
    }
  }

  /** The likely ones speak, but of two that stand in each other's way only one. */
  private void select() {
    for (Draft draft : drafts) {
      draft.top = !draft.fixed && draft.chance > ENOUGH;
    }
    for (int k = 0; k < drafts.size(); k++) {
      for (int j = k + 1; j < drafts.size() && drafts.get(k).top; j++) {
        part(drafts.get(k), drafts.get(j));
        if (drafts.get(j).top) {
          settle(drafts.get(k), drafts.get(j));
        }
      }
    }
    for (Draft draft : drafts) {
      for (Draft other : drafts) {
        boolean two = draft != other && draft.top && other.top && other.left() > draft.head;
        boolean asked = draft.covers(other.left()) && tokens.hash(other.left() - 1) == Marks.COMMA;
        if (two && (draft.covers(other.head) || asked)) {
          draft.endBefore(other.left(), tokens);
        }
      }
    }
  }

  /**
   * Of two that share a cue or cover each other the likelier speaks. What describes a source is
   * silent: "Oksana, who refused to give her surname". What one covers must be surer than others.
   */
  private void settle(Draft draft, Draft later) {
    if (draft.sharesCue(later) || draft.exchanges(later)) {
      (draft.chance >= later.chance ? later : draft).top = false;
    } else if (draft.names(later.head) && !aside(later)) {
      later.top = false;
    } else if (later.names(draft.head) && !aside(draft)) {
      draft.top = false;
    } else if (draft.covers(later.head) && (later.chance < SURER || quotes(draft, later))) {
      later.top = false;
    } else if (later.covers(draft.head) && draft.chance < SURER) {
      draft.top = false;
    }
  }

  /** "cited … as saying": all that follows was said by who is cited. */
  private static boolean quotes(Draft draft, Draft later) {
    return !draft.moreCue.isEmpty() && draft.moreCue.get(0).to() <= later.left();
  }

  /** "Sanna, who says the pier is safe, said": told beside what describes its speaker. */
  private boolean aside(Draft draft) {
    boolean who = draft.sourced() && sourceForms.relative(draft.sourceFirst);
    return who
        && switch (cueClass(draft)) {
          case SAY, RELAY, CONFIRM, CLAIM, DENY -> known(draft).isPresent();
          default -> false;
        };
  }

  private void nest() {
    for (int k = 0; k < drafts.size(); k++) {
      Draft inner = drafts.get(k);
      for (int j = 0; j < drafts.size() && !inner.top && !inner.fixed; j++) {
        Draft outer = drafts.get(j);
        boolean inside = outer.covers(inner.head) && !inner.covers(outer.head);
        if (outer.top && inside && !outer.sharesCue(inner)) {
          inner.nestedIn = j;
          forms.parenthetical(inner, drafts.get(j));
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
    CueClass c = cueClass(draft);
    boolean attitude = c == CueClass.DIRECT || c == CueClass.EVALUATE || c == CueClass.NOMINAL;
    return !attitude && known(draft).isPresent();
  }

  /** "Leaders to discuss ferry": a headline's future, and nobody's statement. */
  private boolean plans(Draft draft) {
    return tokens.hash(draft.cueFirst) == TO && draft.sourceEnd == draft.cueFirst;
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
    for (Draft draft : drafts) {
      draft.top &= zone != ZoneKind.TEASER || reports(draft);
      draft.top &= zone != ZoneKind.HEADLINE || !plans(draft);
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
    if (opens && last.isPresent() && goesOn(sentence, last.get())) {
      int end = ContentFinder.withoutStop(tokens, sentence.end(), sentence.first());
      last.get().contents.add(new Stretch(sentence.first(), end));
      lastParagraph = sentence.paragraph();
    }
  }

  /**
   * Whether the same speaker may speak: in the same paragraph, or in the next one of the body after
   * a quotation or a cue that has no content yet. What stands alone without a stop is a pull quote.
   */
  private boolean goesOn(Sentence sentence, Draft before) {
    int paragraphs = sentence.paragraph() - lastParagraph;
    return zones.get(before.index) == ZoneKind.BODY
        && reading.zone(sentence) == ZoneKind.BODY
        && (paragraphs == 0 || (paragraphs == 1 && announces(before) && stopped(sentence)));
  }

  private boolean stopped(Sentence sentence) {
    int last = sentence.end() - 1;
    if (tokens.kind(last) == TokenKind.CLOSE) {
      last--;
    }
    return STOPS.has(tokens.hash(last));
  }

  private boolean announces(Draft draft) {
    for (Stretch part : draft.contents) {
      for (int i = part.from(); i < part.to(); i++) {
        if (tokens.quotation(i) >= 0) {
          return true;
        }
      }
    }
    return draft.contents.isEmpty();
  }

  private Optional<Known> known(Draft draft) {
    if (!draft.asked && draft.known.isEmpty()) {
      draft.known = extractor.lexicon.cue(tokens, draft.cueFirst, draft.head);
    }
    draft.asked = true;
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
