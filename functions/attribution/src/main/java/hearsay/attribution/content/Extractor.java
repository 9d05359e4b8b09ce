package hearsay.attribution.content;

import hearsay.attribution.cue.CueExtent;
import hearsay.attribution.cue.CueFinder;
import hearsay.attribution.cue.CueLexicon;
import hearsay.attribution.lexicon.Choice;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.reading.Reading;
import hearsay.attribution.source.SourceFinder;
import java.util.List;

/** Finds who says what in a reading. Immutable and safe for many threads. */
public final class Extractor {
  final CueLexicon lexicon;
  final CueFinder cues;
  final CueExtent extents;
  final SourceFinder sources;
  final ContentFinder contents;
  final Rivalry rivalry;

  public Extractor(LexiconFiles files) {
    lexicon = new CueLexicon(files);
    cues = new CueFinder(files, lexicon);
    extents = new CueExtent(files);
    sources = new SourceFinder(files);
    contents = new ContentFinder(files);
    rivalry = new Rivalry(files);
  }

  /** In the order of the text; of two that hold each other the outer one first. */
  public List<Statement> statements(Reading reading) {
    return new Search(this, reading).statements();
  }

  /** A draft and what speaks for it, for those who learn weights. */
  public interface Observer {
    void draft(int head, int rank, int sourceFirst, int sourceEnd);
  }

  /** Shows every draft of a reading, described by a choice that records. */
  public void observe(Reading reading, Choice recording, Observer observer) {
    new Search(this, reading).observe(recording, observer);
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
}
