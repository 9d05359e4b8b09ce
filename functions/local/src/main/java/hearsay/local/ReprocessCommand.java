package hearsay.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reprocess}: asks a running stack to analyse stored articles again. */
@Command(
    name = "reprocess",
    description = "Analyse the stored articles of a running stack again.",
    mixinStandardHelpOptions = true)
final class ReprocessCommand implements Callable<Integer> {
  /** Which articles. */
  enum Scope {
    STALE,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int PAUSE_MILLIS = 200;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scope",
      defaultValue = "stale",
      description =
          "${COMPLETION-CANDIDATES}: those that another engine version analysed, or all; default"
              + " ${DEFAULT-VALUE}.")
  private Scope scope = Scope.STALE;

  @Option(
      names = "--http-port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port of the stack's HTTP; default ${DEFAULT-VALUE}.")
  private int port;

  @Option(names = "--no-wait", description = "Print the job and do not wait for its end.")
  private boolean noWait;

  private ReprocessCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    var api = new LocalApi(URI.create("http://127.0.0.1:" + port));
    try {
      JsonNode job = api.post("/reprocessings", "{\"scope\":\"" + scope + "\"}");
      out.println(job);
      return noWait ? 0 : follow(api, job.path("id").asText(), out);
    } catch (ConnectException e) {
      return complain("no stack answers on port " + port + "; start one with: hearsay serve");
    } catch (IOException e) {
      return complain(String.valueOf(e.getMessage()));
    }
  }

  private int complain(String message) {
    spec.commandLine().getErr().println("hearsay: " + message);
    return 1;
  }

  private static int follow(LocalApi api, String id, PrintWriter out)
      throws IOException, InterruptedException {
    String before = "";
    while (true) {
      JsonNode job = api.get("/reprocessings/" + id).orElseThrow();
      if (!job.toString().equals(before)) {
        before = job.toString();
        out.println(before);
      }
      switch (job.path("status").asText()) {
        case "DONE" -> {
          return 0;
        }
        case "FAILED" -> {
          return 1;
        }
        default -> Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
