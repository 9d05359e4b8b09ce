package hearsay.attribution.cue;

import hearsay.attribution.lexicon.Entry;
import hearsay.attribution.lexicon.LexiconFiles;
import hearsay.attribution.reading.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of a verb: by a list, else by the rules of spelling. */
final class Inflection {
  private final Map<String, List<String>> irregular = new HashMap<>();

  Inflection(LexiconFiles files) {
    for (String verb : Stems.irregular(files).texts()) {
      List<String> words = Entry.parts(verb, " ");
      irregular.put(words.getFirst(), words.subList(1, words.size()));
    }
  }

  /** The base form first. */
  Set<String> forms(String base) {
    var forms = new LinkedHashSet<String>();
    forms.add(base);
    forms.add(third(base));
    var listed = irregular.getOrDefault(base, List.of());
    forms.addAll(listed);
    if (listed.isEmpty()) {
      forms.add(past(base));
    }
    boolean participle = false;
    for (String form : listed) {
      participle |= form.endsWith("ing");
    }
    if (!participle) {
      forms.add(participle(base));
    }
    return forms;
  }

  /** The phrase with its first word in every form. */
  List<String> phrases(String phrase) {
    int blank = phrase.indexOf(' ');
    String head = blank < 0 ? phrase : phrase.substring(0, blank);
    String rest = blank < 0 ? "" : phrase.substring(blank);
    var phrases = new ArrayList<String>();
    for (String form : forms(head)) {
      phrases.add(form + rest);
    }
    return phrases;
  }

  private static String third(String base) {
    if (base.endsWith("s") || base.endsWith("x") || base.endsWith("sh") || base.endsWith("ch")) {
      return base + "es";
    }
    return consonantY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return consonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
  }

  private static String participle(String base) {
    boolean dropsE = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe");
    return (dropsE ? base.substring(0, base.length() - 1) : base) + "ing";
  }

  private static boolean consonantY(String base) {
    return base.length() > 1
        && base.endsWith("y")
        && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
