package hearsay.attribution.confirmation;

import hearsay.attribution.chain.Chain;
import hearsay.attribution.chain.Chains;
import hearsay.attribution.content.Statement;
import hearsay.attribution.cue.CueClass;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordSets;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.ZoneKind;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.reading.Sentence;
import hearsay.attribution.source.Cast;
import hearsay.attribution.source.SourceLexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what was read: who speaks, where it comes from, how certain, how confirmed. Immutable and
 * safe for many threads.
 */
public final class Judge {
  private static final int LEDE_SENTENCES = 2;

  private final SourceLexicon lexicon;
  private final Modalities modalities;
  private final Signatures signatures;

  /** {@link Wording}. */
  private final WordSets words;

  /**
   * Throws {@link hearsay.attribution.lexicon.LexiconException} with file, line and what is
   * expected.
   */
  public Judge(LexiconFiles files) {
    lexicon = SourceLexicon.of(files);
    modalities = new Modalities(files);
    signatures = new Signatures(files);
    words = Wording.sets(files, modalities.hedges(), signatures.events());
  }

  /** The judgement on an article's statements, which are in the order of the text. */
  public Judgement judge(Reading reading, List<Statement> statements) {
    Cast cast = Cast.of(lexicon, reading);
    List<Chain> chains = Chains.of(cast, statements);
    TokenSets wording = Wording.of(words, reading.tokens());
    List<Placed> placed = placed(reading, statements);
    List<Signature> signed = signed(cast, wording, statements, placed);
    var denials = new Denials(cast, wording, signatures, statements, chains, signed);
    var backReference = new BackReference(cast, wording);
    var times = new Times(wording);
    var facts =
        new FactReader(cast, wording, modalities, backReference, times, parties(cast, statements));
    var judged = new ArrayList<Judged>(statements.size());
    boolean planned = false;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean voiced = voiced(statement, statements, chains);
      Facts read =
          facts.read(statement, placed.get(i), chains.get(i), voiced, denials.denies(i), planned);
      planned = read.stance() == Stance.UNCONFIRMED ? planned : read.plan();
      judged.add(Scale.judge(read));
    }
    Origins origins = Origins.of(judged);
    var claims = new ClaimFinder(cast, wording, signatures, backReference, times, judged, signed);
    var verdict = new ArticleVerdict(reading, facts, times, judged, claims, origins).verdict();
    return new Judgement(attributions(judged, origins), origins.all(), verdict);
  }

  private static List<Placed> placed(Reading reading, List<Statement> statements) {
    var placed = new ArrayList<Placed>(statements.size());
    for (Statement statement : statements) {
      placed.add(Placed.of(reading, statement));
    }
    return placed;
  }

  private List<Signature> signed(
      Cast cast, TokenSets wording, List<Statement> statements, List<Placed> placed) {
    var signed = new ArrayList<Signature>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      signed.add(signatures.of(cast, wording, statements.get(i).content(), placed.get(i)));
    }
    return signed;
  }

  /** A belief told by a speaker on the record is an utterance. */
  private static boolean voiced(
      Statement statement, List<Statement> statements, List<Chain> chains) {
    int outer = statement.nestedIn();
    return outer >= 0
        && outer < statements.size()
        && statements.get(outer).cueClass() != CueClass.BELIEVE
        && chains.get(outer).source().type().onRecord();
  }

  /** The parties the story is about: those its headline and first sentences name, sources apart. */
  private static Set<String> parties(Cast cast, List<Statement> statements) {
    Reading reading = cast.reading();
    var parties = new LinkedHashSet<String>();
    int body = 0;
    for (Sentence sentence : reading.sentences()) {
      ZoneKind zone = reading.zone(sentence);
      if (zone == ZoneKind.BODY && ++body > LEDE_SENTENCES) {
        break;
      }
      if (zone == ZoneKind.BODY || zone == ZoneKind.HEADLINE) {
        named(cast, sentence, statements, parties);
      }
    }
    return parties;
  }

  private static void named(
      Cast cast, Sentence sentence, List<Statement> statements, Set<String> parties) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      var mention = cast.mention(i);
      if (mention.isPresent()) {
        var party = Cast.party(mention.get().referent());
        int at = cast.reading().tokens().start(mention.get().first());
        if (party.isPresent() && !source(at, statements)) {
          parties.add(party.get());
        }
        i = mention.get().end() - 1;
      }
    }
  }

  private static boolean source(int at, List<Statement> statements) {
    for (int i = 0; i < Math.min(statements.size(), 12); i++) {
      var source = statements.get(i).source();
      if (source.isPresent() && source.get().contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static List<Attribution> attributions(List<Judged> judged, Origins origins) {
    var attributions = new ArrayList<Attribution>(judged.size());
    for (int i = 0; i < judged.size(); i++) {
      attributions.add(attribution(i, judged.get(i), origins));
    }
    return attributions;
  }

  private static Attribution attribution(int i, Judged judged, Origins origins) {
    Facts facts = judged.facts();
    Statement statement = facts.statement();
    Chain chain = facts.chain();
    return new Attribution(
        id(i),
        statement.zone(),
        statement.rule(),
        statement.source(),
        statement.cue(),
        statement.content(),
        statement.nestedIn() < 0 ? Optional.empty() : Optional.of(id(statement.nestedIn())),
        chain.source().type(),
        chain.source().type().anonymous(),
        chain.source().specificity(),
        facts.access(),
        facts.firstParty(),
        chain.end().party(),
        facts.stance(),
        facts.factuality(),
        facts.kind(),
        facts.verbatim(),
        facts.hedges(),
        chain.links(),
        origins.of(i),
        judged.level(),
        judged.score(),
        judged.reasons());
  }

  private static String id(int i) {
    return "a" + (i + 1);
  }
}
