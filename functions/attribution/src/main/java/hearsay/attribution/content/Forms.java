package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.NounPhrases;
import java.util.List;

/**
 * Forms of news sentences that leave no choice of source and content: what weights, which are
 * learned from all sentences, get wrong in short plain ones is set right here, draft by draft.
 */
final class Forms {
  private static final int ACCORDING = Features.named("according");
  private static final int ATTRIBUTED = Features.named("attributed");
  private static final int BY = Features.named("by");
  private static final int AND = Features.named("and");
  private static final int TO = Features.named("to");
  private static final WordSet TELLING = WordSet.of("told tells tell telling");
  private static final int OF = Features.named("of");
  private static final int THAT = Features.named("that");
  private static final int WITH = Features.named("with");
  private static final WordSet OBJECTS =
      WordSet.of(
          "me him them us myself himself herself itself themselves ourselves yourself yourselves");
  private static final WordSet PLANS =
      WordSet.of("plan plans schedule form need needs size age tradition custom ability taste");
  private static final WordSet READ = WordSet.of("seen obtained reviewed");
  private static final WordSet BUT = WordSet.of("but while whereas");

  /** What a verb of several words is made of. */
  private static final int VERBAL =
      WordClass.set(WordClass.VERB, WordClass.AUX, WordClass.ADV, WordClass.PART);

  private static final int MOST_WORDS_ASIDE = 16;

  private final Tokens tokens;
  private final NounPhrases phrases;
  private final SourceForms sources;

  Forms(Tokens tokens, NounPhrases phrases, SourceForms sources) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.sources = sources;
  }

  /**
   * Whether a form rules a draft out: the accused do not accuse, "told …:" is no colon's, what goes
   * according to plan is told by nobody, and a letter seen by a paper tells of itself.
   */
  boolean rulesOut(Draft draft) {
    int next = tokens.hash(draft.head + 1);
    boolean accused =
        SourceForms.ACCUSED.has(tokens.hash(draft.head)) && (next == OF || next == WITH);
    boolean alone = draft.sourceEnd - draft.sourceFirst == 1 && draft.sourced();
    boolean plan = alone && PLANS.has(tokens.hash(draft.sourceFirst));
    boolean attributed = attributed(draft) && draft.sourceFirst < draft.head;
    return (accused && draft.cueFirst == draft.head && draft.sourced())
        || (plan && tokens.hash(draft.cueEnd - 2) == ACCORDING)
        || attributed
        || told(draft)
        || (!draft.sourced() && pronoun(draft))
        || (next == BY && READ.has(tokens.hash(draft.head)) && draft.cueFirst == draft.head);
  }

  /** Whether nothing is told but a pronoun. */
  private boolean pronoun(Draft draft) {
    if (draft.contents.size() != 1) {
      return false;
    }
    Stretch told = draft.contents.getFirst();
    return told.to() == told.from() + 1 && tokens.wordClass(told.from()) == WordClass.PRON;
  }

  /** "attributed to a single official": who stands behind it is the source. */
  private boolean attributed(Draft draft) {
    return tokens.hash(draft.head) == ATTRIBUTED && tokens.hash(draft.head + 1) == TO;
  }

  /** Applies what fits; a draft that nothing fits stays as it is. */
  void apply(Sentence sentence, Draft draft) {
    draft.express |= attributed(draft);
    sources.apply(sentence, draft);
    toldBy(sentence, draft);
    audience(draft);
    colon(sentence, draft);
    if (tokens.hash(draft.cueFirst) == ACCORDING) {
      accordingTo(sentence, draft);
    } else if (SourceForms.UTTERED.has(tokens.hash(draft.head)) && draft.cueFirst == draft.head) {
      inverted(sentence, draft);
      fronted(sentence, draft);
      parenthesis(sentence, draft);
    }
    object(sentence, draft);
    clauseOfSource(draft);
  }

  /** "…, said Ola Venn, whose house was hit": that clause describes, and nobody tells it. */
  private void clauseOfSource(Draft draft) {
    for (int k = draft.contents.size() - 1; k > 0 && draft.sourceFirst >= draft.cueEnd; k--) {
      Stretch told = draft.contents.get(k);
      boolean behind = told.from() == draft.sourceEnd || told.from() == draft.sourceEnd + 1;
      if (behind && sources.relative(told.from())) {
        draft.sourceEnd = told.to();
        draft.contents.remove(k);
        draft.order = Order.CONTENT_CUE_SOURCE;
        draft.rule = draft.order.rule();
      }
    }
  }

  /**
   * "According to Jan Orvik, the head of the union, the plant will close": the first part behind a
   * comma that has a subject and a verb of its own is told; what stands before it is the source.
   */
  private void accordingTo(Sentence sentence, Draft draft) {
    int from = draft.cueEnd;
    boolean opens = draft.cueFirst == sentence.first() || sources.quote(draft.cueFirst - 1);
    int end = ContentFinder.withoutStop(tokens, sentence.end(), from);
    if (!opens || from >= end) {
      medial(sentence, draft);
      return;
    }
    int first = next(from + 1, end, Marks.COMMA);
    for (int comma = first; comma < end; comma = next(comma + 1, end, Marks.COMMA)) {
      if (clause(comma + 1, end)) {
        split(draft, from, comma, Order.CUE_SOURCE_CONTENT, new Stretch(comma + 1, end));
        return;
      }
    }
    if (first + 1 < end && draft.contents.isEmpty()) {
      split(draft, from, first, Order.CUE_SOURCE_CONTENT, new Stretch(first + 1, end));
    }
  }

  /** "The minister, according to aides, was not told." */
  private void medial(Sentence sentence, Draft draft) {
    int left = draft.cueFirst - 1;
    int end = ContentFinder.withoutStop(tokens, sentence.end(), draft.cueEnd);
    int comma = next(draft.cueEnd + 1, end, Marks.COMMA);
    boolean between = left > sentence.first() && tokens.hash(left) == Marks.COMMA;
    if (between
        && comma + 1 < end
        && tokens.verb(comma + 1)
        && !sources.verbs(sentence.first(), left)) {
      split(
          draft,
          draft.cueEnd,
          comma,
          Order.CONTENT_CUE_CONTENT,
          new Stretch(sentence.first(), left),
          new Stretch(comma + 1, end));
    }
  }

  /** "The road was icy, said the mayor": who stands behind the verb speaks. */
  private void inverted(Sentence sentence, Draft draft) {
    int comma = draft.cueFirst - 1;
    int end = ContentFinder.withoutStop(tokens, sentence.end(), draft.cueEnd);
    boolean behind = phrases.beginning(draft.cueEnd) >= 0;
    boolean told = comma > sentence.first() && tokens.hash(comma) == Marks.COMMA;
    boolean object = TELLING.has(tokens.hash(draft.head)) || OBJECTS.has(tokens.hash(draft.cueEnd));
    if (!behind || !told || object || draft.sourceFirst >= draft.cueEnd) {
      return;
    }
    int stop = next(draft.cueEnd, end, Marks.COMMA);
    boolean speaker =
        stop - draft.cueEnd <= SourceForms.MOST_WORDS_OF_A_SPEAKER
            && !sources.verbs(draft.cueEnd, relative(draft.cueEnd, stop));
    if (speaker && (clauses(sentence.first(), comma) || infinitive(sentence.first(), comma))) {
      int last = stop < end && !sources.verbs(stop, end) ? end : stop;
      split(
          draft,
          draft.cueEnd,
          timeless(draft.cueEnd, last),
          Order.CONTENT_CUE_SOURCE,
          new Stretch(sentence.first(), comma));
      draft.express = true;
    }
  }

  /**
   * "Six died, police said on Monday, as rescuers searched", "It will close, the mayor told the
   * paper": behind a clause and its comma, source and cue tell that clause unless a content of
   * their own follows.
   */
  private void fronted(Sentence sentence, Draft draft) {
    int left = draft.left();
    boolean behind = left > sentence.first() + 1 && tokens.hash(left - 1) == Marks.COMMA;
    int apart = tokens.hash(draft.cueFirst - 1) == Marks.COMMA ? 1 : 0;
    boolean plain = draft.sourced() && draft.sourceEnd == draft.cueFirst - apart;
    boolean subordinate = tokens.wordClass(sentence.first()) == WordClass.SCONJ;
    if (!behind || !plain || subordinate || !sources.verbs(sentence.first(), left - 1)) {
      return;
    }
    int end = sentence.end();
    int at = TELLING.has(tokens.hash(draft.head)) ? addressed(draft.cueEnd, end) : draft.head + 1;
    int rest = circumstance(at, end);
    boolean closes = rest >= end || (tokens.kind(rest) == TokenKind.MARK && !sources.quote(rest));
    boolean own = tokens.hash(rest) == Marks.COLON;
    if (closes && !own && rest >= draft.cueEnd && rest > draft.head + 1) {
      content(draft, Order.CONTENT_SOURCE_CUE, new Stretch(sentence.first(), left - 1));
    }
  }

  /** "The auditors, the Chronicle wrote on Friday, believe …": both sides are one clause. */
  private void parenthesis(Sentence sentence, Draft draft) {
    int left = draft.left() - 1;
    int end = ContentFinder.withoutStop(tokens, sentence.end(), draft.cueEnd);
    int comma = circumstance(draft.cueEnd, end);
    boolean between = left > sentence.first() && tokens.hash(left) == Marks.COMMA;
    boolean closed = comma + 1 < end && tokens.hash(comma) == Marks.COMMA && tokens.verb(comma + 1);
    if (between && closed && draft.sourced() && !sources.verbs(sentence.first(), left)) {
      content(
          draft,
          Order.CONTENT_CUE_CONTENT,
          new Stretch(sentence.first(), left),
          new Stretch(comma + 1, end));
    }
  }

  /** Behind who is told: "reporters", "the Daily Ledger". */
  private int addressed(int from, int limit) {
    int phrase = phrases.beginning(from);
    int at = phrase < 0 ? from : Math.min(phrases.end(phrase), limit);
    for (int i = from; i < at; i++) {
      if (SourceForms.TIMES.has(tokens.hash(i))) {
        return i;
      }
    }
    return at;
  }

  /** Behind "on Monday", "by telephone", "in a statement": no verb, up to the next mark. */
  private int circumstance(int from, int limit) {
    int at = sources.time(from, limit);
    if (at < limit && tokens.wordClass(at) == WordClass.ADP) {
      int end = at;
      while (end < limit && tokens.kind(end) != TokenKind.MARK && !tokens.verb(end)) {
        end++;
      }
      boolean mark = end >= limit || tokens.kind(end) == TokenKind.MARK;
      return mark && tokens.wordClass(end) != WordClass.SCONJ ? end : at;
    }
    return at;
  }

  /** "Mr Orvik told the Daily Ledger: “We will win.”": what stands behind the colon is told. */
  private void colon(Sentence sentence, Draft draft) {
    int at = TELLING.has(tokens.hash(draft.head)) ? addressed(draft.cueEnd, sentence.end()) : -1;
    boolean inside = at > draft.cueEnd && at + 1 < sentence.end();
    boolean quoted = inside && tokens.hash(at) == Marks.COLON && sources.quote(at + 1);
    if (quoted && draft.sourced() && draft.sourceEnd <= draft.cueFirst) {
      content(draft, Order.SOURCE_CUE_CONTENT, new Stretch(at + 1, sentence.end()));
      draft.express = true;
    }
  }

  /**
   * Whether a colon's source holds a verb of telling, which is the cue then, or stands behind it.
   */
  private boolean told(Draft colon) {
    boolean told = colon.sourced() && TELLING.has(tokens.hash(colon.sourceFirst - 1));
    for (int i = colon.sourceFirst; i < colon.sourceEnd; i++) {
      told |= TELLING.has(tokens.hash(i));
    }
    return told && tokens.hash(colon.head) == Marks.COLON;
  }

  /** "stated to journalists that …", "said in a letter that …": to whom and where is not told. */
  private void audience(Draft draft) {
    for (int k = 0; k < draft.contents.size(); k++) {
      Stretch told = draft.contents.get(k);
      WordClass first = tokens.wordClass(told.from());
      boolean aside = first == WordClass.ADP || tokens.hash(told.from()) == TO;
      if (aside && told.from() == draft.cueEnd) {
        int limit = Math.min(told.to() - 1, told.from() + MOST_WORDS_ASIDE);
        int that = next(told.from(), limit, THAT);
        if (that < limit && !marks(told.from(), that) && !tokens.verb(that + 1)) {
          draft.contents.set(k, new Stretch(that, told.to()));
        }
      }
    }
  }

  /** "In a letter, the director warned of cuts": not the letter is told but the cuts. */
  private void object(Sentence sentence, Draft draft) {
    int last = draft.cueEnd - 1;
    boolean preposition = last > draft.head && tokens.wordClass(last) == WordClass.ADP;
    boolean active = draft.sourced() && draft.sourceEnd <= draft.cueFirst;
    boolean left = !draft.contents.isEmpty();
    for (Stretch told : draft.contents) {
      left &= told.to() <= draft.cueFirst && tokens.wordClass(told.from()) == WordClass.ADP;
    }
    if (preposition && active && left && phrases.beginning(draft.cueEnd) >= 0) {
      int end = ContentFinder.withoutStop(tokens, sentence.end(), draft.cueEnd);
      content(draft, Order.SOURCE_CUE_CONTENT, new Stretch(draft.cueEnd, end));
    }
  }

  private boolean marks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.kind(i) == TokenKind.MARK || sources.quote(i)) {
        return true;
      }
    }
    return false;
  }

  /** "was told by the inspector that …": what stands behind the source is told. */
  private void toldBy(Sentence sentence, Draft draft) {
    boolean tells = draft.sourced() && TELLING.has(tokens.hash(draft.head));
    boolean behind =
        tells && draft.sourceFirst >= draft.cueEnd && tokens.hash(draft.sourceFirst - 1) == BY;
    if (behind && draft.sourceEnd + 1 < sentence.end() && tokens.hash(draft.sourceEnd) == THAT) {
      int end = ContentFinder.withoutStop(tokens, sentence.end(), draft.sourceEnd);
      content(draft, Order.CUE_SOURCE_CONTENT, new Stretch(draft.sourceEnd, end));
    }
  }

  private static void split(Draft draft, int first, int end, Order order, Stretch... content) {
    draft.sourceFirst = first;
    draft.sourceEnd = end;
    content(draft, order, content);
  }

  private static void content(Draft draft, Order order, Stretch... content) {
    draft.contents.clear();
    draft.contents.addAll(List.of(content));
    draft.order = order;
    draft.rule = order.rule();
  }

  /** The end of a source without a time behind it. */
  private int timeless(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (sources.time(i, end) > i) {
        return i;
      }
    }
    return end;
  }

  /** Where "who" stands in {@code [from, end)}, else the end: a verb behind it describes. */
  private int relative(int from, int end) {
    int at = from;
    while (at < end && !sources.relative(at)) {
      at++;
    }
    return at;
  }

  /** Whether a part between commas is a clause. */
  private boolean clauses(int from, int to) {
    boolean found = false;
    for (int at = from; at < to && !found; at = next(at, to, Marks.COMMA) + 1) {
      found = clause(at, to);
    }
    return found;
  }

  /** Whether a subject and a verb of its own stand before the next comma. */
  private boolean clause(int from, int limit) {
    int end = next(from, limit, Marks.COMMA);
    boolean joins = tokens.wordClass(from) == WordClass.CCONJ || sources.relative(from);
    boolean opens = !joins && !tokens.verb(from);
    boolean described = false;
    for (int i = from; i < end && opens; i++) {
      described |= sources.relative(i);
      if (finite(i) && !described) {
        return true;
      } else if (finite(i)) {
        described = false;
        while (i + 1 < end && tokens.wordClass(i + 1).in(VERBAL)) {
          i++;
        }
      }
    }
    return false;
  }

  private boolean finite(int i) {
    return tokens.verb(i)
        && !(tokens.wordClass(i) == WordClass.VERB && tokens.text(i).endsWith("ing"));
  }

  private int next(int from, int limit, int mark) {
    int at = from;
    while (at < limit && tokens.hash(at) != mark) {
      at++;
    }
    return at;
  }

  private boolean infinitive(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.hash(i) == TO) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token parts two speakers: ", but", ", while", ";". */
  boolean joint(int i) {
    boolean comma = tokens.hash(i - 1) == Marks.COMMA;
    return tokens.hash(i) == Marks.SEMICOLON
        || BUT.has(tokens.hash(i))
        || (comma && tokens.hash(i) == AND);
  }

  /** "The inspectors, the Courier wrote, believe": the belief is theirs, and not the outlet's. */
  void parenthetical(Draft inner, Draft outer) {
    boolean split = outer.contents.size() == 2 && outer.contents.get(1).from() <= inner.cueFirst;
    boolean same = inner.sourced() && inner.sourceFirst == outer.sourceFirst;
    if (!split || !same) {
      return;
    }
    Stretch subject = outer.contents.get(0);
    for (int i = outer.contents.get(1).from(); i < inner.cueFirst; i++) {
      if (tokens.wordClass(i) == WordClass.NOUN || tokens.wordClass(i) == WordClass.PRON) {
        return;
      }
    }
    if (!sources.verbs(subject.from(), subject.to())) {
      inner.sourceFirst = subject.from();
      inner.sourceEnd = subject.to();
    }
  }
}
