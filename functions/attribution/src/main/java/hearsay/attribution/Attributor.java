package hearsay.attribution;

import hearsay.attribution.content.Extractor;
import hearsay.attribution.content.Statement;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Access;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Attribution;
import hearsay.attribution.model.ContentKind;
import hearsay.attribution.model.Factuality;
import hearsay.attribution.model.Level;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.model.Stance;
import hearsay.attribution.model.Status;
import hearsay.attribution.reading.Language;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The only door of the engine: article in, report out. Immutable and safe for many threads. */
public final class Attributor {
  private static final String RELEASE = "1.0.0";

  private final Reader reader;
  private final Language language;
  private final Extractor extractor;
  private final String version;

  private Attributor(LexiconFiles files) {
    reader = new Reader(files);
    language = new Language(files);
    extractor = new Extractor(files);
    version = RELEASE + "-" + files.hash();
  }

  /** The engine with the lexicon it ships with. */
  public static Attributor standard() {
    return Standard.ATTRIBUTOR;
  }

  /** The engine with some files of its lexicon replaced by those of the same name in a folder. */
  public static Attributor withLexicon(Path folder) {
    return new Attributor(LexiconFiles.overriddenFrom(folder));
  }

  /** Release and hash of the lexicon; a stored report of another version is stale. */
  public String version() {
    return version;
  }

  /** Never throws: a text that the engine does not understand gives a report that says why. */
  public Report attribute(Article article) {
    Reading reading = reader.read(article);
    if (reading.tokens().size() == 0) {
      return Report.without(article, Status.FAILED, "the text is empty", "und", version);
    }
    String spoken = language.of(reading);
    if (!spoken.equals("en")) {
      String reason = "the text is not English, and the engine reads no other language";
      return Report.without(article, Status.UNSUPPORTED, reason, spoken, version);
    }
    return new Report(
        article,
        Status.OK,
        Optional.of("what is said is found, but not yet judged"),
        spoken,
        version,
        attributions(extractor.statements(reading)),
        List.of(),
        reading.zones(),
        Optional.empty());
  }

  private static List<Attribution> attributions(List<Statement> statements) {
    var attributions = new ArrayList<Attribution>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      attributions.add(attribution("a" + (i + 1), statements.get(i)));
    }
    return attributions;
  }

  private static Attribution attribution(String id, Statement statement) {
    SourceType type =
        statement.source().isPresent() ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.IMPLICIT;
    return new Attribution(
        id,
        statement.zone(),
        statement.rule(),
        statement.source(),
        statement.cue(),
        statement.content(),
        statement.nestedIn() < 0 ? Optional.empty() : Optional.of("a" + (statement.nestedIn() + 1)),
        type,
        type.anonymous(),
        0,
        Access.UNKNOWN,
        false,
        Optional.empty(),
        Stance.ASSERT,
        Factuality.UNCOMMITTED,
        ContentKind.ASSERTION,
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        Level.NO_STATEMENT,
        Optional.empty(),
        List.of());
  }

  private static final class Standard {
    static final Attributor ATTRIBUTOR = new Attributor(LexiconFiles.shipped());
  }
}
