package hearsay.attribution.source;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.lexicon.PhraseMap;
import hearsay.attribution.lexicon.WordList;
import hearsay.attribution.reading.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of outlets, institutions and places, and what they stand for. */
final class Gazetteer {
  private static final String OUTLETS = "outlets.txt";
  private static final String INSTITUTIONS = "institutions.txt";
  private static final String PLACES = "places.txt";
  private static final String REGIONS = "regions.txt";
  private static final String CAPITALS = "!";

  /** What it is read from. */
  static final List<String> FILES = List.of(OUTLETS, INSTITUTIONS, PLACES, REGIONS);

  private final WordList list;
  private final PhraseMap<String> texts;

  /** By the number of its text what a name stands for, made when an article has the name. */
  private final @Nullable Entity[] entities;

  private Gazetteer(WordList list) {
    this.list = list;
    texts = new PhraseMap<>(list, list.texts());
    entities = new Entity[list.texts().size()];
  }

  /** Of a name in several files the first counts. */
  static Gazetteer of(LexiconFiles files) {
    return new Gazetteer(
        WordList.of(List.of(outlets(files), institutions(files), places(files), regions(files))));
  }

  /** The index of the longest name that begins at the token and ends before the limit, or −1. */
  int longest(Tokens tokens, int from, int limit) {
    return texts.longest(tokens, from, limit);
  }

  /** The names, each with what it stands for. */
  PhraseMap<String> texts() {
    return texts;
  }

  /** How many words the longest name has. */
  int longest() {
    return list.longest();
  }

  /** How many words the name has. */
  int words(int name) {
    return texts.words(name);
  }

  /** Whether the article must have the name in capitals too, as in {@code US}. */
  boolean capitals(int name) {
    return texts.value(name).startsWith(CAPITALS);
  }

  /** What a name stands for. Two threads may both make it: they are equal. */
  Entity entity(int name) {
    int number = list.text(name);
    Entity made = entities[number];
    if (made == null) {
      String text = texts.value(name);
      made = entity(capitals(name) ? text.substring(CAPITALS.length()) : text);
      entities[number] = made;
    }
    return made;
  }

  /** What outlets are called for short, with "the": the texts of {@link #sharing}. */
  static PhraseMap<String> shortOutlets(LexiconFiles files) {
    WordList list = shortForms(files);
    return new PhraseMap<>(list, list.texts());
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

  private static WordList outlets(LexiconFiles files) {
    if (!files.isText(OUTLETS)) {
      return files.list(OUTLETS);
    }
    var named = new WordList.Builder();
    for (Entry entry : files.entries(OUTLETS)) {
      List<String> fields = outlet(entry);
      for (String name : names(fields.get(0))) {
        name(named, name, outletText(fields));
      }
    }
    return files.keep(OUTLETS, named.build());
  }

  /** Several outlets may share a short form. */
  private static WordList shortForms(LexiconFiles files) {
    String part = OUTLETS + " short";
    if (!files.isText(OUTLETS)) {
      return files.list(part);
    }
    var sharing = new LinkedHashMap<String, String>();
    for (Entry entry : files.entries(OUTLETS)) {
      List<String> fields = outlet(entry);
      if (!fields.get(1).isEmpty()) {
        sharing.merge(fields.get(1), outletText(fields), (one, other) -> one + "\t" + other);
      }
    }
    var named = new WordList.Builder();
    sharing.forEach(named::phrase);
    return files.keep(part, named.build());
  }

  private static List<String> outlet(Entry entry) {
    return fields(entry, 4, "name, other names | short form | noun | nation");
  }

  private static String outletText(List<String> fields) {
    String name = names(fields.get(0)).getFirst();
    String canonical = name.startsWith("The ") ? name.substring(4) : name;
    return text(EntityKind.OUTLET, canonical, canonical, fields.get(2), fields.get(3));
  }

  /** The outlets that share a short form. */
  static List<Entity> sharing(String text) {
    var outlets = new ArrayList<Entity>(1);
    for (String outlet : Entry.parts(text, "\t")) {
      outlets.add(entity(outlet));
    }
    return outlets;
  }

  private static WordList institutions(LexiconFiles files) {
    if (!files.isText(INSTITUTIONS)) {
      return files.list(INSTITUTIONS);
    }
    var named = new WordList.Builder();
    for (Entry entry : files.entries(INSTITUTIONS)) {
      List<String> fields = fields(entry, 2, "name, other names | party");
      List<String> names = names(fields.get(0));
      String party = fields.get(1).isEmpty() ? names.getFirst() : fields.get(1);
      for (String name : names) {
        name(named, name, text(EntityKind.INSTITUTION, names.getFirst(), party, "", ""));
      }
    }
    return files.keep(INSTITUTIONS, named.build());
  }

  private static WordList places(LexiconFiles files) {
    if (!files.isText(PLACES)) {
      return files.list(PLACES);
    }
    var named = new WordList.Builder();
    for (Entry entry : files.entries(PLACES)) {
      List<String> fields = fields(entry, 3, "name | capitals and other names | adjectives");
      String place = fields.get(0);
      String state = text(EntityKind.STATE, place, place, "", "");
      String demonym = text(EntityKind.DEMONYM, place, place, "", "");
      name(named, place, state);
      for (String other : names(fields.get(1))) {
        name(named, other, state);
      }
      for (String adjective : names(fields.get(2))) {
        name(named, adjective, demonym);
        name(named, adjective + "s", demonym);
      }
    }
    return files.keep(PLACES, named.build());
  }

  private static WordList regions(LexiconFiles files) {
    if (!files.isText(REGIONS)) {
      return files.list(REGIONS);
    }
    var named = new WordList.Builder();
    for (Entry region : files.entries(REGIONS)) {
      name(named, region.text(), text(EntityKind.REGION, region.text(), "", "", ""));
    }
    return files.keep(REGIONS, named.build());
  }

  private static void name(WordList.Builder named, String name, String entity) {
    boolean capitals =
        name.length() > 1 && name.length() < 7 && name.equals(name.toUpperCase(Locale.ROOT));
    named.phrase(
        name.replace("'s", " 's").replace("  ", " "), capitals ? CAPITALS + entity : entity);
  }

  private static String text(
      EntityKind kind, String name, String party, String noun, String nation) {
    return kind + "|" + name + "|" + party + "|" + noun + "|" + nation;
  }

  /** The entity of a {@link #text}. */
  private static Entity entity(String text) {
    List<String> fields = Entry.parts(text, "|");
    return new Entity(
        WordList.constant(fields.get(0), EntityKind.values()),
        fields.get(1),
        told(fields.get(2)),
        told(fields.get(3)),
        told(fields.get(4)));
  }

  private static Optional<String> told(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
