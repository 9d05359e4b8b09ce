package hearsay.attribution.model;

/** Who a source is to the reader: DOMAIN A, in the order of the Reuters ladder. */
public enum SourceType {
  /** The outlet's own reporter or camera saw it, or a document, record or dataset is the source. */
  DIRECT_EVIDENCE(false, Access.WITNESS, Level.PRIMARY_CONFIRMED),
  /** Full name and a role in a state, international or corporate body. */
  NAMED_OFFICIAL(false, Access.STATED, Level.ON_RECORD),
  /** Full name, no such role. */
  NAMED_PERSON(false, Access.UNKNOWN, Level.ON_RECORD),
  /** An organisation, agency, state or capital speaks, no person named. */
  INSTITUTION(false, Access.STATED, Level.ON_RECORD),
  /** Private people with no name or part of one, or collectives of them. */
  PRIVATE_UNIDENTIFIED(true, Access.NONE, Level.ANON_SOURCED),
  /** Unnamed, with a state, military, intelligence, diplomatic or official tie. */
  ANON_OFFICIAL(true, Access.STATED, Level.ANON_SOURCED),
  /** Unnamed, with a relation to the matter, not an office. */
  ANON_INSIDER(true, Access.STATED, Level.ANON_SOURCED),
  /** "Sources", with no descriptor. */
  ANON_BARE(true, Access.UNKNOWN, Level.VAGUE),
  /** A named outlet or agency. */
  MEDIA_NAMED(false, Access.UNKNOWN, Level.RELAYED),
  /** A media noun without an outlet's name. */
  MEDIA_VAGUE(true, Access.UNKNOWN, Level.VAGUE),
  /** A cue with no source expressed. */
  IMPLICIT(true, Access.UNKNOWN, Level.UNSOURCED),
  /** The article itself says so. */
  OUTLET_VOICE(false, Access.STATED, Level.UNSOURCED);

  private final boolean anonymous;
  private final Access access;
  private final Level level;

  SourceType(boolean anonymous, Access access, Level level) {
    this.anonymous = anonymous;
    this.access = access;
    this.level = level;
  }

  /** How such an origin knows what it tells, where nothing else is told of it. */
  public Access access() {
    return access;
  }

  /** The level that such an origin gives a statement, the base of DOMAIN D2. */
  public Level level() {
    return level;
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
