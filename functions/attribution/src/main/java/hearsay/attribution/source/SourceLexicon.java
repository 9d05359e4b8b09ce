package hearsay.attribution.source;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists that say what a source is: nouns, titles, names, places, institutions, outlets. */
public final class SourceLexicon {
  private static final int AGENCY = Words.hash("agency");
  private static final int NEWS = Words.hash("news");
  final PhraseMap<Noun> nouns;
  final PhraseMap<Title> titles;
  final PhraseMap<Gender> givenNames;
  final PhraseMap<Named> entities;
  final PhraseMap<Condition> conditions;
  final PhraseMap<List<Entity>> shortOutlets;
  final WordSet functionWords;

  /**
   * @param capitals whether the text must be in capitals too, as in {@code US}
   */
  record Named(Entity entity, boolean capitals) {}

  private SourceLexicon(LexiconFiles files) {
    nouns = nouns(files.entries("nouns.txt"));
    titles = titles(files.entries("titles.txt"));
    givenNames = givenNames(files.entries("names.txt"));
    conditions = conditions(files.entries("conditions.txt"));
    functionWords = files.words("function-words.txt");
    var named = new PhraseMap.Builder<Named>();
    var shortForms = new java.util.LinkedHashMap<String, List<Entity>>();
    outlets(files.entries("outlets.txt"), named, shortForms);
    institutions(files.entries("institutions.txt"), named);
    places(files.entries("places.txt"), named);
    for (Entry region : files.entries("regions.txt")) {
      name(named, region.text(), Entity.place(EntityKind.REGION, region.text()));
    }
    entities = named.build();
    var brief = new PhraseMap.Builder<List<Entity>>();
    for (var form : shortForms.entrySet()) {
      brief.add(form.getKey(), form.getValue());
    }
    shortOutlets = brief.build();
  }

  /**
   * Throws {@link hearsay.attribution.lexicon.LexiconException} with file, line and what is
   * expected.
   */
  public static SourceLexicon of(LexiconFiles files) {
    return new SourceLexicon(files);
  }

  /** "news agency" is a medium, though an agency is a body. */
  static boolean newsAgency(Tokens tokens, int token) {
    return token > 0 && tokens.hash(token) == AGENCY && tokens.hash(token - 1) == NEWS;
  }

  boolean titles(int hash) {
    return titles.index(hash) >= 0;
  }

  private static List<String> pair(Entry entry) {
    List<String> parts = entry.parts(" = ");
    if (parts.size() != 2) {
      throw entry.expected("phrase = kind");
    }
    return parts;
  }

  private static PhraseMap<Noun> nouns(List<Entry> entries) {
    var nouns = new PhraseMap.Builder<Noun>();
    var plurals = new ArrayList<String>();
    var kinds = new ArrayList<NounKind>();
    for (Entry entry : entries) {
      List<String> pair = pair(entry);
      NounKind kind = NounKind.of(entry, pair.get(1));
      nouns.add(pair.get(0), new Noun(kind, collective(pair.get(0))));
      plurals.add(plural(pair.get(0)));
      kinds.add(kind);
    }
    for (int i = 0; i < plurals.size(); i++) {
      nouns.add(plurals.get(i), new Noun(kinds.get(i), true));
    }
    return nouns.build();
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

  private static PhraseMap<Title> titles(List<Entry> entries) {
    var titles = new PhraseMap.Builder<Title>();
    for (Entry entry : entries) {
      List<String> pair = pair(entry);
      titles.add(
          pair.get(0),
          switch (pair.get(1)) {
            case "m" -> new Title(Gender.MALE, false);
            case "f" -> new Title(Gender.FEMALE, false);
            case "x" -> new Title(Gender.UNKNOWN, false);
            case "o" -> new Title(Gender.UNKNOWN, true);
            default -> throw entry.expected("title = m, f, x or o");
          });
    }
    return titles.build();
  }

  private static PhraseMap<Gender> givenNames(List<Entry> entries) {
    var names = new PhraseMap.Builder<Gender>();
    for (Entry entry : entries) {
      List<String> pair = pair(entry);
      names.add(
          pair.get(0),
          switch (pair.get(1)) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            case "x" -> Gender.UNKNOWN;
            default -> throw entry.expected("name = m, f or x");
          });
    }
    return names.build();
  }

  private static PhraseMap<Condition> conditions(List<Entry> entries) {
    var conditions = new PhraseMap.Builder<Condition>();
    for (Entry entry : entries) {
      List<String> pair = pair(entry);
      conditions.add(pair.get(0), Condition.of(entry, pair.get(1)));
    }
    return conditions.build();
  }

  private static List<String> fields(Entry entry, int count, String what) {
    List<String> fields = entry.parts("|");
    if (fields.size() != count || fields.getFirst().isEmpty()) {
      throw entry.expected(what);
    }
    return fields;
  }

  private static List<String> names(String field) {
    return field.isEmpty() ? List.of() : Entry.parts(field, ", ");
  }

  private static void outlets(
      List<Entry> entries,
      PhraseMap.Builder<Named> named,
      java.util.Map<String, List<Entity>> shortForms) {
    for (Entry entry : entries) {
      List<String> fields = fields(entry, 4, "name, other names | short form | noun | nation");
      List<String> names = names(fields.get(0));
      String canonical =
          names.getFirst().startsWith("The ") ? names.getFirst().substring(4) : names.getFirst();
      var outlet =
          new Entity(
              EntityKind.OUTLET,
              canonical,
              Optional.of(canonical),
              Optional.of(fields.get(2)),
              fields.get(3).isEmpty() ? Optional.empty() : Optional.of(fields.get(3)));
      for (String name : names) {
        name(named, name, outlet);
      }
      if (!fields.get(1).isEmpty()) {
        List<Entity> sharing = shortForms.get(fields.get(1));
        if (sharing == null) {
          sharing = new ArrayList<>(1);
          shortForms.put(fields.get(1), sharing);
        }
        sharing.add(outlet);
      }
    }
  }

  private static void institutions(List<Entry> entries, PhraseMap.Builder<Named> named) {
    for (Entry entry : entries) {
      List<String> fields = fields(entry, 2, "name, other names | party");
      List<String> names = names(fields.get(0));
      Entity body =
          Entity.institution(
              names.getFirst(), fields.get(1).isEmpty() ? names.getFirst() : fields.get(1));
      for (String name : names) {
        name(named, name, body);
      }
    }
  }

  private static void places(List<Entry> entries, PhraseMap.Builder<Named> named) {
    for (Entry entry : entries) {
      List<String> fields = fields(entry, 3, "name | capitals and other names | adjectives");
      Entity state = Entity.place(EntityKind.STATE, fields.get(0));
      Entity demonym = Entity.place(EntityKind.DEMONYM, fields.get(0));
      name(named, fields.get(0), state);
      for (String other : names(fields.get(1))) {
        name(named, other, state);
      }
      for (String adjective : names(fields.get(2))) {
        name(named, adjective, demonym);
        name(named, adjective + "s", demonym);
      }
    }
  }

  private static void name(PhraseMap.Builder<Named> named, String name, Entity entity) {
    boolean capitals =
        name.length() > 1
            && name.length() < 7
            && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    named.add(name.replace("'s", " 's").replace("  ", " "), new Named(entity, capitals));
  }
}
