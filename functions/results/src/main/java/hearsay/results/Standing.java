package hearsay.results;

/** How a change stands to what the table holds of its object. */
public enum Standing {
  /** It comes after what is stored. */
  NEWER,
  /** The order does not tell: the bucket has to. */
  TIE,
  /** It is what is stored. */
  DUPLICATE,
  /** Something later is stored. */
  OLDER
}
