package hearsay.attribution.content;

import hearsay.attribution.cue.CueExtent;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.cue.Stems;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.source.SourceFinder;
import java.util.List;

/** Finds who says what in a reading. Immutable and safe for many threads. */
public final class Extractor {
  final Stems stems;
  final CueLexicon lexicon;
  final CueFinder cues;
  final CueExtent extents;
  final SourceFinder sources;
  final ContentFinder contents;

  public Extractor(LexiconFiles files) {
    stems = new Stems(files);
    lexicon = new CueLexicon(files);
    cues = new CueFinder(files, stems, lexicon);
    extents = new CueExtent(files, stems);
    sources = new SourceFinder(files, stems);
    contents = new ContentFinder(files, stems);
  }

  /** In the order of the text; of two that hold each other the outer one first. */
  public List<Statement> statements(Reading reading) {
    return new Search(this, reading).statements();
  }

  public CueFinder cues() {
    return cues;
  }

  public CueExtent extents() {
    return extents;
  }

  public SourceFinder sources() {
    return sources;
  }

  public ContentFinder contents() {
    return contents;
  }

  public Stems stems() {
    return stems;
  }
}
