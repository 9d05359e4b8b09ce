package hearsay.attribution;

import hearsay.attribution.confirmation.Judge;
import hearsay.attribution.confirmation.Judgement;
import hearsay.attribution.content.Extractor;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import hearsay.attribution.reading.Language;
import hearsay.attribution.reading.Reader;
import hearsay.attribution.reading.Reading;
import java.nio.file.Path;
import java.util.Optional;

/** The only door of the engine: article in, report out. Immutable and safe for many threads. */
public final class Attributor {
  private static final String RELEASE = "1.0.0";

  private final Reader reader;
  private final Language language;
  private final Extractor extractor;
  private final Judge judge;
  private final String version;

  private Attributor(LexiconFiles files) {
    reader = new Reader(files);
    language = new Language(files);
    extractor = new Extractor(files);
    judge = new Judge(files);
    files.allRead();
    version = RELEASE + "-" + files.hash();
  }

  /** The engine with the lexicon it ships with. */
  public static Attributor standard() {
    return Standard.ATTRIBUTOR;
  }

  /**
   * The engine with some files of its lexicon replaced by those of the same name in a folder.
   * Throws {@link hearsay.attribution.lexicon.LexiconException} with file, line and what is
   * expected: no engine starts with half a lexicon.
   */
  public static Attributor withLexicon(Path folder) {
    return new Attributor(LexiconFiles.overriddenFrom(folder));
  }

  static Attributor of(LexiconFiles files) {
    return new Attributor(files);
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
    Judgement judgement = judge.judge(reading, extractor.statements(reading));
    return new Report(
        article,
        Status.OK,
        Optional.empty(),
        spoken,
        version,
        judgement.attributions(),
        judgement.origins(),
        reading.zones(),
        Optional.of(judgement.verdict()));
  }

  private static final class Standard {
    static final Attributor ATTRIBUTOR = new Attributor(LexiconFiles.shipped());
  }
}
