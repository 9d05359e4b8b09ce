package hearsay.attribution.content;

import hearsay.attribution.content.ContentFinder.Stretch;
import hearsay.attribution.cue.CueLexicon.Known;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement in the making: all positions are tokens. */
final class Draft {
  final int head;
  final float odds;
  final int cueFirst;
  final int cueEnd;
  int sourceFirst = -1;
  int sourceEnd = -1;
  String rule = "";
  final List<Stretch> contents = new ArrayList<>(2);
  final List<Stretch> moreCue = new ArrayList<>(0);
  int nestedIn = -1;
  boolean top;

  /** Whether its form leaves no doubt: "is believed to", "…, said the mayor". */
  boolean express;

  float sourceProbability = 1;

  /** 0 for the likeliest source, 1 for the next. */
  int sourceRank;

  Order order = Order.SOURCE_CUE;

  /** How far the next best end of the content is behind, in log-odds. */
  float endMargin;

  /** The log-odds that it is a statement of its own, all drafts of its sentence known. */
  float chance;

  boolean fixed;
  Optional<Known> known = Optional.empty();

  /** Whether the lexicon was asked what it is known as. */
  boolean asked;

  int index = -1;

  Draft(int head, float odds, int cueFirst, int cueEnd) {
    this.head = head;
    this.odds = odds;
    this.cueFirst = cueFirst;
    this.cueEnd = cueEnd;
  }

  /** Cuts the content that covers the token, in front of it and of the comma before it. */
  void endBefore(int token, Tokens tokens) {
    int end = cut(token, tokens);
    for (int i = contents.size() - 1; i >= 0; i--) {
      if (contents.get(i).from() >= end && token < contents.get(i).to()) {
        contents.remove(i);
      }
    }
  }

  /** What is told ends before the one who tells it, or is none where it lies in the source. */
  void endBeforeSource(Tokens tokens) {
    int end = cut(sourceFirst, tokens);
    for (int i = contents.size() - 1; i >= 0; i--) {
      Stretch stretch = contents.get(i);
      boolean inside = stretch.from() >= end && stretch.to() <= sourceEnd;
      if (inside && stretch.to() > sourceFirst) {
        contents.remove(i);
      }
    }
  }

  /** Cuts what reaches over a token before it and its comma; gives where that is. */
  private int cut(int token, Tokens tokens) {
    int comma = token > 0 && tokens.hash(token - 1) == Marks.COMMA ? 1 : 0;
    int end = token - comma;
    for (int i = 0; i < contents.size(); i++) {
      Stretch stretch = contents.get(i);
      if (stretch.from() < end && end < stretch.to()) {
        contents.set(i, new Stretch(stretch.from(), end));
      }
    }
    return end;
  }

  /** Whether a construction made it that no weight decides. */
  boolean sure() {
    return odds == Constructions.SURE;
  }

  boolean sharesCue(Draft other) {
    return cueFirst < other.cueEnd && other.cueFirst < cueEnd;
  }

  /** Whether each stands in the other's content. */
  boolean exchanges(Draft other) {
    return covers(other.head) && other.covers(head);
  }

  /** Whether the token stands between source and cue. */
  boolean apart(int token) {
    return sourceFirst < cueFirst
        ? token >= sourceEnd && token < cueFirst
        : token >= cueEnd && token < sourceFirst;
  }

  /** The first token of source and cue. */
  int left() {
    return sourced() ? Math.min(sourceFirst, cueFirst) : cueFirst;
  }

  boolean sourced() {
    return sourceFirst >= 0;
  }

  /** Whether the token stands in the source. */
  boolean names(int token) {
    return token >= sourceFirst && token < sourceEnd;
  }

  /** Whether the token stands in the content, the source or the cue. */
  boolean holds(int token) {
    return covers(token) || (token >= cueFirst && token < cueEnd) || names(token);
  }

  /** Whether the token stands in the content. */
  boolean covers(int token) {
    for (int i = 0; i < contents.size(); i++) {
      if (token >= contents.get(i).from() && token < contents.get(i).to()) {
        return true;
      }
    }
    return false;
  }
}
