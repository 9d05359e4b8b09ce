package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.Features;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Weights;
import hearsay.attribution.lexicon.WordColumn;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.reading.WordClass;

/** Finds the head words of cues: what may be one, and how likely it is one. */
public final class CueFinder {
  private static final int STEM = Features.named("q.stem");
  private static final int STEM_CLASS = Features.named("q.stem-class");
  private static final int STEM_NEXT_CLASS = Features.named("q.stem-next-class");
  private static final int NEXT = Features.named("q.next");
  private static final int NEXT_CLASSES = Features.named("q.next-classes");
  private static final int LAST_CLASSES = Features.named("q.last-classes");
  private static final int SUBJECT_WORD = Features.named("q.subject-word");
  private static final int KNOWN = Features.named("q.known");
  private static final int KNOWN_NEXT = Features.named("q.known-next");
  private static final int KNOWN_SUBJECT = Features.named("q.known-subject");
  private static final int KNOWN_PLACE = Features.named("q.known-place");
  private static final int ENDING = Features.named("q.ending");
  private static final int VOICE = Features.named("q.voice");
  private static final int QUOTE = Features.named("q.quote");
  private static final int PLACE = Features.named("q.place");
  private static final int THAT = Features.named("q.that");
  private static final int STEM_THAT = Features.named("q.stem-that");
  private static final int PARTICLE = Features.named("q.particle");

  private static final int SENSE = Features.named("q.sense");
  private static final int SENSE_NEXT = Features.named("q.sense-next");
  private static final int SENSE_SUBJECT = Features.named("q.sense-subject");
  private static final int SENSE_VOICE = Features.named("q.sense-voice");
  private static final int SENSE_QUOTE = Features.named("q.sense-quote");
  private static final int SENSE_THAT = Features.named("q.sense-that");
  private static final int SENSE_PLACE = Features.named("q.sense-place");
  private static final int SENSE_OBJECT = Features.named("q.sense-object");
  private static final int SUBJECT_SENSE = Features.named("q.subject-sense");

  private static final int NONE = Features.named("none");
  private static final int NO = Features.named("no");
  private static final int YES = Features.named("yes");
  private static final int ACTIVE = Features.named("active");
  private static final int PASSIVE = Features.named("passive");
  private static final int INFINITIVE = Features.named("infinitive");
  private static final int MODAL = Features.named("modal");
  private static final int HAVE = Features.named("have");
  private static final int DO = Features.named("do");
  private static final int BARE = Features.named("bare");
  private static final int START = Features.named("start");
  private static final int END = Features.named("end");
  private static final int MIDDLE = Features.named("middle");
  private static final int TITLE = Features.named("title");
  private static final int NAME = Features.named("name");
  private static final int INSIDE = Features.named("inside");
  private static final int QUOTED_BEFORE = Features.named("quoted-before");
  private static final int QUOTED_AFTER = Features.named("quoted-after");
  private static final int QUOTED_NEXT = Features.named("quoted-next");

  private static final WordSet BE = WordSet.of("be is are was were been being 's 're 'm am");
  private static final WordSet HAS = WordSet.of("have has had having 've");
  private static final WordSet DOES = WordSet.of("do does did");
  private static final int TO = Features.named("to");
  private static final int THAT_WORD = Features.named("that");
  private static final int FAR = 8;

  /**
   * Log-odds by the word and its place below which its clause does not make it a cue: so are nearly
   * three of five words on train, and one of a thousand that would have been looked at.
   */
  private static final float HOPELESS = -1.5f;

  private static final int FARTHEST_OBJECT = 6;
  private static final int NOUNS = WordClass.set(WordClass.NOUN, WordClass.PROPN, WordClass.PRON);
  private static final int AUXILIARIES =
      WordClass.set(WordClass.AUX, WordClass.ADV, WordClass.PART);
  private static final int BEFORE_OBJECT =
      WordClass.set(
          WordClass.ADJ,
          WordClass.DET,
          WordClass.NUM,
          WordClass.ADP,
          WordClass.ADV,
          WordClass.PART);

  private final Weights weights;
  private final WordColumn heads;
  private final CueLexicon lexicon;

  public CueFinder(LexiconFiles files, CueLexicon lexicon) {
    this.weights = Weights.of(files, "cue-weights.txt");
    this.heads = files.wordColumn("cue-heads.txt");
    this.lexicon = lexicon;
  }

  /** Whether the token may be the head of a cue: a verb, or a word that was seen as one. */
  public boolean candidate(Tokens tokens, int i) {
    if (tokens.wordClass(i) == WordClass.VERB) {
      return tokens.kind(i) == TokenKind.WORD;
    }
    return heads.of(tokens, i) != 0;
  }

  /**
   * The log-odds that the token is the head of a cue outside all contents. The word itself rules
   * most out; only for the others is the clause looked at.
   */
  public float logOdds(Reading reading, Sentence sentence, int i, Choice choice) {
    choice.begin(weights).option().option();
    describeWord(reading.tokens(), sentence, i, choice);
    float odds = choice.score(1);
    if (odds < HOPELESS) {
      return odds;
    }
    describeClause(reading, sentence, i, choice);
    return choice.score(1);
  }

  /** Two options: not a cue, described by nothing, and a cue. */
  public void describe(Reading reading, Sentence sentence, int i, Choice choice) {
    choice.begin(weights).option().option();
    describeWord(reading.tokens(), sentence, i, choice);
    describeClause(reading, sentence, i, choice);
  }

  /** What tells most at least expense: of a hundred words, nearly sixty are no cues by it. */
  private void describeWord(Tokens tokens, Sentence sentence, int i, Choice choice) {
    int sense = tokens.sense(i);
    int place = place(tokens, sentence, i);
    choice.add(STEM, tokens.stem(i));
    choice.add(SENSE, sense, tokens.classNumber(i));
    choice.add(KNOWN_PLACE, known(tokens, i), place);
    choice.add(PLACE, place, tokens.classNumber(i));
  }

  private void describeClause(Reading reading, Sentence sentence, int i, Choice choice) {
    Tokens tokens = reading.tokens();
    int stem = tokens.stem(i);
    int sense = tokens.sense(i);
    int own = tokens.classNumber(i);
    int lastClass = classAt(tokens, sentence, i - 1);
    int nextClass = classAt(tokens, sentence, i + 1);
    int subjectAt = subject(tokens, sentence, i);
    int subject = classAt(tokens, sentence, subjectAt);
    int subjectWord = inside(sentence, subjectAt) ? tokens.hash(subjectAt) : START;
    int subjectSense = inside(sentence, subjectAt) ? tokens.sense(subjectAt) : NONE;
    int objectSense = object(tokens, sentence, i);
    int known = known(tokens, i);
    int ending = ending(tokens, i);
    int voice = voice(tokens, sentence, i);
    int place = place(tokens, sentence, i);
    int quote = quote(reading, sentence, i);
    int that = that(tokens, sentence, i);
    choice.add(STEM_CLASS, stem, own);
    choice.add(STEM_NEXT_CLASS, stem, nextClass);
    choice.add(NEXT, inside(sentence, i + 1) ? tokens.hash(i + 1) : END, own);
    choice.add(NEXT_CLASSES, nextClass, classAt(tokens, sentence, i + 2));
    choice.add(LAST_CLASSES, lastClass, classAt(tokens, sentence, i - 2));
    choice.add(KNOWN, known, own);
    choice.add(KNOWN_NEXT, known, nextClass);
    choice.add(ENDING, ending, own);
    choice.add(SENSE_PLACE, sense, place);
    choice.add(SENSE_NEXT, sense, nextClass);
    choice.add(STEM_THAT, stem, that);
    choice.add(SUBJECT_WORD, subjectWord);
    choice.add(KNOWN_SUBJECT, known, subject);
    choice.add(VOICE, voice, own);
    choice.add(QUOTE, quote, own);
    choice.add(THAT, that, own);
    choice.add(PARTICLE, quote, nextClass);
    choice.add(SENSE_SUBJECT, sense, subject);
    choice.add(SENSE_VOICE, sense, Features.pair(voice, ending));
    choice.add(SENSE_QUOTE, sense, quote);
    choice.add(SENSE_THAT, sense, that);
    choice.add(SENSE_OBJECT, sense, objectSense);
    choice.add(SUBJECT_SENSE, subjectSense, Features.pair(own, ending));
  }

  private static boolean inside(Sentence sentence, int i) {
    return i >= sentence.first() && i < sentence.end();
  }

  private static int classAt(Tokens tokens, Sentence sentence, int i) {
    if (!inside(sentence, i)) {
      return i < sentence.first() ? START : END;
    }
    return tokens.classOrMark(i);
  }

  private int known(Tokens tokens, int i) {
    return lexicon.classOf(tokens, i, NO);
  }

  public static int ending(Tokens tokens, int i) {
    if (tokens.length(i) < 4) {
      return BARE;
    }
    String text = tokens.text();
    int end = tokens.end(i);
    if (text.charAt(end - 1) == 's') {
      return S;
    }
    if (text.charAt(end - 1) == 'd') {
      return ED;
    }
    return text.charAt(end - 1) == 'g' ? ING : BARE;
  }

  private static final int S = Features.named("-s");
  private static final int ED = Features.named("-ed");
  private static final int ING = Features.named("-ing");

  /** The last word of what stands before the verb and its auxiliaries and adverbs. */
  static int subject(Tokens tokens, Sentence sentence, int i) {
    int at = i - 1;
    for (int k = 0; k < FAR && at >= sentence.first(); k++, at--) {
      WordClass c = tokens.wordClass(at);
      if (!c.in(AUXILIARIES)) {
        break;
      }
    }
    return at;
  }

  /** Whether a {@link #voice} is that of "is believed". */
  public static boolean passive(int voice) {
    return voice == PASSIVE;
  }

  public static int voice(Tokens tokens, Sentence sentence, int i) {
    for (int at = i - 1; at >= Math.max(sentence.first(), i - 4); at--) {
      int hash = tokens.hash(at);
      WordClass c = tokens.wordClass(at);
      if (c == WordClass.ADV || (c == WordClass.PART && hash != TO)) {
        continue;
      }
      if (hash == TO) {
        return INFINITIVE;
      }
      if (c != WordClass.AUX) {
        return ACTIVE;
      }
      return BE.has(hash) ? PASSIVE : HAS.has(hash) ? HAVE : DOES.has(hash) ? DO : MODAL;
    }
    return ACTIVE;
  }

  /** The sense of the noun that stands behind a word, over articles and adjectives. */
  private static int object(Tokens tokens, Sentence sentence, int i) {
    int found = NONE;
    for (int k = i + 1; k < Math.min(sentence.end(), i + FARTHEST_OBJECT); k++) {
      WordClass c = tokens.wordClass(k);
      if (c.in(NOUNS)) {
        found = tokens.sense(k);
      } else if (!c.in(BEFORE_OBJECT)) {
        return found == NONE ? c.number() : found;
      }
      if (found != NONE && (k + 1 >= sentence.end() || tokens.wordClass(k + 1) != WordClass.NOUN)) {
        return found;
      }
    }
    return found;
  }

  private static int place(Tokens tokens, Sentence sentence, int i) {
    if (sentence.title()) {
      return TITLE;
    }
    if (i == sentence.first()) {
      return START;
    }
    if (i + 2 >= sentence.end()) {
      return END;
    }
    return tokens.capital(i) ? NAME : MIDDLE;
  }

  private static int quote(Reading reading, Sentence sentence, int i) {
    Tokens tokens = reading.tokens();
    if (tokens.quotation(i) >= 0) {
      return INSIDE;
    }
    if (tokens.opens(i + 1, Math.min(sentence.end(), i + 4))) {
      return QUOTED_NEXT;
    }
    if (tokens.closes(Math.max(sentence.first(), i - FAR), i)) {
      return QUOTED_BEFORE;
    }
    return tokens.opens(i + 1, Math.min(sentence.end(), i + 4 * FAR)) ? QUOTED_AFTER : NO;
  }

  private static int that(Tokens tokens, Sentence sentence, int i) {
    for (int k = i + 1; k < Math.min(sentence.end(), i + FAR); k++) {
      int hash = tokens.hash(k);
      if (hash == THAT_WORD) {
        return k == i + 1 ? YES : THAT_WORD;
      }
      if (hash == Marks.COMMA || hash == Marks.COLON || tokens.wordClass(k) == WordClass.VERB) {
        return hash == Marks.COLON ? Marks.COLON : NO;
      }
    }
    return NO;
  }
}
