package hearsay.attribution.source;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.TokenSets;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.lexicon.WordSets;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists that say what a source is: nouns, titles, names, places, institutions, outlets. */
public final class SourceLexicon {
  private static final String NOUNS = "nouns.txt";
  private static final String TITLES = "titles.txt";
  private static final String NAMES = "names.txt";
  private static final String CONDITIONS = "conditions.txt";
  public static final String FUNCTION_WORDS = "function-words.txt";
  private static final String WORDS = NOUNS + " words";
  private static final String PLURAL = " plural";
  private static final int AGENCY = Words.hash("agency");
  private static final int NEWS = Words.hash("news");
  final PhraseMap<Noun> nouns;

  /** "m", "f", "x" for a gender, "o" for an office. */
  final PhraseMap<String> titles;

  final PhraseMap<Gender> givenNames;
  final Gazetteer names;
  final PhraseMap<Condition> conditions;
  final PhraseMap<String> shortOutlets;

  /** {@link SourceWords}. */
  final WordSets words;

  private SourceLexicon(LexiconFiles files) {
    WordList list = nouns(files);
    nouns = new PhraseMap<>(list, nouns(list.texts()));
    list = titles(files);
    titles = new PhraseMap<>(list, list.texts());
    list = givenNames(files);
    givenNames = new PhraseMap<>(list, list.constants(Gender.values()));
    list = conditions(files);
    conditions = new PhraseMap<>(list, list.constants(Condition.values()));
    names = Gazetteer.of(files);
    words = words(files);
    shortOutlets = Gazetteer.shortOutlets(files);
  }

  /**
   * Throws {@link hearsay.attribution.lexicon.LexiconException} with file, line and what is
   * expected.
   */
  public static SourceLexicon of(LexiconFiles files) {
    return new SourceLexicon(files);
  }

  private WordSets words(LexiconFiles files) {
    boolean text =
        files.isText(List.of(FUNCTION_WORDS, NOUNS, TITLES, NAMES, CONDITIONS))
            || files.isText(Gazetteer.FILES);
    return text
        ? SourceWords.with(this, files.words(FUNCTION_WORDS)).keep(files, WORDS)
        : WordSets.of(files, WORDS);
  }

  /** "news agency" is a medium, though an agency is a body. */
  static boolean newsAgency(Tokens tokens, int token) {
    return token > 0 && tokens.hash(token) == AGENCY && tokens.hash(token - 1) == NEWS;
  }

  /** The noun that ends at a token: "coast guard" before "guard"; null where there is none. */
  @Nullable Noun noun(TokenSets words, int token) {
    if (!words.is(token, SourceWords.NOUN)) {
      return null;
    }
    int word = words.tokens().hash(token);
    if (words.is(token - 1, SourceWords.NOUN_START)) {
      int pair = nouns.index(Words.join(words.tokens().hash(token - 1), word));
      if (pair >= 0) {
        return nouns.value(pair);
      }
    }
    return nouns.value(nouns.index(word));
  }

  /** The gender of those who have a word as their title. */
  Gender titleOf(int hash) {
    String title = titles.get(hash, "");
    return title.equals("m") ? Gender.MALE : title.equals("f") ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** Whether a word is the title of an office: President, Sen. */
  boolean office(int hash) {
    return titles.get(hash, "").equals("o");
  }

  private static List<String> pair(Entry entry) {
    List<String> parts = entry.parts(" = ");
    if (parts.size() != 2) {
      throw entry.expected("phrase = kind");
    }
    return parts;
  }

  private static WordList nouns(LexiconFiles files) {
    if (!files.isText(NOUNS)) {
      return files.list(NOUNS);
    }
    var nouns = new WordList.Builder();
    var plurals = new ArrayList<String>();
    var kinds = new ArrayList<String>();
    for (Entry entry : files.entries(NOUNS)) {
      List<String> pair = pair(entry);
      String kind = NounKind.of(entry, pair.get(1)).name();
      nouns.phrase(pair.get(0), collective(pair.get(0)) ? kind + PLURAL : kind);
      plurals.add(plural(pair.get(0)));
      kinds.add(kind + PLURAL);
    }
    for (int i = 0; i < plurals.size(); i++) {
      nouns.phrase(plurals.get(i), kinds.get(i));
    }
    return files.keep(NOUNS, nouns.build());
  }

  private static List<Noun> nouns(List<String> texts) {
    var nouns = new ArrayList<Noun>(texts.size());
    for (String text : texts) {
      boolean plural = text.endsWith(PLURAL);
      String kind = plural ? text.substring(0, text.length() - PLURAL.length()) : text;
      nouns.add(new Noun(WordList.constant(kind, NounKind.values()), plural));
    }
    return nouns;
  }

  private static boolean collective(String noun) {
    return noun.equals("people")
        || noun.equals("police")
        || noun.endsWith("ies")
        || noun.equals("media");
  }

  static String plural(String noun) {
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 3) + "men";
    }
    if (noun.endsWith("y")
        && noun.length() > 2
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hissing =
        noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (hissing ? "es" : "s");
  }

  private static WordList titles(LexiconFiles files) {
    if (!files.isText(TITLES)) {
      return files.list(TITLES);
    }
    var titles = new WordList.Builder();
    for (Entry entry : files.entries(TITLES)) {
      List<String> pair = pair(entry);
      if (pair.get(1).length() != 1 || "mfxo".indexOf(pair.get(1)) < 0) {
        throw entry.expected("title = m, f, x or o");
      }
      titles.phrase(pair.get(0), pair.get(1));
    }
    return files.keep(TITLES, titles.build());
  }

  private static WordList givenNames(LexiconFiles files) {
    if (!files.isText(NAMES)) {
      return files.list(NAMES);
    }
    var names = new WordList.Builder();
    for (Entry entry : files.entries(NAMES)) {
      List<String> pair = pair(entry);
      Gender gender =
          switch (pair.get(1)) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            case "x" -> Gender.UNKNOWN;
            default -> throw entry.expected("name = m, f or x");
          };
      names.phrase(pair.get(0), gender.name());
    }
    return files.keep(NAMES, names.build());
  }

  private static WordList conditions(LexiconFiles files) {
    if (!files.isText(CONDITIONS)) {
      return files.list(CONDITIONS);
    }
    var conditions = new WordList.Builder();
    for (Entry entry : files.entries(CONDITIONS)) {
      List<String> pair = pair(entry);
      conditions.phrase(pair.get(0), Condition.of(entry, pair.get(1)).name());
    }
    return files.keep(CONDITIONS, conditions.build());
  }
}
