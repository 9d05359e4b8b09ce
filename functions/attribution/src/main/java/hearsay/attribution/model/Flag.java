package hearsay.attribution.model;

/** What an editor should know of an article's sourcing besides its level: DOMAIN D3. */
public enum Flag {
  DISPUTED,
  OVERCLAIM,
  EXPLICIT_UNCONFIRMED,
  MAIN_CLAIM_IN_OWN_VOICE,
  SOURCELESS_LEDE,
  PARTIES_SILENT,
  NO_COMMENT_FROM_PARTY,
  DUPLICATED_BLOCK
}
