package hearsay.attribution.source;

import hearsay.attribution.lexicon.Entry;

/** What kind of source the head noun of a phrase makes. */
public enum NounKind {
  /** A role in a state, military or international body, or in a party. */
  OFFICIAL,
  SPOKESPERSON,
  /** A role in a company or an association. */
  EXECUTIVE,
  /** A helper of somebody in office. */
  STAFF,
  EXPERT,
  WITNESS,
  PRIVATE,
  /** A quantity of nobody in particular: critics, some, many. */
  WEASEL,
  SOURCE,
  /** A person of whom more must be said. */
  PERSON,
  MEDIA,
  /** Reports that nobody is named for. */
  REPORTS,
  REPORTER,
  DOCUMENT,
  /** Words that somebody published: its author is the source. */
  UTTERANCE,
  /** One of a party: several of them speak like the party. */
  PARTISAN,
  BODY;

  private static final NounKind[] KINDS = values();

  static NounKind of(Entry entry, String word) {
    for (NounKind kind : KINDS) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw entry.expected("noun = kind");
  }

  /** A role that makes a person with a full name an official. */
  public boolean office() {
    return this == OFFICIAL || this == SPOKESPERSON || this == EXECUTIVE || this == STAFF;
  }

  /** What speaks or is read, and is nobody. */
  boolean thing() {
    return this == BODY || this == DOCUMENT || this == MEDIA;
  }

  /** Somebody, whatever is told of them. */
  public boolean people() {
    return human() || this == WEASEL || this == SOURCE || this == PERSON;
  }

  /** A role a person can have. */
  public boolean human() {
    return office() || this == EXPERT || this == WITNESS || this == PRIVATE || this == REPORTER;
  }
}
