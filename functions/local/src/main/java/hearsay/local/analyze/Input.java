package hearsay.local.analyze;

import hearsay.articles.ArticleReader;
import hearsay.articles.Description;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One article to analyse, not read yet. */
sealed interface Input {
  /** The id of the report. */
  String id();

  /** What a message about it calls it. */
  String name();

  /** The id as part of a URN. */
  default String urn() {
    return URLEncoder.encode(id(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Where its text is to be had. */
  default String uri() {
    return "urn:hearsay:" + urn() + ":text";
  }

  /**
   * Reads it.
   *
   * @throws IOException when it cannot be reached
   * @throws UnreadableArticle when it is no article
   */
  Article read(ArticleReader reader) throws IOException, UnreadableArticle;

  /** A file of one article. */
  record OfFile(Path file) implements Input {
    @Override
    public String id() {
      String name = file.getFileName().toString();
      String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
      int dot = unpacked.lastIndexOf('.');
      return dot > 0 ? unpacked.substring(0, dot) : unpacked;
    }

    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public String uri() {
      return file.toUri().toString();
    }

    @Override
    public Article read(ArticleReader reader) throws IOException, UnreadableArticle {
      return reader.read(Files.readAllBytes(file), Description.named(name()));
    }
  }

  /** What came through standard input. */
  record OfStandardInput(InputStream stream) implements Input {
    @Override
    public String id() {
      return "stdin";
    }

    @Override
    public String name() {
      return "standard input";
    }

    @Override
    public Article read(ArticleReader reader) throws IOException, UnreadableArticle {
      return reader.read(stream.readAllBytes(), Description.none());
    }
  }

  /** A line of a {@code .jsonl} file. */
  record OfLine(String id, String name, String text) implements Input {
    @Override
    public Article read(ArticleReader reader) {
      return Article.of(text);
    }
  }

  /** A line that holds no article; reading it says why. */
  record Faulty(String name, String fault) implements Input {
    @Override
    public String id() {
      return name;
    }

    @Override
    public Article read(ArticleReader reader) throws IOException {
      throw new IOException(fault);
    }
  }
}
