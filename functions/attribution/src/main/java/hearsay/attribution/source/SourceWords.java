package hearsay.attribution.source;

import hearsay.attribution.lexicon.Calendar;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.WordSets;

/** The words that tell who a source is and what a name stands for, in sets. */
final class SourceWords {
  /** A word that says nothing by itself. */
  static final long FUNCTION = 1;

  static final long HE = 1L << 1;
  static final long SHE = 1L << 2;
  static final long IT = 1L << 3;
  static final long THEY = 1L << 4;

  /** Who, which, that. */
  static final long RELATIVE = 1L << 5;

  /** I, we. */
  static final long SPEAKER = 1L << 6;

  static final long YOU = 1L << 7;

  /** What ends the words that hold the head: "who", "of", "familiar". */
  static final long BOUND = 1L << 8;

  static final long DETERMINER = 1L << 9;
  static final long TIME = 1L << 10;
  static final long DAY = 1L << 11;
  static final long DEFINITE = 1L << 12;

  /** "One of", "a group of": the head stands behind. */
  static final long PART = 1L << 13;

  /** The state's: "ministry", "army". */
  static final long OFFICIAL = 1L << 14;

  /** A trade's or a party's: "industry", "campaign". */
  static final long INSIDER = 1L << 15;

  static final long RANK = 1L << 16;

  /** What stands before a source without a name. */
  static final long UNNAMED = 1L << 17;

  /** An outlet's own: "reporter". */
  static final long OWN_EYES = 1L << 18;

  /** Nouns that tell no rank. */
  static final long BARE_NOUN = 1L << 19;

  /** Bodies that stand for a sector: "government sources". */
  static final long SECTOR = 1L << 20;

  /** What papers are filed: "court papers". */
  static final long FILED = 1L << 21;

  /** "Papers seen by". */
  static final long POSSESSED = 1L << 22;

  static final long LAWYER = 1L << 23;

  /** Experts who work at it: "doctors". */
  static final long PRACTITIONER = 1L << 24;

  static final long COLLEAGUE = 1L << 25;

  /** "His lawyers". */
  static final long OWNER = 1L << 26;

  /** "Doctors at". */
  static final long WORKPLACE = 1L << 27;

  /** No preposition in "an inside source". */
  static final long INSIDE = 1L << 28;

  /** "Many Republicans". */
  static final long QUANTITY = 1L << 29;

  static final long AGENCY = 1L << 30;

  /** Function words within a role: "the then mayor". */
  static final long WITHIN_ROLE = 1L << 31;

  /** Verbs that end a role: "told". */
  static final long NO_ROLE = 1L << 32;

  static final long ROLE_DETERMINER = 1L << 33;

  /** "The head of the mission in". */
  static final long ROLE_LINK = 1L << 34;

  static final long CITING = 1L << 35;

  /** Between an outlet and its "reported". */
  static final long BEFORE_REPORT = 1L << 36;

  /** Behind an outlet's "reported". */
  static final long BEHIND_REPORT = 1L << 37;

  /** Before a place: "in". */
  static final long BEFORE_PLACE = 1L << 38;

  /** "AG", "Ltd". */
  static final long LEGAL_FORM = 1L << 39;

  /** The last word of a body's name: "Airlines". */
  static final long BODY_ENDING = 1L << 40;

  /** What calls its name a body: "the airline". */
  static final long ORGANISATION = 1L << 41;

  static final long BODY_DETERMINER = 1L << 42;

  /** "Van", "de" within a name. */
  static final long PARTICLE = 1L << 43;

  /** "Jr" behind a name. */
  static final long SUFFIX = 1L << 44;

  /** Words that make a run of capitals no person: "Act". */
  static final long NO_SURNAME = 1L << 45;

  /** The last word of an outlet's name: "Herald". */
  static final long OUTLET_NAME = 1L << 46;

  static final long OUTLET_START = 1L << 47;
  static final long INDEFINITE = 1L << 48;

  /** An outlet's verb: "reported". */
  static final long REPORTS = 1L << 49;

  /** "Quoted … as saying". */
  static final long QUOTES = 1L << 50;

  /** "Told" an outlet. */
  static final long TELLS = 1L << 51;

  /** What can head a source: {@code nouns.txt}. */
  static final long NOUN = 1L << 52;

  static final long TITLE = 1L << 53;
  static final long GIVEN_NAME = 1L << 54;

  /** How the conditions of {@code conditions.txt} begin. */
  static final long CONDITION = 1L << 55;

  /** How the names of several words begin that the gazetteer holds. */
  static final long NAME = 1L << 56;

  /** How the nouns of two words begin. */
  static final long NOUN_START = 1L << 62;

  /** The sets together with the words of the lexicon's lists. */
  static WordSets.Builder with(SourceLexicon lexicon, WordSet functionWords) {
    return new WordSets.Builder()
        .with(HE, "he him his himself")
        .with(SHE, "she her hers herself")
        .with(IT, "it its itself")
        .with(THEY, "they them their theirs themselves")
        .with(RELATIVE, "who whom whose which that")
        .with(SPEAKER, "i me my mine myself we us our ours ourselves")
        .with(YOU, "you your yours")
        .with(BOUND, "who whom whose which that of for in from with at on by to about near")
        .with(BOUND, "inside outside within against close familiar briefed including based")
        .with(BOUND, "citing speaking involved privy aware knowledgeable authorized authorised")
        .with(BOUND, "named identified released published obtained seen after before during when")
        .with(BOUND, "where while as than is was are were has have had said says")
        .with(DETERMINER, "the a an this that these those his her its their our my")
        .with(TIME, "today yesterday tomorrow tonight later earlier now then recently meanwhile")
        .with(TIME, "again already also still")
        .with(DAY, Calendar.DAYS)
        .with(DEFINITE, "the this that these those")
        .with(PART, "one two three four five six seven eight nine ten some many most several few")
        .with(PART, "all both each any none half members member group groups number numbers")
        .with(PART, "dozens hundreds thousands scores majority minority plurality handful team")
        .with(PART, "panel couple pair crowd percent coalition parts part rest lot lots string")
        .with(PART, "series host chorus range array third quarter two-thirds people those mix")
        .with(PART, "array pair")
        .with(OFFICIAL, "government military intelligence diplomatic security police official")
        .with(OFFICIAL, "officials defence defense ministry court judicial law-enforcement")
        .with(OFFICIAL, "enforcement state federal presidential parliamentary congressional army")
        .with(OFFICIAL, "navy western allied u.n. administration embassy kremlin cabinet")
        .with(OFFICIAL, "government-linked counterterrorism prosecution prosecutors ministerial")
        .with(OFFICIAL, "palace royal city council county nato consular")
        .with(INSIDER, "industry company market banking bank campaign family party corporate")
        .with(INSIDER, "business trade union team club hospital airline studio legal shipping")
        .with(INSIDER, "oil financial medical opposition rebel militant")
        .with(RANK, "senior top high-ranking highest-ranking high-level chief deputy leading")
        .with(RANK, "veteran ranking top-level cabinet-level mid-level lead principal")
        .with(UNNAMED, "unnamed unidentified anonymous unspecified undisclosed an a the some")
        .with(UNNAMED, "several two three four five multiple various other numerous many few")
        .with(UNNAMED, "certain both")
        .with(OWN_EYES, "witness reporter correspondent journalist")
        .with(BARE_NOUN, "official officials officer officers source")
        .with(SECTOR, "government military intelligence security police state army navy industry")
        .with(SECTOR, "company market bank banking campaign family party business trade union")
        .with(SECTOR, "team club hospital airline opposition defence defense prosecution")
        .with(SECTOR, "establishment city county country nation")
        .with(FILED, "court legal divorce bankruptcy planning charging")
        .with(POSSESSED, "seen obtained reviewed filed leaked")
        .with(LAWYER, "lawyer lawyers attorney attorneys solicitor solicitors barrister")
        .with(LAWYER, "barristers")
        .with(PRACTITIONER, "doctors lawyers attorneys solicitors barristers surgeons physicians")
        .with(PRACTITIONER, "engineers pediatricians veterinarians")
        .with(COLLEAGUE, "colleague colleagues co-worker co-workers coworker coworkers")
        .with(OWNER, "his her their")
        .with(WORKPLACE, "at for from in with")
        .with(INSIDE, "inside outside")
        .with(QUANTITY, "some many most several few other two three four five six seven eight")
        .with(QUANTITY, "nine ten dozens hundreds thousands all both any one another no veteran")
        .with(QUANTITY, "fellow moderate prominent leading certain various a an")
        .with(AGENCY, "agency service network group wire")
        .with(WITHIN_ROLE, "the a an his her its their former new and first second third most")
        .with(WITHIN_ROLE, "another one then now also")
        .with(NO_ROLE, "told met saw beat says tells wrote made gave called calls backs meets")
        .with(ROLE_DETERMINER, "the a an his her its their our former")
        .with(ROLE_LINK, "of for in at on to with from")
        .with(CITING, "citing quoting")
        .with(BEFORE_REPORT, "has had also later earlier first")
        .with(BEHIND_REPORT, "that on in late early citing quoting")
        .with(BEFORE_PLACE, "in near from at outside inside around across")
        .with(LEGAL_FORM, "ag ltd ltd. inc inc. plc corp corp. llc gmbh nv holdings")
        .with(BODY_ENDING, "united fc afc rovers wanderers athletic air airlines airways rail")
        .with(BODY_ENDING, "railways lines dairy foods breweries motors motor shipping logistics")
        .with(BODY_ENDING, "energy petroleum chemicals pharmaceuticals technologies systems")
        .with(BODY_ENDING, "industries enterprises telecom steel mining ferries cruises")
        .with(BODY_ENDING, "supermarkets")
        .with(ORGANISATION, "company firm airline airliner carrier carmaker automaker")
        .with(ORGANISATION, "shipbuilder shipyard brewer brewery bank lender insurer retailer")
        .with(ORGANISATION, "supermarket manufacturer maker operator supplier provider utility")
        .with(ORGANISATION, "contractor developer giant conglomerate startup start-up subsidiary")
        .with(ORGANISATION, "brand chain club team charity ngo nonprofit non-profit group")
        .with(ORGANISATION, "organisation organization foundation association federation union")
        .with(ORGANISATION, "watchdog think-tank thinktank consultancy pollster")
        .with(BODY_DETERMINER, "a an the its their another")
        .with(PARTICLE, "de van von der den al bin ibn el da di du del la le dos ter ten y")
        .with(SUFFIX, "jr jr. sr sr. ii iii iv")
        .with(NO_SURNAME, "act bill amendment street avenue road tower towers square day prize")
        .with(NO_SURNAME, "award awards cup war island river lake beach plan deal treaty accord")
        .with(NO_SURNAME, "movement revolution festival games series education care health")
        .with(NO_SURNAME, "security economy news times journal post party states city county")
        .with(NO_SURNAME, "stadium bridge building project initiative program programme summit")
        .with(NO_SURNAME, "conference debate convention primary caucuses republic kingdom union")
        .with(NO_SURNAME, "ocean sea bay valley mountains")
        .with(OUTLET_NAME, "herald post gazette tribune chronicle observer mercury courier times")
        .with(OUTLET_NAME, "journal ledger guardian telegraph inquirer examiner dispatch")
        .with(OUTLET_NAME, "sentinel globe echo bulletin register independent review wire news")
        .with(OUTLET_NAME, "daily radio star sun argus harbinger mail advertiser mirror")
        .with(OUTLET_NAME, "messenger television tv")
        .with(OUTLET_START, "radio daily")
        .with(INDEFINITE, "a an another")
        .with(REPORTS, "reported reports wrote writes")
        .with(QUOTES, "quoted quotes cited cites")
        .with(TELLS, "told tells")
        .with(FUNCTION, functionWords)
        .with(NOUN, lexicon.nouns)
        .withFirsts(NOUN_START, lexicon.nouns)
        .with(TITLE, lexicon.titles)
        .with(GIVEN_NAME, lexicon.givenNames)
        .with(CONDITION, lexicon.conditions)
        .withFirsts(CONDITION, lexicon.conditions)
        .withFirsts(NAME, lexicon.names.texts());
  }

  private SourceWords() {}
}
