package hearsay.attribution.model;

/** What a stretch of text is to the page; only {@link #BODY} counts for the verdict. */
public enum ZoneKind {
  BODY,
  HEADLINE,
  TEASER,
  CREDIT,
  SUBHEADING,
  BOILERPLATE,
  DUPLICATE
}
