package hearsay.measure.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** News of invented places; the same number and length give the same article. */
final class InventedArticles {
  private static final List<String> SOURCES =
      List.of(
          "the finance ministry",
          "Marta Lindqvist, the deputy mayor,",
          "two officials familiar with the talks",
          "a spokesman for the Velsund port authority",
          "residents of the upper town",
          "Professor Aldo Brinkmann of the University of Tarnow Hill",
          "the Eastern Courier",
          "police",
          "a senior diplomat who asked not to be named",
          "Governor Ilse Varga",
          "the miners' union",
          "he",
          "she",
          "the newspaper",
          "fishermen");
  private static final List<String> CUES =
      List.of(
          "said",
          "said on Monday",
          "told reporters",
          "confirmed",
          "denied",
          "warned",
          "suggested",
          "has repeatedly claimed",
          "did not say whether",
          "announced",
          "argued",
          "is expected to say");
  private static final List<String> SUBJECTS =
      List.of(
          "the bridge over the Ister",
          "a second reactor at Corbel",
          "the contract for 40 trains",
          "the inquiry into the fire, which began in March,",
          "the new tariff on timber",
          "half of the crew",
          "its largest customer",
          "the ceasefire in the northern valleys",
          "a loan of $3.2 million",
          "the vaccination of cattle");
  private static final List<String> PREDICATES =
      List.of(
          "would be delayed until the end of next year",
          "had cost twice as much as the council had been told",
          "could still be saved if both sides agreed",
          "was stopped after the U.S. embassy complained",
          "has never been tested outside a laboratory",
          "would bring 1,200 jobs to the region, most of them for women",
          "may have broken the law",
          "was only possible because nobody looked at the books");
  private static final List<String> PLAIN =
      List.of(
          "Snow had covered the tracks by the time the first carriages were pulled out.",
          "The town lies at the end of a valley with one road and two churches.",
          "About 3,400 people work in the yards, fewer than half of those in 1990.",
          "It was the third accident of its kind since the line was opened.",
          "Shares of the company fell by 4.5 percent in early trading.",
          "The vote is due on Aug. 30, a week before the lawmakers return.",
          "Outside, a brass band from Lower Sarn played for an hour.");
  private static final List<String> QUOTED =
      List.of(
          "We have looked at every page and found nothing",
          "It cannot go on like this. People are tired",
          "Nobody asked us",
          "I saw the smoke from my kitchen and ran",
          "The numbers are simply wrong, and they know it");

  private final RandomGenerator random;

  private InventedArticles(long number) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
  }

  /** An article of at least that many characters, up to its next full stop. */
  static String article(long number, int length) {
    return new InventedArticles(number).text(length);
  }

  private String text(int length) {
    var text = new StringBuilder(length + 300);
    text.append("Doubts grow over ").append(any(SUBJECTS).replace(",", "")).append("\n\n");
    while (text.length() < length) {
      int sentences = 1 + random.nextInt(3);
      for (int i = 0; i < sentences && text.length() < length; i++) {
        text.append(i > 0 ? " " : "").append(sentence());
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private String sentence() {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> any(PLAIN);
      case 3, 4 -> capital(any(SOURCES)) + " " + any(CUES) + " that " + claim() + ".";
      case 5 -> "“" + any(QUOTED) + ",” said " + last(any(SOURCES)) + ".";
      case 6 -> capital(claim()) + ", " + any(SOURCES) + " said.";
      case 7 -> capital(claim()) + ", according to " + last(any(SOURCES)) + ".";
      default ->
          capital(claim())
              + ", the Eastern Courier reported, citing "
              + last(any(SOURCES))
              + ". “"
              + any(QUOTED)
              + "!”";
    };
  }

  private String claim() {
    return any(SUBJECTS) + " " + any(PREDICATES);
  }

  /** Without the comma of an apposition: the sentence ends behind it. */
  private static String last(String source) {
    return source.endsWith(",") ? source.substring(0, source.length() - 1) : source;
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
