package hearsay.local.analyze;

import hearsay.articles.ArticleReader;
import hearsay.articles.Limits;
import hearsay.articles.UnreadableArticle;
import hearsay.attribution.Attributor;
import hearsay.attribution.model.Article;
import hearsay.attribution.model.Report;
import hearsay.attribution.model.Status;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyze FILE…}: reports on standard output, faults on standard error. */
@Command(
    name = "analyze",
    description = "Analyse articles and print what is found.",
    mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {
  private static final int MANY = 25;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--no-progress",
      description = "No progress bar on standard error for " + MANY + " articles or more.")
  private boolean noProgress;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Text or HTML, either may be packed by gzip; a folder; a .jsonl file with an object"
              + " {\"id\", \"text\"} a line; - for standard input.")
  private List<String> files = List.of();

  private final ArticleReader reader = new ArticleReader(Limits.standard());
  private final Attributor attributor = Attributor.standard();

  private AnalyzeCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = Inputs.of(files, System.in);
    if (inputs.size() > 1 && !format.holdsMany()) {
      throw new ParameterException(
          spec.commandLine(),
          "--format " + format + " takes one article, there are " + inputs.size());
    }
    boolean allRead = true;
    var out = new BufferedWriter(spec.commandLine().getOut(), 1 << 16);
    Printer printer = Printer.start(format, inputs.size() != 1, out);
    try (Progress progress = progress(inputs.size())) {
      for (Input input : inputs) {
        allRead &= analyze(input, printer);
        progress.step();
      }
    }
    printer.finish();
    out.flush();
    return allRead ? 0 : 1;
  }

  private Progress progress(int articles) {
    return noProgress || articles < MANY ? Progress.NONE : Progress.bar(articles, System.err);
  }

  /** False when the article could not be read. */
  private boolean analyze(Input input, Printer printer) throws IOException {
    Article article;
    try {
      article = input.read(reader);
    } catch (UnreadableArticle e) {
      complain(input, e.reason());
      printer.print(input, failed(e.reason()));
      return false;
    } catch (IOException e) {
      complain(input, String.valueOf(e.getMessage()));
      return false;
    }
    printer.print(input, attributor.attribute(article));
    return true;
  }

  private Report failed(String reason) {
    return Report.without(Article.of(""), Status.FAILED, reason, "und", attributor.version());
  }

  private void complain(Input input, String reason) {
    Writer err = spec.commandLine().getErr();
    try {
      err.write("hearsay: " + input.name() + ": " + reason + System.lineSeparator());
      err.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
