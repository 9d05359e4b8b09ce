package hearsay.local;

import hearsay.local.analyze.AnalyzeCommand;
import hearsay.local.bench.BenchCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "hearsay",
    description = "Tells who says so in news articles: sources, chains and confirmation.",
    subcommands = {
      AnalyzeCommand.class,
      ServeCommand.class,
      ReprocessCommand.class,
      BenchCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all done", "1:a file or a check failed", "2:wrong usage"})
public final class Hearsay implements Runnable {
  @Spec private CommandSpec spec;

  private Hearsay() {}

  public static void main(String[] arguments) {
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
  }

  /** The exit status. */
  static int run(PrintWriter out, String... arguments) {
    return new CommandLine(new Hearsay())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
