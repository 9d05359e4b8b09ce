package hearsay.local.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Articles of about 3 KB made of invented sentences; the same number gives the same article. */
final class InventedNews {
  private static final int LENGTH = 3_000;
  private static final List<String> PLACES =
      List.of("Tarnholm", "Brevik Sound", "Oster Bay", "Calder Point", "Mirefield", "Lanting");
  private static final List<String> SOURCES =
      List.of(
          "a senior harbour official",
          "Ingrid Solvang, the transport minister,",
          "two people familiar with the talks",
          "the Tarnholm Courier",
          "a spokesman for the port authority",
          "Marek Dovel, who leads the dock workers,",
          "an engineer who asked not to be named",
          "the regional council",
          "residents of the old town",
          "Helle Brandt of the insurers' association");
  private static final List<String> VERBS =
      List.of("said", "told reporters", "confirmed", "denied", "suggested", "warned");
  private static final List<String> CLAIMS =
      List.of(
          "the second pier at %s would stay closed until the frost was over",
          "no contract for the crane at %s had been signed",
          "the pilots at %s had been warned a week before",
          "the survey of the channel near %s was incomplete",
          "the ferry line would give up its berth in %s by autumn",
          "the cost of the new lock at %s had doubled");
  private static final List<String> PLAIN =
      List.of(
          "The quay was quiet on Tuesday, and most of the sheds were locked.",
          "Snow had covered the rails, so the goods trains ran late.",
          "About forty vessels lay at anchor outside the breakwater.",
          "The market opened at noon instead of nine.",
          "Work on the lighthouse began in the spring of last year.",
          "The tide reached its highest mark shortly after dawn.");

  private final RandomGenerator random;

  private InventedNews(long number) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
  }

  static String article(long number) {
    return new InventedNews(number).text();
  }

  private String text() {
    var text = new StringBuilder(LENGTH + 400);
    text.append("Port plans of ").append(any(PLACES)).append(" in doubt\n\n");
    while (text.length() < LENGTH) {
      for (int i = 0; i < 4; i++) {
        text.append(sentence()).append(' ');
      }
      text.setCharAt(text.length() - 1, '\n');
      text.append('\n');
    }
    return text.toString();
  }

  private String sentence() {
    String claim = any(CLAIMS).formatted(any(PLACES));
    return switch (random.nextInt(8)) {
      case 0 -> capital(claim) + ", " + any(SOURCES).replaceFirst(",$", "") + " said.";
      case 1 -> "“" + capital(claim) + ",” said " + any(SOURCES).replaceFirst(",$", "") + ".";
      case 2 -> capital(any(SOURCES)) + " " + any(VERBS) + " that " + claim + ".";
      default -> any(PLAIN);
    };
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
