package hearsay.attribution.model;

/** Who a source is to the reader: DOMAIN A, in the order of the Reuters ladder. */
public enum SourceType {
  /** The outlet's own reporter or camera saw it, or a document, record or dataset is the source. */
  DIRECT_EVIDENCE(false),
  /** Full name and a role in a state, international or corporate body. */
  NAMED_OFFICIAL(false),
  /** Full name, no such role. */
  NAMED_PERSON(false),
  /** An organisation, agency, state or capital speaks, no person named. */
  INSTITUTION(false),
  /** Private people with no name or part of one, or collectives of them. */
  PRIVATE_UNIDENTIFIED(true),
  /** Unnamed, with a state, military, intelligence, diplomatic or official tie. */
  ANON_OFFICIAL(true),
  /** Unnamed, with a relation to the matter, not an office. */
  ANON_INSIDER(true),
  /** "Sources", with no descriptor. */
  ANON_BARE(true),
  /** A named outlet or agency. */
  MEDIA_NAMED(false),
  /** A media noun without an outlet's name. */
  MEDIA_VAGUE(true),
  /** A cue with no source expressed. */
  IMPLICIT(true),
  /** The article itself says so. */
  OUTLET_VOICE(false);

  private final boolean anonymous;

  SourceType(boolean anonymous) {
    this.anonymous = anonymous;
  }

  /** True when the text does not let the reader identify the immediate source. */
  public boolean anonymous() {
    return anonymous;
  }

  /** True for those that stand on the record: a named person or an institution. */
  public boolean onRecord() {
    return this == NAMED_OFFICIAL || this == NAMED_PERSON || this == INSTITUTION;
  }

  /** True for people who are told of without a name. */
  public boolean unnamed() {
    return this == ANON_OFFICIAL || this == ANON_INSIDER || this == ANON_BARE;
  }

  public boolean media() {
    return this == MEDIA_NAMED || this == MEDIA_VAGUE;
  }
}
