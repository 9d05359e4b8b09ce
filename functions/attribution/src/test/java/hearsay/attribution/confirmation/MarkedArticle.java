package hearsay.attribution.confirmation;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An invented article whose statements are marked by hand, so that judging is tested apart from
 * extraction: {@code [1:The ministry] <1:said> {1:the bridge is closed}}. A mark may name several
 * statements ({@code {1,2:…}}); {@code <2<1:citing>} stands inside statement 1; a cue that the
 * lexicon does not know names its class and headword: {@code <1 NO_RESPONSE be silent:…>}.
 */
final class MarkedArticle {
  static final LexiconFiles FILES = LexiconFiles.shipped();
  private static final CueLexicon CUES = new CueLexicon(FILES);
  private static final Reader READER = new Reader(FILES);

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Marked> marked = new TreeMap<>();

  private static final class Marked {
    private Optional<Span> source = Optional.empty();
    private final List<Span> cue = new ArrayList<>();
    private final List<Span> content = new ArrayList<>();
    private Optional<CueClass> cueClass = Optional.empty();
    private String lemma = "";
    private int outer;
    private boolean negated;
  }

  private record Open(char kind, String label, int start) {}

  private MarkedArticle(String source) {
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean opens =
          "[<{".indexOf(c) >= 0
              && i + 1 < source.length()
              && Character.isDigit(source.charAt(i + 1));
      if (opens) {
        int colon = source.indexOf(':', i);
        open.push(new Open(c, source.substring(i + 1, colon), text.length()));
        i = colon;
      } else if (!open.isEmpty() && c == closing(open.peek().kind())) {
        close(open.pop());
      } else {
        text.append(c);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("a mark is not closed: " + open.peek());
    }
  }

  /** The text without marks. */
  static MarkedArticle of(String source) {
    return new MarkedArticle(source);
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '[' -> ']';
      case '<' -> '>';
      default -> '}';
    };
  }

  private void close(Open mark) {
    var span = new Span(mark.start(), text.length());
    String label = mark.label();
    int blank = label.indexOf(' ');
    String numbers = blank < 0 ? label : label.substring(0, blank);
    for (String number : numbers.split(",", -1)) {
      int inner = number.indexOf('<');
      Marked one =
          marked.computeIfAbsent(
              Integer.valueOf(inner < 0 ? number : number.substring(0, inner)),
              ignored -> new Marked());
      if (inner >= 0) {
        one.outer = Integer.parseInt(number.substring(inner + 1));
      }
      switch (mark.kind()) {
        case '[' -> one.source = Optional.of(span);
        case '<' -> cue(one, span, blank < 0 ? "" : label.substring(blank + 1));
        default -> one.content.add(span);
      }
    }
  }

  private static void cue(Marked one, Span span, String known) {
    one.cue.add(span);
    String name = known.startsWith("not ") ? known.substring(4) : known;
    one.negated = known.startsWith("not ");
    if (!name.isEmpty()) {
      int blank = name.indexOf(' ');
      one.cueClass = Optional.of(CueClass.valueOf(name.substring(0, blank)));
      one.lemma = name.substring(blank + 1);
    }
  }

  String text() {
    return text.toString();
  }

  Judgement judged() {
    return judged(text());
  }

  /** The judgement on a variant of the text with the same offsets. */
  Judgement judged(String variant) {
    Reading reading = READER.read(Article.of(variant));
    return new Judge(FILES).judge(reading, statements(reading));
  }

  private List<Statement> statements(Reading reading) {
    var numbers = new ArrayList<>(marked.keySet());
    var statements = new ArrayList<Statement>();
    for (int number : numbers) {
      Marked one = marked.get(number);
      if (one == null || one.cue.isEmpty()) {
        throw new IllegalArgumentException("statement " + number + " has no cue");
      }
      if (one.cueClass.isEmpty()) {
        lookUp(one);
      }
      statements.add(
          new Statement(
              "marked",
              zone(reading, one.cue.getFirst().start()),
              one.cueClass.orElseThrow(),
              one.lemma,
              one.negated,
              one.source,
              one.cue,
              one.content,
              one.outer == 0 ? -1 : numbers.indexOf(one.outer)));
    }
    return statements;
  }

  private static ZoneKind zone(Reading reading, int offset) {
    int sentence = reading.sentenceOf(reading.tokens().at(offset));
    return reading.zone(reading.sentences().get(sentence));
  }

  private void lookUp(Marked one) {
    String cue = one.cue.getFirst().of(text()).toLowerCase(java.util.Locale.ROOT);
    var known = CUES.word(Words.phrase(cue));
    if (known.isEmpty()) {
      known = CUES.word(Words.hash(cue.substring(cue.lastIndexOf(' ') + 1)));
    }
    if (known.isEmpty()) {
      throw new IllegalArgumentException("name the class of the cue \"" + cue + "\"");
    }
    one.cueClass = Optional.of(known.get().cueClass());
    one.lemma = known.get().lemma();
  }
}
