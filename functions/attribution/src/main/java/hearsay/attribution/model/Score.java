package hearsay.attribution.model;

/**
 * A level and its points, written {@code 4.3}; points never move a level.
 *
 * @param level a level on the scale
 * @param points 0 to 9
 */
public record Score(Level level, int points) implements Comparable<Score> {
  public Score {
    if (!level.onScale() || points < 0 || points > 9) {
      throw new IllegalArgumentException("not a score: " + level + " with " + points + " points");
    }
  }

  public int tenths() {
    return 10 * level.number() + points;
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(tenths(), other.tenths());
  }

  @Override
  public String toString() {
    return level.number() + "." + points;
  }
}
