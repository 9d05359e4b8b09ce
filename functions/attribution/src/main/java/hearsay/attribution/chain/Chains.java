package hearsay.attribution.chain;

import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.model.Link;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Span;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.TokenKind;
import hearsay.attribution.reading.Tokens;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.Entity;
import hearsay.attribution.source.EntityKind;
import hearsay.attribution.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Follows every statement of an article to its origin. */
public final class Chains {
  private static final WordSet TOLD = WordSet.of("to told tells with");
  private static final int CITED_WITHIN = 3;
  private static final int DEEPEST = 8;

  private final Cast cast;
  private final List<Statement> statements;
  private final Source[] sources;

  /** By statement the one whose content holds it, or −1. */
  private final int[] outer;

  private final List<Optional<Source>> told = new ArrayList<>();

  /** By outlet the statement of the first unnamed source that it is said to have. */
  private final Map<String, Integer> disclosed = new HashMap<>();

  private Chains(Cast cast, List<Statement> statements) {
    this.cast = cast;
    this.statements = statements;
    this.sources = new Source[statements.size()];
    this.outer = new int[sources.length];
    for (int i = 0; i < outer.length; i++) {
      int in = statements.get(i).nestedIn();
      outer[i] = in < outer.length && in != i ? Math.max(-1, in) : -1;
    }
  }

  /** One chain for each statement, in their order. */
  public static List<Chain> of(Cast cast, List<Statement> statements) {
    var chains = new Chains(cast, statements);
    chains.resolve();
    chains.disclose();
    var all = new ArrayList<Chain>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      all.add(chains.chain(i));
    }
    return all;
  }

  private void resolve() {
    var antecedents = new Antecedents(cast);
    for (int i = 0; i < sources.length; i++) {
      Statement statement = statements.get(i);
      int in = outer[i];
      var around = in >= 0 && in < i ? Optional.of(sources[in]) : Optional.<Source>empty();
      sources[i] =
          statement.source().isPresent()
              ? credited(statement, antecedents.resolve(statement, around))
              : agentless(statement);
    }
    for (int i = 0; i < sources.length; i++) {
      told.add(toldTo(i, antecedents));
    }
  }

  /** What a credit line, a dateline or a headline's dash names is an outlet. */
  private static Source credited(Statement statement, Source source) {
    boolean outlet =
        statement.cueClass() == CueClass.CREDIT || statement.lemma().equals("- outlet");
    return outlet ? source.asOutlet() : source;
  }

  private static Source agentless(Statement statement) {
    CueClass c = statement.cueClass();
    if (c == CueClass.UNVERIFIED || c == CueClass.NOMINAL || c == CueClass.CONFIRM) {
      return Source.OUTLET_VOICE;
    }
    boolean reports = c == CueClass.HEARSAY && statement.lemma().contains("reports");
    return reports ? REPORTS : Source.IMPLICIT;
  }

  private static final Source REPORTS =
      new Source(
          SourceType.MEDIA_VAGUE,
          "unspecified reports",
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          0,
          false,
          true,
          false,
          hearsay.attribution.source.Reference.NONE);

  /** Notes which sources each outlet is said to have, wherever the article says so. */
  private void disclose() {
    for (int i = 0; i < sources.length; i++) {
      int around = outer[i];
      if (around >= 0 && outlet(sources[around]) && unnamed(sources[i].type())) {
        disclosed.putIfAbsent(sources[around].name(), i);
      }
    }
  }

  private static boolean outlet(Source source) {
    return source.type() == SourceType.MEDIA_NAMED;
  }

  private static boolean expressed(Source source) {
    return source.type() != SourceType.IMPLICIT && source.type() != SourceType.OUTLET_VOICE;
  }

  private Chain chain(int i) {
    var links = new ArrayList<Link>(3);
    ahead(i, links, 0);
    Source end = sources[i];
    boolean inferred = false;
    if (expressed(end) && statements.get(i).zone() != ZoneKind.CREDIT) {
      int cited = cited(i);
      if (cited >= 0) {
        end = sources[cited];
        add(links, end, false);
      } else if (outlet(end)) {
        int elsewhere = elsewhere(end);
        if (elsewhere >= 0) {
          end = sources[elsewhere];
          inferred = paragraph(elsewhere) != paragraph(i);
          add(links, end, inferred);
        }
      }
    }
    return new Chain(sources[i], links, end, inferred, key(end, links));
  }

  /** The links from the outermost statement down to this one. */
  private void ahead(int i, List<Link> links, int depth) {
    int around = expressed(sources[i]) ? outer[i] : -1;
    if (around >= 0 && depth < DEEPEST) {
      ahead(around, links, depth + 1);
    }
    if (told.get(i).isPresent()) {
      add(links, told.get(i).get(), false);
    }
    add(links, sources[i], false);
  }

  private static void add(List<Link> links, Source source, boolean inferred) {
    boolean again = !links.isEmpty() && links.getLast().name().equals(source.name());
    if (source.type() != SourceType.IMPLICIT && !again) {
      links.add(new Link(source.name(), source.type(), inferred));
    }
  }

  /**
   * "told Reuters", "told the paper", "sources to the Times": the outlet that was told stands
   * between.
   */
  private Optional<Source> toldTo(int i, Antecedents antecedents) {
    Statement statement = statements.get(i);
    boolean speech = statement.cueClass() == CueClass.SAY || statement.cueClass() == CueClass.RELAY;
    if (!speech || outlet(sources[i]) || (outer[i] >= 0 && outlet(sources[outer[i]]))) {
      return Optional.empty();
    }
    Tokens tokens = cast.reading().tokens();
    int last = tokens.at(statement.cue().getLast().end() - 1);
    int source = statement.source().isPresent() ? statement.source().get().end() : 0;
    int behind = source > tokens.end(last) ? tokens.at(source - 1) : last;
    if (!TOLD.has(tokens.hash(behind)) && !TOLD.has(tokens.hash(behind + 1))) {
      return Optional.empty();
    }
    for (int t = behind + 1; t < behind + 4 && tokens.kind(t) == TokenKind.WORD; t++) {
      var mention = cast.mention(t);
      if (mention.isPresent()
          && mention.get().referent() instanceof Entity entity
          && entity.kind() == EntityKind.OUTLET) {
        return Optional.of(cast.describe(mention.get().first(), mention.get().end()));
      }
    }
    int the = TOLD.has(tokens.hash(behind + 1)) ? behind + 2 : behind + 1;
    return the + 1 < tokens.size() ? antecedents.outlet(the, the + 2) : Optional.empty();
  }

  /**
   * The statement inside that this one rests on: the one it cites, or the first thing an outlet
   * tells.
   */
  private int cited(int i) {
    int to = Math.min(statements.size() - 1, i + DEEPEST);
    for (int j = Math.max(0, i - DEEPEST); j <= to; j++) {
      if (outer[j] == i && expressed(sources[j]) && rests(i, j)) {
        return j;
      }
    }
    return -1;
  }

  private boolean rests(int outer, int inner) {
    Statement told = statements.get(inner);
    if (!outlet(sources[outer])) {
      return cites(outer, inner);
    }
    if (told.cueClass() == CueClass.RELAY) {
      return true;
    }
    var content = statements.get(outer).content();
    if (!content.isEmpty() && content.equals(told.content())) {
      return true;
    }
    if (content.isEmpty() || told.source().isEmpty()) {
      return false;
    }
    Tokens tokens = cast.reading().tokens();
    int from = tokens.at(content.getFirst().start());
    int at = tokens.at(told.source().get().start());
    return at - from <= CITED_WITHIN && at >= from;
  }

  /** "Ida Holm said, citing the coast guard"; who cites "high costs" rests on nobody. */
  private boolean cites(int outer, int inner) {
    Statement told = statements.get(inner);
    return told.cueClass() == CueClass.RELAY
        && told.source().isPresent()
        && told.content().equals(statements.get(outer).content())
        && (sources[inner].referent().isPresent() || speaks(told.source().get()));
  }

  private boolean speaks(Span phrase) {
    Tokens tokens = cast.reading().tokens();
    int i = tokens.at(phrase.start());
    for (; i < tokens.size() && tokens.start(i) < phrase.end(); i++) {
      if (cast.noun(i)) {
        return true;
      }
    }
    return false;
  }

  /** The statement of the unnamed source that the outlet has, wherever it says so; or −1. */
  private int elsewhere(Source outlet) {
    return disclosed.isEmpty() ? -1 : disclosed.getOrDefault(outlet.name(), -1);
  }

  private static boolean unnamed(SourceType type) {
    return type == SourceType.ANON_OFFICIAL || type == SourceType.ANON_INSIDER;
  }

  private int paragraph(int i) {
    int token = cast.reading().tokens().at(statements.get(i).cue().getFirst().start());
    return cast.reading().sentences().get(cast.reading().sentenceOf(token)).paragraph();
  }

  /** Unnamed sources of one outlet and one party are one origin, whatever the label. */
  private static String key(Source end, List<Link> links) {
    if (end.unresolved()) {
      return "";
    } else if (end.referent().isPresent()) {
      return "=".concat(end.name());
    }
    if (end.type().unnamed()) {
      return "?" + relay(links) + "/" + end.party().orElse(end.type().name());
    }
    boolean unsaid = end.type() == SourceType.IMPLICIT || end.type() == SourceType.OUTLET_VOICE;
    return unsaid ? "" : end.name().toLowerCase(Locale.ROOT);
  }

  private static String relay(List<Link> links) {
    for (Link link : links) {
      if (link.type() == SourceType.MEDIA_NAMED) {
        return link.name();
      }
    }
    return links.isEmpty() ? "" : links.getLast().name().toLowerCase(Locale.ROOT);
  }
}
