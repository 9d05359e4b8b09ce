package hearsay.attribution.source;

import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.SourceType;
import hearsay.attribution.reading.Marks;
import hearsay.attribution.reading.Tokens;
import java.util.Optional;

/** Decides what a phrase without a name is as a source, by the kind of its noun. */
final class CommonNouns {
  private static final int PAPERS = Words.hash("papers");
  private static final int BY = Words.hash("by");
  private static final int FROM = Words.hash("from");
  private static final int IN = Words.hash("in");
  private static final int OF = Words.hash("of");
  private static final int FOR = Words.hash("for");
  private static final int OUTLET_WITHIN = 4;
  private static final int CLOSE_WITHIN = 4;

  private final Cast cast;
  private final Tokens tokens;
  private final TokenSets words;
  private final Describer describer;
  private final PhraseReader phrases;
  private final Conditions conditions;
  private final Descriptions descriptions;

  CommonNouns(
      Cast cast,
      Describer describer,
      PhraseReader phrases,
      Conditions conditions,
      Descriptions descriptions) {
    this.cast = cast;
    this.tokens = cast.tokens();
    this.words = cast.words();
    this.describer = describer;
    this.phrases = phrases;
    this.conditions = conditions;
    this.descriptions = descriptions;
  }

  Source source(Noun noun, Phrase p) {
    NounKind kind = noun.kind();
    if (kind == NounKind.BODY) {
      return words.is(p.head(), SourceWords.AGENCY) && outletAround(p).isPresent()
          ? media(noun, p)
          : descriptions.extended(SourceType.INSTITUTION, noun, p);
    } else if (kind == NounKind.SPOKESPERSON) {
      return spokesperson(noun, p);
    } else if (kind == NounKind.MEDIA) {
      return papers(p) ? document(p) : media(noun, p);
    } else if (kind == NounKind.DOCUMENT) {
      return document(p);
    } else if (kind == NounKind.UTTERANCE) {
      return utterance(noun, p);
    } else if (kind == NounKind.REPORTS) {
      return reports(noun, p);
    }
    return descriptions.described(people(noun, p), noun, p);
  }

  private SourceType people(Noun noun, Phrase p) {
    NounKind kind = noun.kind();
    if (kind == NounKind.OFFICIAL) {
      return SourceType.ANON_OFFICIAL;
    } else if (kind == NounKind.EXECUTIVE || kind == NounKind.STAFF) {
      return insider(p);
    } else if (kind == NounKind.EXPERT) {
      return expert(noun, p);
    } else if (kind == NounKind.WEASEL) {
      return weasel(p);
    } else if (kind == NounKind.SOURCE) {
      return informed(p);
    } else if (kind == NounKind.PERSON) {
      return person(p);
    } else if (kind == NounKind.PARTISAN) {
      return partisan(p);
    } else if (kind == NounKind.REPORTER) {
      return SourceType.MEDIA_VAGUE;
    }
    return colleague(p) ? SourceType.ANON_INSIDER : SourceType.PRIVATE_UNIDENTIFIED;
  }

  /** "court papers", "papers seen by …": what was written down, and not the press. */
  private boolean papers(Phrase p) {
    return tokens.hash(p.head()) == PAPERS
        && (words.any(SourceWords.FILED, p.first(), p.head())
            || words.is(p.core(), SourceWords.POSSESSED));
  }

  private boolean colleague(Phrase p) {
    return words.is(p.head(), SourceWords.COLLEAGUE) && (related(p) || tokens.hash(p.core()) == OF);
  }

  /**
   * Those who judge from afar are bare, those who work at it are people, and a lawyer for somebody
   * has a part in the matter.
   */
  private SourceType expert(Noun noun, Phrase p) {
    if (words.is(p.head(), SourceWords.LAWYER) && (tokens.hash(p.core()) == FOR || related(p))) {
      return SourceType.ANON_INSIDER;
    }
    boolean told =
        words.is(p.head(), SourceWords.PRACTITIONER) || words.is(p.core(), SourceWords.WORKPLACE);
    return noun.plural() && bare(p) && !told
        ? SourceType.ANON_BARE
        : SourceType.PRIVATE_UNIDENTIFIED;
  }

  /** "Seld's colleagues", "his lawyers". */
  private boolean related(Phrase p) {
    for (int i = p.first(); i < p.head(); i++) {
      if (tokens.hash(i) == Marks.POSSESSIVE || words.is(i, SourceWords.OWNER)) {
        return true;
      }
    }
    return false;
  }

  private boolean bare(Phrase p) {
    for (int i = p.first(); i < p.head(); i++) {
      if (!words.is(i, SourceWords.UNNAMED)) {
        return false;
      }
    }
    return true;
  }

  /** "Republicans" speak as the party, "many Republicans" as people of no name. */
  private SourceType partisan(Phrase p) {
    if (conditions.basis(p.first(), p.end())) {
      return SourceType.ANON_INSIDER;
    }
    return words.is(p.first(), SourceWords.QUANTITY)
        ? SourceType.PRIVATE_UNIDENTIFIED
        : SourceType.INSTITUTION;
  }

  /** "reports" are nobody's, "an article in the Daily Post" is that outlet's. */
  private Source reports(Noun noun, Phrase p) {
    boolean owned = p.more() && (tokens.hash(p.core()) == IN || written(p));
    var outlet = outletIn(p.first(), owned ? p.end() : p.core());
    return outlet.isPresent()
        ? outlet(outlet.get(), p)
        : descriptions.described(SourceType.MEDIA_VAGUE, noun, p);
  }

  private boolean written(Phrase p) {
    return tokens.hash(p.core()) == BY || tokens.hash(p.core()) == FROM;
  }

  /** The author of published words: the possessor, or who stands behind "by" or "from". */
  private Source utterance(Noun noun, Phrase p) {
    if (p.core() + 1 < p.end() && written(p)) {
      return describer.phrase(p.core() + 1, p.end());
    }
    var owner = cast.mention(p.first());
    if (owner.isPresent() && tokens.hash(owner.get().end()) == Marks.POSSESSIVE) {
      return describer.phrase(p.first(), owner.get().end());
    }
    return descriptions.described(SourceType.INSTITUTION, noun, p);
  }

  private SourceType weasel(Phrase p) {
    boolean more = p.core() + 1 < p.end() && words.is(p.core(), SourceWords.BOUND);
    return more ? SourceType.PRIVATE_UNIDENTIFIED : SourceType.ANON_BARE;
  }

  private SourceType insider(Phrase p) {
    return official(p.first(), p.core()) ? SourceType.ANON_OFFICIAL : SourceType.ANON_INSIDER;
  }

  private boolean official(int first, int end) {
    return words.any(SourceWords.OFFICIAL, first, end) || descriptions.governs(first, end);
  }

  /** A spokesman speaks for the body: with the body's name, the body is on the record. */
  private Source spokesperson(Noun noun, Phrase p) {
    boolean body = p.more() && (tokens.hash(p.core()) == FOR || tokens.hash(p.core()) == OF);
    for (int i = p.first(); i < p.head() && !body; i++) {
      body = cast.named(i) || words.is(i, SourceWords.OFFICIAL) || phrases.kind(i, NounKind.BODY);
    }
    return body
        ? descriptions.extended(SourceType.INSTITUTION, noun, p)
        : descriptions.described(SourceType.ANON_OFFICIAL, noun, p);
  }

  private Source document(Phrase p) {
    for (int i = p.first(); i < p.head(); i++) {
      if (cast.names(i, EntityKind.OUTLET)) {
        return outlet(cast.mention(i).orElseThrow(), p);
      }
      if (phrases.kind(i, NounKind.MEDIA)) {
        return descriptions.built(
            SourceType.MEDIA_VAGUE,
            p.first(),
            p.core(),
            p.head(),
            Optional.empty(),
            NounKind.REPORTS);
      }
    }
    return descriptions.described(
        SourceType.DIRECT_EVIDENCE, new Noun(NounKind.DOCUMENT, false), p);
  }

  private Source outlet(Mention mention, Phrase p) {
    return descriptions.named(
        SourceType.MEDIA_NAMED, (Entity) mention.referent(), mention, p.first());
  }

  private Source media(Noun noun, Phrase p) {
    int head = p.head();
    var outlet = outletAround(p);
    if (outlet.isPresent()) {
      return outlet(outlet.get(), p);
    }
    boolean named =
        head > p.first()
            && tokens.capital(head)
            && !phrases.abbreviation(head)
            && tokens.capital(head - 1)
            && !cast.named(head - 1)
            && !words.is(head - 1, SourceWords.FUNCTION);
    if (named) {
      return descriptions.built(
          SourceType.MEDIA_NAMED, p.first(), p.core(), head, Optional.empty(), noun.kind());
    }
    if (apposedName(p)) {
      return descriptions.built(
          SourceType.MEDIA_NAMED, p.core(), p.end(), p.end() - 1, Optional.empty(), noun.kind());
    }
    return descriptions.described(SourceType.MEDIA_VAGUE, noun, p);
  }

  private Optional<Mention> outletAround(Phrase p) {
    return outletIn(p.first(), Math.min(p.end(), p.head() + OUTLET_WITHIN));
  }

  private Optional<Mention> outletIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (cast.names(i, EntityKind.OUTLET)) {
        return cast.mention(i);
      }
    }
    return Optional.empty();
  }

  /** "the newspaper Novy Den": a name nobody listed. */
  private boolean apposedName(Phrase p) {
    return p.more() && tokens.capital(p.core()) && !words.is(p.core(), SourceWords.FUNCTION);
  }

  /** "sources in the ministry", "sources close to the talks", "sources". */
  private SourceType informed(Phrase p) {
    int first = p.first();
    boolean basis = conditions.basis(first, p.end());
    if (ofOffice(p, basis)) {
      return SourceType.ANON_OFFICIAL;
    }
    return basis || ofTrade(p) || close(p) ? SourceType.ANON_INSIDER : SourceType.ANON_BARE;
  }

  /** "a person familiar with the matter", "a person". */
  private SourceType person(Phrase p) {
    boolean basis = conditions.basis(p.first(), p.end());
    if (ofOffice(p, basis)) {
      return basis ? SourceType.ANON_OFFICIAL : SourceType.PRIVATE_UNIDENTIFIED;
    }
    return basis || close(p) ? SourceType.ANON_INSIDER : SourceType.PRIVATE_UNIDENTIFIED;
  }

  /** "defence sources", "sources in the defence ministry", "a source at the embassy". */
  private boolean ofOffice(Phrase p, boolean basis) {
    return official(p.first(), p.head())
        || (p.more()
            && !(basis && conditions.basis(p.core(), p.end()))
            && official(p.core(), p.end()));
  }

  private boolean ofTrade(Phrase p) {
    return words.any(SourceWords.INSIDER, p.first(), p.head())
        || descriptions.bodyIn(p.first(), p.end());
  }

  private boolean close(Phrase p) {
    return conditions.basis(p.first(), Math.min(tokens.size(), p.core() + CLOSE_WITHIN));
  }
}
