package hearsay.articles;

/**
 * What is refused for its size.
 *
 * @param mostBytes the most bytes of an article, counted after unpacking
 */
public record Limits(int mostBytes) {
  public Limits {
    if (mostBytes < 1) {
      throw new IllegalArgumentException("not a limit in bytes: " + mostBytes);
    }
  }

  /** 10 MB, the most the engine is made for. */
  public static Limits standard() {
    return new Limits(10 * 1024 * 1024);
  }
}
