package hearsay.attribution.lexicon;

import hearsay.attribution.reading.Tokens;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a list says of single words: a number from 1 to 65535 each, and 0 of all others. It is asked
 * by the entries of the {@link Vocabulary}; only a list that replaces one which the engine ships
 * with may have words without an entry.
 */
public final class WordColumn implements Compiled {
  /** By entry. */
  private final char[] numbers;

  /** Of words without an entry. */
  private final Map<Integer, Integer> others;

  private final boolean complete;

  private WordColumn(char[] numbers, Map<Integer, Integer> others) {
    this.numbers = numbers;
    this.others = others;
    this.complete = others.isEmpty();
  }

  /**
   * Throws {@link LexiconException} for a number beyond the highest.
   *
   * @param said by word what is said of it
   */
  static WordColumn of(Map<Integer, Integer> said, Vocabulary vocabulary) {
    char[] numbers = new char[vocabulary.size() + 1];
    var others = new HashMap<Integer, Integer>();
    said.forEach(
        (word, number) -> {
          if (number > Character.MAX_VALUE) {
            throw new LexiconException(
                "expected at most " + (int) Character.MAX_VALUE + " different texts in a list");
          }
          int entry = vocabulary.entry(word);
          if (entry == 0) {
            others.put(word, number);
          } else {
            numbers[entry] = (char) number.intValue();
          }
        });
    return new WordColumn(numbers, others);
  }

  /** With the places of a list's texts, from 1, for its words; phrases have no entry. */
  static WordColumn of(WordList list, Vocabulary vocabulary) {
    var said = new HashMap<Integer, Integer>();
    int[] words = list.numbers();
    for (int place = 0; place < words.length; place++) {
      if (list.words(place) == 1) {
        said.put(words[place], list.text(place) + 1);
      }
    }
    return of(said, vocabulary);
  }

  /** The words without an entry. */
  Set<Integer> others() {
    return others.keySet();
  }

  /** The same where all of these words have an entry and no others do. */
  WordColumn by(Vocabulary vocabulary) {
    return of(others, vocabulary);
  }

  /** Compiled it is what is said of the words of the vocabulary, in the order of their entries. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    for (char number : numbers) {
      out.writeChar(number);
    }
  }

  static WordColumn read(ByteBuffer in, Vocabulary vocabulary) {
    char[] numbers = new char[vocabulary.size() + 1];
    in.asCharBuffer().get(numbers);
    return new WordColumn(numbers, Map.of());
  }

  /**
   * What the text means that a list has for the word at a token.
   *
   * @param meanings in the order of the texts
   */
  public int meaning(Tokens tokens, int token, int[] meanings, int otherwise) {
    int text = of(tokens, token);
    return text == 0 ? otherwise : meanings[text - 1];
  }

  /** What is said of the word at a token. */
  public int of(Tokens tokens, int token) {
    int entry = tokens.entry(token);
    return complete || entry != 0 ? numbers[entry] : others.getOrDefault(tokens.hash(token), 0);
  }
}
