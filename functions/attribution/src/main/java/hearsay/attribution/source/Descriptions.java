package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/** Puts the description of a source together: its name, party, rank and how it refers. */
final class Descriptions {
  private static final int OF = Words.hash("of");
  private static final int FOR = Words.hash("for");

  private final Cast cast;
  private final Tokens tokens;
  private final TokenSets words;
  private final PhraseReader phrases;
  private final Conditions conditions;

  Descriptions(Cast cast, PhraseReader phrases, Conditions conditions) {
    this.cast = cast;
    this.tokens = cast.tokens();
    this.words = cast.words();
    this.phrases = phrases;
    this.conditions = conditions;
  }

  /** A source that its noun describes. */
  Source described(SourceType type, Noun noun, Phrase p) {
    return described(type, noun, p, p.core());
  }

  /** A source whose name goes on behind "of". */
  Source extended(SourceType type, Noun noun, Phrase p) {
    return described(type, noun, p, extended(p));
  }

  private Source described(SourceType type, Noun noun, Phrase p, int nameEnd) {
    int first = p.first();
    int head = p.head();
    boolean basis = conditions.basis(first, p.end());
    boolean ranked =
        words.any(SourceWords.RANK, first, head)
            || bodyIn(first, head)
            || (bodyIn(nameEnd, p.end()) && !basis)
            || (noun.kind().office() && !words.is(head, SourceWords.BARE_NOUN));
    boolean sector =
        governs(first, p.end())
            || words.any(SourceWords.OFFICIAL | SourceWords.INSIDER, first, head);
    String name = name(type, first, nameEnd);
    Optional<String> party = cast.party(first, p.end());
    return new Source(
        type,
        name,
        Optional.empty(),
        tokens.hash(head),
        Optional.of(noun.kind()),
        party.isEmpty() && type == SourceType.INSTITUTION ? Optional.of(name) : party,
        basis ? 3 : ranked ? 2 : sector ? 1 : 0,
        ranked,
        noun.plural(),
        false,
        reference(first, head));
  }

  /** A source that its words {@code [first, core)} name. */
  Source built(
      SourceType type, int first, int core, int head, Optional<Referent> entity, NounKind kind) {
    return new Source(
        type,
        name(type, first, core),
        entity,
        tokens.hash(head),
        Optional.of(kind),
        cast.party(first, core),
        kind == NounKind.REPORTS ? 0 : 1,
        false,
        false,
        false,
        reference(first, head));
  }

  /** An outlet or institution by its name. */
  Source named(SourceType type, Entity entity, Mention mention, int first) {
    return new Source(
        type,
        entity.name(),
        Optional.of(entity),
        tokens.hash(mention.end() - 1),
        Optional.of(type == SourceType.MEDIA_NAMED ? NounKind.MEDIA : NounKind.BODY),
        entity.party().isPresent() ? entity.party() : cast.party(first, mention.end()),
        2,
        true,
        false,
        false,
        Reference.NONE);
  }

  /** "Ministry of Defence", "University of Elden": the name goes on behind "of". */
  private int extended(Phrase p) {
    int core = p.core();
    if (core + 1 >= p.end() || (tokens.hash(core) != OF && tokens.hash(core) != FOR)) {
      return core;
    }
    int i = core + 1;
    while (i < p.end()
        && ((tokens.kind(i) == TokenKind.WORD && !words.is(i, SourceWords.BOUND))
            || tokens.hash(i) == Marks.POSSESSIVE)) {
      i++;
    }
    return i;
  }

  /** A body by name or kind: a ministry, not "the government" or "the military" as a sector. */
  boolean bodyIn(int first, int end) {
    for (int i = first; i < end; i++) {
      if (!words.is(i, SourceWords.SECTOR)
          && (phrases.kind(i, NounKind.BODY) || cast.names(i, EntityKind.INSTITUTION))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a state is named that has a party. */
  boolean governs(int first, int end) {
    for (int i = first; i < end; i++) {
      boolean state = cast.names(i, EntityKind.STATE) || cast.names(i, EntityKind.DEMONYM);
      if (state && cast.mention(i).orElseThrow().referent().party().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "the" and a noun, at most one word between: an antecedent is worth looking for. */
  private Reference reference(int first, int head) {
    if (head == first || !words.is(first, SourceWords.DEFINITE)) {
      return Reference.NONE;
    }
    Noun noun = phrases.noun(head);
    int between = noun != null && noun.kind().human() && !noun.plural() ? 4 : 2;
    return head - first <= between ? Reference.DEFINITE : Reference.NONE;
  }

  /** Without article; an unnamed source says so: {@code unnamed senior officials}. */
  private String name(SourceType type, int first, int core) {
    boolean unnamed =
        type == SourceType.ANON_OFFICIAL
            || type == SourceType.ANON_INSIDER
            || type == SourceType.ANON_BARE;
    long left = unnamed ? SourceWords.DETERMINER | SourceWords.UNNAMED : SourceWords.DETERMINER;
    int from = first;
    while (from < core - 1 && words.is(from, left)) {
      from++;
    }
    int end = core;
    while (end > from + 1
        && (tokens.hash(end - 1) == Marks.POSSESSIVE || tokens.kind(end - 1) == TokenKind.MARK)) {
      end--;
    }
    String text = tokens.span(from, Math.max(end, from + 1)).of(tokens.text());
    char small = Character.toLowerCase(text.charAt(0));
    if (small != text.charAt(0) && common(from)) {
      text = small + text.substring(1);
    }
    return oneLine(unnamed ? "unnamed " + text : text);
  }

  /** A common noun that begins a sentence. */
  private boolean common(int token) {
    return tokens.length(token) > 1
        && Character.isLowerCase(tokens.text().charAt(tokens.start(token) + 1))
        && !tokens.capital(token + 1)
        && !cast.named(token)
        && (words.is(token, SourceWords.OFFICIAL | SourceWords.RANK)
            || phrases.noun(token) != null);
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\\s+", " ");
  }
}
