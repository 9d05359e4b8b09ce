package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.cue.CueLexicon.Known;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Dateline;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;
import hearsay.attribution.source.NounPhrases;
import hearsay.attribution.source.SourceFinder.Cue;
import java.util.List;
import java.util.Optional;

/** What no weight decides: split cues, citing, datelines, headline dashes, marks of status. */
final class Constructions {
  private static final int AS = Features.named("as");
  private static final int AND = Features.named("and");
  private static final int SILENT = Features.named("silent");
  private static final WordSet QUOTING =
      WordSet.of("quote quotes quoted quoting cite cites cited citing");
  private static final WordSet SAYING = WordSet.of("saying telling claiming arguing warning");
  private static final WordSet CONFIRMED = WordSet.of("confirmed verified corroborated");
  private static final WordSet STATUS = WordSet.of("unconfirmed unverified uncorroborated");
  private static final WordSet HELD =
      WordSet.of(
          "believed said reported thought understood alleged rumored rumoured presumed reputed"
              + " expected known feared assumed");
  private static final int OF = Features.named("of");
  private static final int BY = Features.named("by");
  private static final int TO = Features.named("to");
  private static final int COMMENT = Features.named("comment");
  private static final int REACHED = Features.named("reached");
  private static final int COULD = Features.named("could");
  private static final int QUOTING_WORD = Features.named("quoting");
  private static final int FOR = Features.named("for");
  private static final int FROM = Features.named("from");
  private static final int THERE = Features.named("there");
  private static final int IT = Features.named("it");
  private static final int THAT = Features.named("that");
  private static final int NO_WORD = Features.named("no");
  private static final int ABLE = Features.named("able");
  private static final int UNABLE = Features.named("unable");
  private static final WordSet VERIFYING = WordSet.of("verify confirm corroborate authenticate");
  private static final int AVAILABLE = Features.named("available");
  private static final int UNAVAILABLE = Features.named("unavailable");
  private static final WordSet RETURNING = WordSet.of("return answer");
  private static final int NEITHER = Features.named("neither");
  private static final int NOR = Features.named("nor");
  private static final WordSet DENYING = WordSet.of("deny denies denied");
  private static final int DISCUSS = Features.named("discuss");
  private static final WordSet REFUSING = WordSet.of("would will wo does do could can");
  private static final WordSet COMMENTS =
      WordSet.of("immediate further official public other direct");
  private static final WordSet HAVING =
      WordSet.of("had has have made makes make offered gave was is were");
  private static final WordSet ASKED =
      WordSet.of(
          "call calls message messages email emails e-mail e-mails phone request requests inquiries"
              + " enquiries questions texts");
  private static final WordSet EMERGED = WordSet.of("emerged transpired");
  private static final WordSet RUMOURS =
      WordSet.of("rumours rumors reports allegations suggestions claims");

  /** What every mark of status and silence holds. */
  private static final WordSet MARKING =
      WordSet.of(
          STATUS,
          CONFIRMED,
          RETURNING,
          VERIFYING,
          EMERGED,
          RUMOURS,
          WordSet.of("silent comment reached discuss"));

  private static final WordSet HAVE = WordSet.of("have has had 've");
  private static final WordSet CITED = WordSet.of("citing quoting");
  private static final WordSet SPEAKERS =
      WordSet.of(
          "source sources police report reports official officials ministry minister pm mayor study"
              + " survey poll lawyer lawyers union company owner boss paper newspaper media court"
              + " army spokesman spokeswoman spokesperson witness witnesses doctors experts");
  private static final WordSet REMAINING = WordSet.of("remain remains remained stay stayed kept");
  private static final WordSet NEGATIONS = WordSet.of("not n't never");
  private static final WordSet BEEN = WordSet.of("been be");
  private static final int MOST_WORDS_BETWEEN = 40;
  private static final int MOST_WORDS_OF_AN_OUTLET = 3;
  static final float SURE = 9;

  private final Tokens tokens;
  private final NounPhrases phrases;

  Constructions(Tokens tokens, NounPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** "(Reuters) -": the outlet that the text comes from; its cue is the bracket. */
  Optional<Draft> dateline(Sentence sentence, int behind) {
    int bracket = Dateline.bracket(tokens, sentence.first(), sentence.end());
    if (bracket < 0 || behind - 2 <= bracket + 1) {
      return Optional.empty();
    }
    var draft = sure(bracket + 1, bracket, behind - 1, "dateline", CueClass.CREDIT, "(credit) -");
    draft.sourceFirst = bracket + 1;
    draft.sourceEnd = behind - 2;
    int end = ContentFinder.withoutStop(tokens, sentence.end(), behind);
    draft.contents.add(new Stretch(behind, end));
    return Optional.of(draft);
  }

  /** "Leaders to meet - NYT". */
  Optional<Draft> dash(Sentence sentence, ZoneKind zone) {
    if (zone != ZoneKind.HEADLINE && zone != ZoneKind.TEASER) {
      return Optional.empty();
    }
    int end = sentence.end();
    int at = end - 1;
    boolean speaks = SPEAKERS.has(tokens.hash(at));
    while (at > sentence.first()
        && end - at <= MOST_WORDS_OF_AN_OUTLET
        && (tokens.capital(at) || (speaks && tokens.kind(at) == TokenKind.WORD))) {
      at--;
    }
    boolean dash = tokens.hash(at) == Marks.DASH;
    boolean colon = tokens.hash(at) == Marks.COLON && speaks;
    if (!(dash || colon) || at + 1 == end || at < sentence.first() + 3) {
      return Optional.empty();
    }
    var draft = sure(at, at, at + 1, "headline-dash", CueClass.RELAY, "- outlet");
    draft.sourceFirst = at + 1;
    draft.sourceEnd = end;
    draft.contents.add(new Stretch(sentence.first(), at));
    return Optional.of(draft);
  }

  /** "Police: Driver was drunk in crash". */
  Optional<Draft> lead(Sentence sentence, ZoneKind zone) {
    boolean headline = zone == ZoneKind.HEADLINE || zone == ZoneKind.TEASER;
    for (int at = sentence.first() + 1; headline && at <= sentence.first() + 2; at++) {
      boolean speaks = tokens.hash(at) == Marks.COLON && SPEAKERS.has(tokens.hash(at - 1));
      if (speaks && at + 2 < sentence.end()) {
        var draft = sure(at, at, at + 1, "headline-colon", CueClass.SAY, ":");
        draft.sourceFirst = sentence.first();
        draft.sourceEnd = at;
        draft.contents.add(new Stretch(at + 1, sentence.end()));
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** Marks of status and silence: what stands for itself, whatever the weights. */
  Optional<Draft> marked(Sentence sentence, int i) {
    if (!MARKING.has(tokens.hash(i))) {
      return Optional.empty();
    }
    Optional<Draft> mark = status(sentence, i);
    if (mark.isEmpty()) {
      mark = silence(sentence, i);
    }
    if (mark.isEmpty()) {
      mark = unanswered(sentence, i);
    }
    if (mark.isEmpty()) {
      mark = unverified(sentence, i);
    }
    return mark.isEmpty() ? rumoured(sentence, i) : mark;
  }

  /** "is still unconfirmed", "has not been verified": in the outlet's own voice. */
  private Optional<Draft> status(Sentence sentence, int i) {
    boolean marked =
        STATUS.has(tokens.hash(i)) || (CONFIRMED.has(tokens.hash(i)) && denied(sentence, i));
    int first = marked ? predicate(sentence, i) : i;
    if (first == i || first <= sentence.first() || tokens.hash(first - 1) == THERE) {
      return Optional.empty();
    }
    var draft = sure(i, first, i + 1, "status", CueClass.UNVERIFIED, "be unconfirmed");
    draft.contents.add(new Stretch(subject(sentence, first), first));
    return Optional.of(draft);
  }

  /** "have been silent". */
  private Optional<Draft> silence(Sentence sentence, int i) {
    int first = tokens.hash(i) == SILENT ? predicate(sentence, i) : i;
    if (first == i || first <= sentence.first()) {
      return Optional.empty();
    }
    var draft = sure(i, first, i + 1, "silence", CueClass.NO_RESPONSE, "be silent");
    source(draft, subject(sentence, first), first);
    return Optional.of(draft);
  }

  private static void source(Draft draft, int first, int end) {
    draft.sourceFirst = first;
    draft.sourceEnd = end;
  }

  /** The words behind a token up to the next mark are the content. */
  private void content(Sentence sentence, Draft draft, int from) {
    int end = from;
    while (end < sentence.end() && tokens.kind(end) == TokenKind.WORD) {
      end++;
    }
    if (end > from) {
      draft.contents.add(new Stretch(from, end));
    }
  }

  /**
   * "had no immediate comment", "was not available for comment", "could not be reached", "did not
   * return calls": nobody answered.
   */
  private Optional<Draft> unanswered(Sentence sentence, int i) {
    int end = i + 1;
    int verb = -1;
    if (tokens.hash(i) == COMMENT) {
      verb = comment(sentence, i);
    } else if (tokens.hash(i) == REACHED && negated(sentence, i)) {
      boolean comment = tokens.hash(i + 1) == FOR && tokens.hash(i + 2) == COMMENT;
      verb = comment || tokens.hash(predicate(sentence, i)) == COULD ? i : -1;
      end = comment ? i + 3 : end;
    } else if (RETURNING.has(tokens.hash(i)) && negated(sentence, i)) {
      verb = asked(sentence, i + 1) ? i : -1;
    } else if (tokens.hash(i - 1) == NEITHER && tokens.hash(i + 1) == NOR) {
      return neither(sentence, i);
    } else if (tokens.hash(i) == DISCUSS && negated(sentence, i)) {
      verb = REFUSING.has(tokens.hash(predicate(sentence, i))) ? i : -1;
    }
    int first = verb < 0 ? -1 : predicate(sentence, verb);
    if (first <= sentence.first() || covered(i)) {
      return Optional.empty();
    }
    int subject = subject(sentence, first);
    boolean there = tokens.hash(subject) == THERE;
    int cue = there ? subject : first;
    var draft = sure(i, cue, end, "unanswered", CueClass.NO_RESPONSE, "give no answer");
    if (there) {
      from(sentence, draft);
    } else {
      source(draft, subject, first);
      if (RETURNING.has(tokens.hash(i)) || tokens.hash(i) == DISCUSS) {
        content(sentence, draft, end);
      }
    }
    return Optional.of(draft);
  }

  /** "would neither confirm nor deny it". */
  private Optional<Draft> neither(Sentence sentence, int i) {
    int first = predicate(sentence, i - 1);
    if (!DENYING.has(tokens.hash(i + 2)) || first <= sentence.first() || covered(i)) {
      return Optional.empty();
    }
    var draft = sure(i, first, i + 3, "unanswered", CueClass.NO_RESPONSE, "give no answer");
    int end = tokens.hash(first - 1) == Marks.COMMA ? first - 1 : first;
    source(draft, subject(sentence, end), end);
    content(sentence, draft, i + 3);
    return Optional.of(draft);
  }

  private boolean covered(int i) {
    return tokens.quotation(i) >= 0;
  }

  /** "There was no immediate comment from the army." */
  private void from(Sentence sentence, Draft draft) {
    int phrase = phrases.beginning(draft.cueEnd + 1);
    if (tokens.hash(draft.cueEnd) == FROM && phrase >= 0) {
      source(draft, phrases.first(phrase), Math.min(phrases.end(phrase), sentence.end()));
    }
  }

  /** The verb of "had no comment", "was unavailable for comment", or −1. */
  private int comment(Sentence sentence, int i) {
    int at = i - 1;
    while (at > sentence.first() && COMMENTS.has(tokens.hash(at))) {
      at--;
    }
    if (tokens.hash(at) == NO_WORD && HAVING.has(tokens.hash(at - 1))) {
      return at - 1;
    }
    boolean reached = tokens.hash(i - 1) == FOR;
    boolean available = reached && tokens.hash(i - 2) == AVAILABLE && negated(sentence, i - 2);
    boolean unavailable = reached && tokens.hash(i - 2) == UNAVAILABLE;
    return available || unavailable ? i - 2 : -1;
  }

  private boolean negated(Sentence sentence, int i) {
    for (int k = i - 1; k >= Math.max(sentence.first(), i - 5); k--) {
      if (NEGATIONS.has(tokens.hash(k))) {
        return true;
      }
      if (tokens.kind(k) == TokenKind.MARK || tokens.wordClass(k) == WordClass.NOUN) {
        return false;
      }
    }
    return false;
  }

  /** Whether a call or a message stands behind the verb. */
  private boolean asked(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.end(), from + 4); i++) {
      if (ASKED.has(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "was unable to verify the footage", "has not been able to confirm it". */
  private Optional<Draft> unverified(Sentence sentence, int i) {
    boolean to = VERIFYING.has(tokens.hash(i)) && tokens.hash(i - 1) == TO;
    boolean able = tokens.hash(i - 2) == ABLE && negated(sentence, i - 2);
    int first = to && (able || tokens.hash(i - 2) == UNABLE) ? predicate(sentence, i - 2) : -1;
    if (first <= sentence.first() || covered(i)) {
      return Optional.empty();
    }
    var draft = sure(i, first, i + 1, "unverified", CueClass.UNVERIFIED, "be unable to verify");
    source(draft, subject(sentence, first), first);
    content(sentence, draft, i + 1);
    return Optional.of(draft);
  }

  /** "It emerged on Tuesday that", "There were reports of": it is told, and nobody tells it. */
  private Optional<Draft> rumoured(Sentence sentence, int i) {
    boolean emerged = EMERGED.has(tokens.hash(i)) && tokens.hash(sentence.first()) == IT;
    boolean rumours = RUMOURS.has(tokens.hash(i)) && tokens.hash(sentence.first()) == THERE;
    if (!emerged && !rumours) {
      return Optional.empty();
    }
    int that = i + 1;
    while (that < Math.min(sentence.end(), i + 4) && tokens.hash(that) != THAT) {
      that++;
    }
    boolean of = rumours && tokens.hash(i + 1) == OF && i + 2 < sentence.end();
    boolean told = of || (that < sentence.end() && tokens.hash(that) == THAT);
    boolean near = i - sentence.first() <= 5;
    if (!near || !told || covered(i) || none(sentence, i)) {
      return Optional.empty();
    }
    boolean unconfirmed = rumours && STATUS.has(tokens.hash(i - 1));
    int first = emerged ? predicate(sentence, i) : unconfirmed ? i - 1 : i;
    CueClass cueClass = unconfirmed ? CueClass.UNVERIFIED : CueClass.HEARSAY;
    var draft = sure(i, first, i + 1, "rumoured", cueClass, tokens.text(i));
    int from = of ? i + 2 : that;
    draft.contents.add(new Stretch(from, ContentFinder.withoutStop(tokens, sentence.end(), from)));
    return Optional.of(draft);
  }

  /** "There were no reports of injuries". */
  private boolean none(Sentence sentence, int i) {
    for (int k = sentence.first(); k < i; k++) {
      if (tokens.hash(k) == NO_WORD) {
        return true;
      }
    }
    return false;
  }

  /** "The ship is believed to be lost": the subject belongs to the content, and nobody is named. */
  boolean agentless(Sentence sentence, Cue cue) {
    int to = cue.head() + 1;
    return HELD.has(tokens.hash(cue.head()))
        && CueFinder.passive(cue.voice())
        && to + 1 < sentence.end()
        && tokens.hash(to) == TO
        && tokens.verb(to + 1);
  }

  private static Draft sure(int head, int first, int end, String rule, CueClass as, String lemma) {
    var draft = new Draft(head, SURE, first, end);
    draft.rule = rule;
    draft.known = Optional.of(new Known(as, lemma));
    draft.chance = SURE;
    return draft;
  }

  private boolean denied(Sentence sentence, int i) {
    boolean not = false;
    boolean been = false;
    for (int k = i - 1; k >= Math.max(sentence.first(), i - 4); k--) {
      not |= NEGATIONS.has(tokens.hash(k));
      been |= BEEN.has(tokens.hash(k));
    }
    return not && been;
  }

  private int predicate(Sentence sentence, int i) {
    int first = i;
    for (int k = i - 1; k >= Math.max(sentence.first(), i - 6); k--) {
      WordClass c = tokens.wordClass(k);
      if (c == WordClass.AUX || REMAINING.has(tokens.hash(k)) || HAVE.has(tokens.hash(k))) {
        first = k;
      } else if (c != WordClass.ADV && c != WordClass.PART) {
        break;
      }
    }
    return first;
  }

  /** The beginning of the clause's subject: behind a mark or a conjunction. */
  private int subject(Sentence sentence, int end) {
    int first = end - 1;
    while (first > sentence.first() && end - first < MOST_WORDS_BETWEEN) {
      WordClass c = tokens.wordClass(first - 1);
      boolean joins = tokens.hash(first - 1) == AND && tokens.capital(first);
      boolean mark = c == WordClass.PUNCT && tokens.hash(first - 1) != Marks.POSSESSIVE;
      if (mark || c == WordClass.SCONJ || c == WordClass.VERB || (c == WordClass.CCONJ && !joins)) {
        break;
      }
      first--;
    }
    return first;
  }

  /** "…, citing officials": nested in what the outlet says, with the same content. */
  void citing(Sentence sentence, List<Draft> drafts) {
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      int phrase = phrases.at(draft.cueEnd);
      boolean next = phrase < phrases.size() && phrases.first(phrase) - draft.cueEnd < 2;
      if (!CITED.has(tokens.hash(draft.head)) || !next || draft.fixed) {
        continue;
      }
      int end = cited(phrase);
      int behind = speaker(sentence, drafts, draft, end);
      int outer = behind >= 0 ? behind : outlet(drafts, k);
      if (tokens.hash(draft.head) == QUOTING_WORD && behind < 0) {
        outer = outer >= 0 && drafts.get(outer).cueEnd == draft.cueFirst - 1 ? outer : -1;
      }
      if (outer >= 0) {
        draft.rule = "citing";
        draft.sourceFirst = draft.cueEnd;
        draft.sourceEnd = end;
        if (behind < 0) {
          before(sentence, drafts.get(outer), draft);
        }
        draft.contents.clear();
        draft.contents.addAll(drafts.get(outer).contents);
        draft.nestedIn = outer;
        draft.fixed = true;
        draft.top = false;
        parted(drafts, draft);
        released(drafts, draft.sourceEnd);
      }
    }
  }

  /**
   * What the outlet told before it cited, or behind the cited: "said, citing two sources, that".
   */
  private void before(Sentence sentence, Draft outer, Draft citing) {
    boolean inside =
        outer.cueEnd == citing.cueFirst - 1
            && tokens.hash(outer.cueEnd) == Marks.COMMA
            && citing.sourceEnd + 1 < sentence.end()
            && tokens.hash(citing.sourceEnd) == Marks.COMMA
            && tokens.hash(citing.sourceEnd + 1) == THAT;
    outer.endBefore(citing.cueFirst, tokens);
    told(sentence, outer, citing.cueFirst);
    if (inside && outer.contents.isEmpty()) {
      int from = citing.sourceEnd + 1;
      outer.contents.add(
          new Stretch(from, ContentFinder.withoutStop(tokens, sentence.end(), from)));
    }
    outer.order = Order.of(side(outer), outer.sourceFirst >= outer.cueEnd);
    outer.rule = outer.rule.startsWith("quoted") ? outer.rule : outer.order.rule();
  }

  private static int side(Draft draft) {
    boolean left = false;
    boolean right = false;
    for (Stretch content : draft.contents) {
      left |= content.from() < draft.head;
      right |= content.from() > draft.head;
    }
    return left && right
        ? ContentFinder.ON_BOTH_SIDES
        : left
            ? ContentFinder.ON_THE_LEFT
            : right ? ContentFinder.ON_THE_RIGHT : ContentFinder.NOWHERE;
  }

  /**
   * Who speaks behind the cited: "Reuters, citing two sources, reported", "Citing two officials,
   * the Times said"; −1 for nobody.
   */
  private int speaker(Sentence sentence, List<Draft> drafts, Draft citing, int end) {
    boolean opens = citing.cueFirst == sentence.first();
    boolean comma = tokens.hash(end) == Marks.COMMA;
    for (int j = 0; j < drafts.size() && comma; j++) {
      Draft draft = drafts.get(j);
      boolean said = draft.top && draft.sourced() && draft.cueFirst > citing.head;
      if (said && opens && draft.sourceFirst == end + 1) {
        return j;
      }
      if (said && draft.sourceFirst < citing.cueFirst - 1 && draft.cueFirst == end + 1) {
        draft.sourceEnd = Math.min(draft.sourceEnd, citing.cueFirst - 1);
        return j;
      }
    }
    return -1;
  }

  /** "citing two diplomats and the ministry said": the diplomats are cited, the ministry speaks. */
  private void parted(List<Draft> drafts, Draft citing) {
    for (Draft draft : drafts) {
      boolean shares =
          draft.head > citing.sourceEnd
              && draft.sourceFirst >= citing.sourceFirst
              && draft.sourceFirst < citing.sourceEnd
              && draft.sourceEnd > citing.sourceEnd + 1;
      if (shares && tokens.wordClass(citing.sourceEnd) == WordClass.CCONJ) {
        draft.sourceFirst = citing.sourceEnd + 1;
      } else if (draft.sourceFirst > citing.sourceEnd && draft.sourceFirst < citing.sourceEnd + 3) {
        belonging(draft, citing);
      }
    }
  }

  /** "and the coastguard of Ostrand said": the last of the cited, whose name goes on, speaks. */
  private void belonging(Draft draft, Draft citing) {
    int and = citing.sourceEnd - 1;
    while (and > citing.sourceFirst && tokens.wordClass(and) != WordClass.CCONJ) {
      and--;
    }
    if (tokens.hash(citing.sourceEnd) == OF && and > citing.sourceFirst) {
      draft.sourceFirst = and + 1;
      citing.sourceEnd = and;
    }
  }

  /** What stood in the content behind "citing" is a clause of its own again. */
  private static void released(List<Draft> drafts, int behind) {
    for (Draft draft : drafts) {
      boolean own = !draft.fixed && draft.sourceFirst >= behind && draft.head >= behind;
      draft.top |= own && !held(drafts, draft.head);
    }
  }

  private static boolean held(List<Draft> drafts, int head) {
    for (Draft draft : drafts) {
      if (draft.top && draft.holds(head)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What an outlet tells does not stand behind "citing" but before: "…, the paper said, citing".
   */
  private void told(Sentence sentence, Draft outer, int citing) {
    boolean behind = true;
    for (Stretch stretch : outer.contents) {
      behind &= stretch.from() >= citing;
    }
    int end = outer.sourced() ? Math.min(outer.sourceFirst, outer.cueFirst) : outer.cueFirst;
    while (end > sentence.first() && tokens.hash(end - 1) == Marks.COMMA) {
      end--;
    }
    if (behind && end > sentence.first()) {
      outer.contents.clear();
      outer.contents.add(new Stretch(sentence.first(), end));
    }
  }

  private static int outlet(List<Draft> drafts, int k) {
    for (int j = k - 1; j >= 0; j--) {
      if (drafts.get(j).top && !drafts.get(j).contents.isEmpty()) {
        return j;
      }
    }
    return -1;
  }

  /** The end of the cited: what follows "and" is cited too unless it has a verb of its own. */
  private int cited(int phrase) {
    int last = phrase;
    while (last + 1 < phrases.size() && last - phrase < 6) {
      int from = phrases.end(last);
      int to = phrases.first(last + 1);
      boolean of = to == from + 1 && (tokens.wordClass(from) == WordClass.ADP || possessive(from));
      boolean and = tokens.wordClass(from) == WordClass.CCONJ;
      boolean joined = described(and ? from + 1 : from, to) && !(and && acts(last + 1));
      if (!of && !joined) {
        break;
      }
      last++;
    }
    boolean named = last + 1 < phrases.size() && name(phrases.end(last), last + 1);
    return phrases.end(named ? last + 1 : last);
  }

  /** ", Greta Moll": a name behind the role of the cited. */
  private boolean name(int comma, int phrase) {
    boolean next = tokens.hash(comma) == Marks.COMMA && phrases.first(phrase) == comma + 1;
    boolean role = tokens.wordClass(comma - 1) == WordClass.NOUN;
    boolean ends = tokens.kind(phrases.end(phrase)) != TokenKind.WORD;
    boolean name = next && role && ends && phrases.end(phrase) > comma + 2;
    for (int i = comma + 1; name && i < phrases.end(phrase); i++) {
      name = tokens.capital(i);
    }
    return name;
  }

  /** "an unnamed official", "U.S. and allied sources": at most participles between. */
  private boolean described(int from, int to) {
    for (int i = from; i < to; i++) {
      int length = tokens.length(i);
      if (tokens.wordClass(i) != WordClass.VERB || length < 4 || !tokens.text(i).endsWith("ed")) {
        return false;
      }
    }
    return from <= to;
  }

  private boolean possessive(int token) {
    return tokens.hash(token) == Marks.POSSESSIVE || tokens.hash(token) == Marks.APOSTROPHE;
  }

  private boolean acts(int phrase) {
    int behind = phrases.end(phrase);
    if (possessive(behind) && phrase + 1 < phrases.size()) {
      behind = phrases.end(phrase + 1);
    }
    return tokens.verb(behind);
  }

  /** "quoted the minister as saying": the outlet says that the minister says. */
  Optional<Draft> asSaying(Sentence sentence, Draft outer) {
    if (!QUOTING.has(tokens.hash(outer.head))) {
      return Optional.empty();
    }
    int limit = Math.min(sentence.end() - 1, outer.cueEnd + MOST_WORDS_BETWEEN);
    for (int i = outer.cueEnd; i < limit; i++) {
      if (tokens.hash(i) == AS && SAYING.has(tokens.hash(i + 1))) {
        return i > outer.cueEnd ? Optional.of(split(sentence, outer, i)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Draft split(Sentence sentence, Draft outer, int as) {
    outer.moreCue.add(new Stretch(as, as + 2));
    outer.rule = "quoted-as-saying";
    int left = outer.sourced() ? Math.min(outer.sourceFirst, outer.cueFirst) : outer.cueFirst;
    int end = left;
    while (end > sentence.first() && tokens.hash(end - 1) == Marks.COMMA) {
      end--;
    }
    boolean fronted = end > sentence.first() && tokens.kind(end - 1) == TokenKind.CLOSE;
    outer.contents.clear();
    outer.contents.add(fronted ? new Stretch(sentence.first(), end) : behind(sentence, as + 2));
    for (int i = outer.contents.size() - 1; i >= 0; i--) {
      if (outer.contents.get(i).isEmpty()) {
        outer.contents.remove(i);
      }
    }
    var inner = sure(as + 1, as, as + 2, "as-saying", CueClass.SAY, "as saying");
    int last = as;
    while (last > outer.cueEnd + 1 && tokens.wordClass(last - 1) == WordClass.PUNCT) {
      last--;
    }
    inner.sourceFirst = outer.cueEnd;
    inner.sourceEnd = last;
    if (CueFinder.passive(CueFinder.voice(tokens, sentence, outer.head))) {
      passive(outer, inner);
    }
    inner.contents.addAll(outer.contents);
    inner.fixed = true;
    return inner;
  }

  /** "as telling [the cabinet] that …": to whom it is told is not told. */
  private Stretch behind(Sentence sentence, int from) {
    int phrase = phrases.beginning(from);
    int that = phrase < 0 ? from : phrases.end(phrase);
    int first = tokens.hash(that) == THAT ? that : from;
    return new Stretch(
        first, Math.max(first, ContentFinder.withoutStop(tokens, sentence.end(), from - 1)));
  }

  /** "was quoted by local television as telling": the subject told it, the agent relays it. */
  private void passive(Draft outer, Draft inner) {
    int agent = tokens.hash(inner.sourceFirst) == BY ? inner.sourceFirst + 1 : -1;
    int subject = phrases.at(outer.cueFirst - 1);
    if (agent >= 0 && subject < phrases.size() && phrases.end(subject) == outer.cueFirst) {
      source(outer, agent, inner.sourceEnd);
      source(inner, phrases.first(subject), outer.cueFirst);
    }
  }
}
