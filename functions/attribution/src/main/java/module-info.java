/** The engine: article in, report out, with no dependency at run time. */
module hearsay.attribution {
  requires static org.jspecify;

  exports hearsay.attribution;
  exports hearsay.attribution.model;
}
