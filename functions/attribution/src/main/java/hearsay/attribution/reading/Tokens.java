package hearsay.attribution.reading;

import hearsay.attribution.lexicon.Vocabulary;
import hearsay.attribution.lexicon.WordSet;
import hearsay.attribution.lexicon.Words;
import hearsay.attribution.model.Span;
import java.util.Arrays;
import java.util.List;

/** The words and marks of a text in order, kept in arrays because a text may have millions. */
public final class Tokens {
  private static final int NEAR_BITS = 4;
  private static final int ROOM_TO_GIVE_BACK = 1 << 16;
  private static final byte OPEN = TokenKind.OPEN.place();
  private static final byte CLOSE = TokenKind.CLOSE.place();
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final WordClass[] CLASSES = WordClass.values();
  private static final int[] NUMBERS = WordClass.numbers();
  private static final int NONE = WordClass.NONE.number();
  private static final byte PUNCT = WordClass.PUNCT.place();
  private static final WordSet PLURAL = WordSet.of("say show suggest think believe");

  private final String text;

  /** These have room behind the last token, where nothing stands: 0, which is no word. */
  private int[] start;

  private int[] end;
  private int[] hash;
  private byte[] kind;
  private boolean[] capital;
  private int[] entry = {};
  private int[] quotation = {};
  private final TokenMarks opening = new TokenMarks();
  private final TokenMarks closing = new TokenMarks();
  private int[] near = {};
  private byte[] wordClass = {};
  private int[] stem = {};
  private int[] sense = {};
  private final Stems stems;
  private final Senses senses;
  private int size;

  Tokens(String text, Stems stems, Senses senses) {
    this.text = text;
    this.stems = stems;
    this.senses = senses;
    int room = 16 + text.length() / 4;
    start = new int[room];
    end = new int[room];
    hash = new int[room];
    kind = new byte[room];
    capital = new boolean[room];
  }

  void add(int from, int to, TokenKind what) {
    add(from, to, what, Words.hash(text, from, to));
  }

  void add(int from, int to, TokenKind what, int number) {
    if (size == start.length) {
      room(size * 2);
    }
    start[size] = from;
    end[size] = to;
    hash[size] = number;
    capital[size] = capital(text.charAt(from));
    kind[size++] = what.place();
  }

  private void room(int tokens) {
    start = Arrays.copyOf(start, tokens);
    end = Arrays.copyOf(end, tokens);
    hash = Arrays.copyOf(hash, tokens);
    kind = Arrays.copyOf(kind, tokens);
    capital = Arrays.copyOf(capital, tokens);
  }

  private static boolean capital(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : !Words.mark(c) && Character.isUpperCase(c);
  }

  void become(int token, TokenKind what) {
    kind[token] = what.place();
  }

  /** Gives a token its class. */
  public void classify(int token, WordClass what) {
    if (wordClass.length < size) {
      wordClass = new byte[size];
      stem = new int[size];
      sense = new int[size];
    }
    wordClass[token] = what.place();
  }

  /** {@link WordClass#NONE} outside the text. */
  public WordClass wordClass(int token) {
    return token >= 0 && token < wordClass.length ? CLASSES[wordClass[token]] : WordClass.NONE;
  }

  /** The number of the class; that of {@link WordClass#NONE} outside the text. */
  public int classNumber(int token) {
    return token >= 0 && token < wordClass.length ? NUMBERS[wordClass[token]] : NONE;
  }

  /** The number of the class, or of the mark itself, of a token of the text. */
  public int classOrMark(int token) {
    byte c = wordClass[token];
    return c == PUNCT ? hash[token] : NUMBERS[c];
  }

  /** One number for all forms of a word ({@link Stems}); 0 outside the text. */
  public int stem(int token) {
    if (token < 0 || token >= size) {
      return 0;
    }
    return stem[token] != 0 ? stem[token] : stemmed(token);
  }

  private int stemmed(int token) {
    stem[token] = stems.of(this, token);
    return stem[token];
  }

  /** What kind of thing a word means ({@link Senses}), else its class; known once it has one. */
  public int sense(int token) {
    if (token < 0 || token >= size) {
      return WordClass.NONE.number();
    }
    return sense[token] != 0 ? sense[token] : sensed(token);
  }

  private int sensed(int token) {
    sense[token] = senses.of(this, token);
    return sense[token];
  }

  /** Whether it is a verb in the form that stands behind its subject: "said", "shows", "say". */
  public boolean finite(int token) {
    if (wordClass(token) != WordClass.VERB) {
      return false;
    }
    char last = last(token);
    return last == 'd' || (last == 's' && length(token) > 3) || PLURAL.has(hash[token]);
  }

  /** Whether it is a verb or an auxiliary. */
  public boolean verb(int token) {
    return wordClass(token).verbal();
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  void quote(List<Quotation> quotations) {
    if (start.length - size > ROOM_TO_GIVE_BACK) {
      room(size);
    }
    quotation = new int[size];
    Arrays.fill(quotation, -1);
    for (int q = 0; q < quotations.size(); q++) {
      Arrays.fill(quotation, quotations.get(q).first(), quotations.get(q).end(), q);
    }
    mark();
  }

  private void mark() {
    for (int i = 0; i < size; i++) {
      if (kind[i] == OPEN) {
        opening.mark(i, size);
      } else if (kind[i] == CLOSE) {
        closing.mark(i, size);
      }
    }
  }

  /** Whether a quotation opens in {@code [from, to)}. */
  public boolean opens(int from, int to) {
    return opening.any(from, to);
  }

  /** Whether a quotation closes in {@code [from, to)}. */
  public boolean closes(int from, int to) {
    return closing.any(from, to);
  }

  /** The index of the quotation that the token stands in, or −1. */
  public int quotation(int token) {
    return token >= 0 && token < quotation.length ? quotation[token] : -1;
  }

  public int size() {
    return size;
  }

  /** UTF-16 offset of the first unit. */
  public int start(int token) {
    return start[token];
  }

  /** UTF-16 offset behind the last unit. */
  public int end(int token) {
    return end[token];
  }

  /** The word's number ({@link Words#hash}); 0 outside the text. */
  public int hash(int token) {
    return token >= 0 && token < hash.length ? hash[token] : 0;
  }

  /** Looks the words up, when all are there. */
  void enter(Vocabulary vocabulary) {
    entry = new int[size];
    for (int i = 0; i < entry.length; i++) {
      entry[i] = vocabulary.entry(hash[i]);
    }
  }

  /** The word's entry in the vocabulary, 0 where it has none and outside the text. */
  public int entry(int token) {
    return token >= 0 && token < entry.length ? entry[token] : 0;
  }

  /** {@link TokenKind#NONE} outside the text. */
  public TokenKind kind(int token) {
    return token >= 0 && token < kind.length ? KINDS[kind[token]] : TokenKind.NONE;
  }

  public String text(int token) {
    return text.substring(start[token], end[token]);
  }

  /** The first character. */
  public char first(int token) {
    return text.charAt(start[token]);
  }

  /** The last character. */
  public char last(int token) {
    return text.charAt(end[token] - 1);
  }

  /** Whether it begins with a capital letter. */
  public boolean capital(int token) {
    return token >= 0 && token < capital.length && capital[token];
  }

  /** Whether no letter is small: "MARNHAVEN". */
  public boolean capitals(int token) {
    if (!capital[token]) {
      return false;
    }
    for (int i = start[token] + 1; i < end[token]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public int length(int token) {
    return end[token] - start[token];
  }

  /** The span of the tokens {@code [first, end)}. */
  public Span span(int first, int behind) {
    return new Span(start[first], end[behind - 1]);
  }

  /** The first token that ends behind the offset; {@link #size()} where there is none. */
  public int at(int offset) {
    if (near.length == 0) {
      near = near();
    }
    int token = near[Math.clamp(offset >> NEAR_BITS, 0, near.length - 1)];
    while (token < size && end[token] <= offset) {
      token++;
    }
    return token;
  }

  /** For every sixteenth offset the first token that ends behind it. */
  private int[] near() {
    int[] found = new int[(text.length() >> NEAR_BITS) + 1];
    int token = 0;
    for (int i = 0; i < found.length; i++) {
      while (token < size && end[token] <= i << NEAR_BITS) {
        token++;
      }
      found[i] = token;
    }
    return found;
  }
}
