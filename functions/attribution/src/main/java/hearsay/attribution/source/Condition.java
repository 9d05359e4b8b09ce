package hearsay.attribution.source;

import hearsay.attribution.lexicon.Entry;

/** What is said of a source besides its name. */
enum Condition {
  /** Why no name is given. */
  ANONYMITY,
  /** How the source knows. */
  BASIS,
  /** Seen, not told. */
  EVIDENCE;

  static Condition of(Entry entry, String word) {
    return switch (word) {
      case "anonymity" -> ANONYMITY;
      case "basis" -> BASIS;
      case "evidence" -> EVIDENCE;
      default -> throw entry.expected("phrase = anonymity, basis or evidence");
    };
  }
}
